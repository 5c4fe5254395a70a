import CConsoleSupport
import Dispatch
import Glibc
import Synchronization
import SystemPackage

/// Carries keys from a lent terminal to a command's own, and what the command draws back to it and into the
/// recording.
///
/// Declared secrets are masked on the screen by as many asterisks; what only looks like one is not, because a
/// guess must not break a drawing. The recording is redacted behind the relay, by its own rules.
///
/// It has a thread of its own, since it waits for people. The screen is shown before it is recorded, but no
/// more than ``recordingLimit`` pieces ahead: a slow disk slows the command down and fills no memory.
final class TerminalRelay: Sendable {
  private static let recordingLimit = 64
  private static let pieceSize = 16 * 1024
  /// How long nothing must come before what may begin a secret is drawn, in milliseconds: a pause that typing
  /// does not make and nobody notices.
  private static let quiet: Int32 = 50

  /// What the command draws, in order.
  let pieces: AsyncStream<[UInt8]>
  private let recorder: AsyncStream<[UInt8]>.Continuation
  private let room = DispatchSemaphore(value: TerminalRelay.recordingLimit)
  private let queue = DispatchQueue(label: "incident.terminal", qos: .userInteractive)
  private let loan: TerminalLoan
  private let master: Int32
  private let control: CommandControl
  private let secrets: SecretAutomaton?

  /// - Parameters:
  ///   - master: The command's terminal, from the side of its keyboard; closed by the relay.
  ///   - redactor: What knows the secrets that must not be drawn.
  init(loan: TerminalLoan, master: Int32, control: CommandControl, redactor: Redactor) {
    secrets = redactor.automaton
    (self.loan, self.master, self.control) = (loan, master, control)
    (pieces, recorder) = AsyncStream.makeStream(of: [UInt8].self)
  }

  /// Makes a command's terminal of this size: the side of its keyboard, and the side that it gets.
  static func open(size: console_tty_size) -> (master: Int32, terminal: FileDescriptor)? {
    var (master, terminal): (Int32, Int32) = (-1, -1)
    guard console_pty_open(size, &master, &terminal) == 0 else { return nil }
    // A command that reads nothing must not keep its screen from being drawn.
    _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
    return (master, FileDescriptor(rawValue: terminal))
  }

  /// Begins; `pieces` ends when the loan has ended and everything is read.
  func start() {
    queue.async { [self] in
      draw(Array(loan.greeting.utf8))
      let mode = RawMode(loan.input)
      var screen = secrets.map { KnownStage($0, mask: .asterisks) }
      relay(&screen)
      draw(screen?.finish() ?? [])
      mode.end()
      close(master)
      recorder.finish()
    }
  }

  /// Says that a piece has been recorded.
  func recorded() { room.signal() }

  private func relay(_ screen: inout KnownStage?) {
    var keys: [UInt8] = []
    var leaving = LeaveKey()
    var isInputOpen = true
    var mayRelease = true
    while true {
      // Keys that the command does not take wait where they were typed.
      let readsKeys = isInputOpen && keys.isEmpty && !loan.hasEnded
      var polled = [
        pollfd(fd: readsKeys ? loan.input : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: master, events: Int16(POLLIN) | (keys.isEmpty ? 0 : Int16(POLLOUT)), revents: 0),
        pollfd(fd: loan.hasEnded ? -1 : loan.wakeDescriptor, events: Int16(POLLIN), revents: 0),
      ]
      let waitsForMore = mayRelease && screen?.holdsBack ?? false
      let patience: Int32 = loan.hasEnded ? 0 : waitsForMore ? Self.quiet : -1
      let ready = poll(&polled, nfds_t(polled.count), patience)
      if ready == 0 {
        if patience == 0 { return }
        draw(screen?.release() ?? [])
        // What is held still is most of a secret, and only more output lets it go.
        mayRelease = false
        continue
      }
      if ready < 0 {
        guard errno == EINTR else { return }
        continue
      }
      if polled[2].revents != 0 {
        loan.clearWake()
        _ = console_tty_resize(master, loan.size)
      }
      if polled[1].revents & Int16(POLLOUT) != 0 { send(&keys) }
      if polled[1].revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
        guard show(&screen) else { return }
        mayRelease = true
      }
      if polled[0].revents != 0 {
        let typed = read(loan.input).bytes
        isInputOpen = !typed.isEmpty
        // Nobody is there any more.
        if typed.isEmpty || leaving.take(typed, at: .now) { control.stop() }
        keys += typed
        send(&keys)
      }
    }
  }

  private func send(_ keys: inout [UInt8]) {
    guard !keys.isEmpty else { return }
    let sent = write(master, keys, keys.count)
    if sent > 0 { keys.removeFirst(sent) }
    if sent < 0, errno != EAGAIN, errno != EINTR { keys = [] }
  }

  /// Shows what the command has drawn and keeps it; false when nothing has its terminal any more.
  private func show(_ screen: inout KnownStage?) -> Bool {
    let (drawn, error) = read(master)
    if drawn.isEmpty { return error == EAGAIN || error == EINTR }
    draw(screen?.consume(drawn) ?? drawn)
    room.wait()
    recorder.yield(drawn)
    return true
  }

  private func draw(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(loan.output, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // A terminal that is gone draws nothing; the recording still gets it.
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private func read(_ descriptor: Int32) -> (bytes: [UInt8], error: Int32) {
    var error: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      let result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      error = result < 0 ? errno : 0
      count = max(0, result)
    }
    return (bytes, error)
  }
}
