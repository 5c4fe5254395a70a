import CommandRunner
import Glibc
import IncidentModel
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// Runs real commands, keeps what they print, and checks that nothing of them is left.
///
/// Every process that a command starts inherits a marker by its environment, wherever it goes; so leftovers
/// are found in /proc, and only this bench's own.
struct CommandBench: Sendable {
  let marker = "bench-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
  var runner = CommandRunner(supervisor: Supervisor.path)

  struct Outcome: Sendable {
    var result: CommandResult
    var chunks: [OutputChunk]

    func bytes(_ stream: OutputStream) -> [UInt8] { chunks.filter { $0.stream == stream }.flatMap(\.bytes) }
    func text(_ stream: OutputStream) -> String { String(decoding: bytes(stream), as: UTF8.self) }
  }

  /// Runs a command to its end; `onChunk` sees each chunk as it comes.
  func run(
    _ text: String, on target: RunTarget = .local, language: String = "sh",
    environment: [String: String] = [:],
    secrets: [String: String] = [:],
    directory: FilePath? = nil, timeLimit: Duration? = nil, carriesState: Bool = false,
    control: CommandControl = CommandControl(), terminal: TerminalLoan? = nil, keepsBackground: Bool = false,
    onChunk: @escaping @Sendable (OutputChunk) async throws -> Void = { _ in },
    sourceLocation: SourceLocation = #_sourceLocation
  ) async -> Outcome {
    var request = CommandRequest(
      text: text, target: target, language: language,
      environment: environment.merging(["BENCH_MARKER": marker]) { $1 },
      secrets: secrets, directory: directory, timeLimit: timeLimit, carriesState: carriesState,
      terminal: terminal)
    request.keepsBackground = keepsBackground
    let chunks = Mutex<[OutputChunk]>([])
    let result = await runner.run(request, control: control) { chunk in
      chunks.withLock { $0.append(chunk) }
      try await onChunk(chunk)
    }
    // The far side of a target ends its command by itself when its connection ends: soon, but not before.
    if target != .local { _ = Processes.waitForEnd(holding: marker) }
    expectNothingLeft(sourceLocation)
    return Outcome(result: result, chunks: chunks.withLock { $0 })
  }

  func expectNothingLeft(_ sourceLocation: SourceLocation = #_sourceLocation) {
    let left = Processes.holding(marker)
    #expect(left.isEmpty, "left behind: \(left.map(Processes.commandLine))", sourceLocation: sourceLocation)
    #expect(
      Processes.lastingZombies(of: getpid(), named: "supervisor-for-").isEmpty, sourceLocation: sourceLocation
    )
  }
}
