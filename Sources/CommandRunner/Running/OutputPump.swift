/// Carries both streams of a command to its receiver: in order of arrival, redacted, one chunk at a time.
///
/// Whoever reads the streams is told when a piece has been received. So a slow receiver slows the command
/// down through its pipe, and no more than a few pieces are ever in memory.
actor OutputPump {
  /// What the pump has seen.
  struct Tally: Sendable {
    var stdoutBytes = 0
    var stderrBytes = 0
    var redactions = 0
    /// What the shell elsewhere said about itself.
    var state: [UInt8]?
    /// Why reading or receiving failed.
    var failure: String?
  }

  /// How long nothing must come before held-back output is shown: a pause that a person would notice begins
  /// here, and a program that writes a line in pieces is through with it long before.
  private static let quiet = Duration.milliseconds(200)

  /// How long others wait for the processor at most: less than a person notices.
  private static let turn = Duration.milliseconds(10)

  private let receive: @Sendable (OutputChunk) async throws -> Void
  private let refused: @Sendable () -> Void
  private var stdout: RedactingStream
  private var stderr: RedactingStream
  private var frame: StateFrame?
  private var tally = Tally()
  private var timerRuns = false
  private var cameSinceTimer = false
  private var lastYield = ContinuousClock.now
  /// An actor lets others in while it waits for the receiver; the turn keeps them, and their order, out.
  private var isBusy = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// - Parameters:
  ///   - stateMark: What stands around the state of a shell elsewhere, within its standard output.
  ///   - refused: Called when the receiver throws: nobody wants the rest.
  init(
    redactor: Redactor, stateMark: [UInt8]? = nil,
    receive: @escaping @Sendable (OutputChunk) async throws -> Void,
    refused: @escaping @Sendable () -> Void
  ) {
    stdout = RedactingStream(redactor)
    stderr = RedactingStream(redactor)
    frame = stateMark.map(StateFrame.init)
    self.receive = receive
    self.refused = refused
  }

  /// Takes both streams to their ends.
  nonisolated func drain(_ pipes: OutputPipes) async -> Tally {
    for await piece in pipes.pieces {
      switch piece.bytes {
      case .success(let bytes): await take(bytes, of: piece.stream)
      case .failure(let error):
        await fail("standard \(piece.stream == .stdout ? "output" : "error") could not be read: \(error)")
      }
      pipes.taken()
    }
    return await finish()
  }

  /// Reads what is drawn on a command's terminal to its end, as its standard output.
  nonisolated func drain(_ relay: TerminalRelay) async -> Tally {
    for await piece in relay.pieces {
      await take(piece, of: .stdout)
      relay.recorded()
    }
    return await finish()
  }

  private func take(_ bytes: [UInt8], of stream: OutputStream) async {
    await beginTurn()
    cameSinceTimer = true
    switch stream {
    case .stdout:
      let own = frame?.consume(bytes) ?? bytes
      tally.stdoutBytes += own.count
      if !own.isEmpty { await pass(stdout.consume(own), of: .stdout) }
    case .stderr:
      tally.stderrBytes += bytes.count
      await pass(stderr.consume(bytes), of: .stderr)
    }
    startTimer()
    endTurn()
    if hasLongTurn() { await Task.yield() }
  }

  /// Whether others are to have the processor now.
  ///
  /// A flood is read without ever having to wait. Swift's pool has one thread a processor, and on a machine
  /// with one the stop key's task and the time limit would wait until the flood is over. After each piece it
  /// would cost more than it helps: a yield moves the work to another thread, away from the bytes in its
  /// processor's cache.
  private func hasLongTurn() -> Bool {
    let now = ContinuousClock.now
    guard now - lastYield >= Self.turn else { return false }
    lastYield = now
    return true
  }

  /// Shows what is held back once nothing has come for a while; one timer runs at a time, even in a flood.
  private func startTimer() {
    guard !timerRuns, stdout.holdsBack || stderr.holdsBack else { return }
    timerRuns = true
    cameSinceTimer = false
    Task {
      try? await Task.sleep(for: Self.quiet)
      await timerEnded()
    }
  }

  private func timerEnded() async {
    await beginTurn()
    timerRuns = false
    if !cameSinceTimer {
      await pass(stdout.flush(), of: .stdout)
      await pass(stderr.flush(), of: .stderr)
    }
    startTimer()
    endTurn()
  }

  private func finish() async -> Tally {
    await beginTurn()
    if let rest = frame?.finish(), !rest.isEmpty {
      tally.stdoutBytes += rest.count
      await pass(stdout.consume(rest), of: .stdout)
    }
    tally.state = frame?.content
    await pass(stdout.finish(), of: .stdout)
    await pass(stderr.finish(), of: .stderr)
    tally.redactions = stdout.count + stderr.count
    endTurn()
    return tally
  }

  private func fail(_ text: String) {
    tally.failure = tally.failure ?? text
  }

  /// Hands over bytes in chunks; after a receiver's error, reads on without it so that the command can end.
  private func pass(_ bytes: [UInt8], of stream: OutputStream) async {
    guard tally.failure == nil, !bytes.isEmpty else { return }
    do {
      if bytes.count <= OutputChunk.largestSize {
        try await receive(OutputChunk(stream: stream, bytes: bytes))
        return
      }
      for start in stride(from: 0, to: bytes.count, by: OutputChunk.largestSize) {
        let end = min(start + OutputChunk.largestSize, bytes.count)
        try await receive(OutputChunk(stream: stream, bytes: Array(bytes[start..<end])))
      }
    } catch {
      fail("the output could not be kept: \(error)")
      refused()
    }
  }

  private func beginTurn() async {
    guard isBusy else {
      isBusy = true
      return
    }
    // Whoever ends the turn hands it on, so it stays busy.
    await withCheckedContinuation { waiting.append($0) }
  }

  private func endTurn() {
    if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() }
  }
}
