import IncidentModel
import Subprocess
public import SystemPackage

/// Runs commands, each below a supervisor of its own, so that nothing which a command starts outlives it or
/// the console.
///
/// The supervisor is this program again, as `BINARY __supervise -- SHELL -c TEXT`; its contract, and what it
/// cannot catch, stands in CConsoleSupport's `supervise.h`. Commands run side by side without limit; whoever
/// starts them bounds their number.
public struct CommandRunner: Sendable {
  private let supervisor: FilePath
  /// The absolute path of this program's binary, for scripts that call it.
  public var binary: FilePath { supervisor }
  private let search: ExecutableSearch
  /// nil for the runner that runs the connections themselves.
  private var connections: SSHConnections?

  /// Makes a runner.
  ///
  /// - Parameter supervisor: The absolute path of the binary that answers to `__supervise`.
  public init(supervisor: FilePath) {
    self.init(supervisor: supervisor, search: ExecutableSearch(path: ChildEnvironment.ofConsole()["PATH"]))
  }

  init(supervisor: FilePath, search: ExecutableSearch) {
    self.init(supervisor: supervisor, search: search, connections: nil)
    connections = SSHConnections(runner: self)
  }

  private init(supervisor: FilePath, search: ExecutableSearch, connections: SSHConnections?) {
    self.supervisor = supervisor
    self.search = search
    self.connections = connections
  }

  /// Runs a command to the end of everything that it started.
  ///
  /// Cancelling the task stops the command as ``CommandControl/stop()`` does; the result still comes, once
  /// all of it is gone.
  ///
  /// - Parameters:
  ///   - request: What to run.
  ///   - control: The hand on it, used for this run only.
  ///   - receive: Awaited for each chunk, one at a time, chunks of both streams in order of arrival; the
  ///     command waits while it runs. When it throws, the command is stopped, and
  ///     ``CommandResult/problem`` says why.
  /// - Returns: How it ended; what could not even be started is a result too.
  public func run(
    _ request: CommandRequest, control: CommandControl,
    receive: @escaping @Sendable (OutputChunk) async throws -> Void
  ) async -> CommandResult {
    // In a task of its own, which nobody cancels: a cancelled Subprocess kills the supervisor, and the
    // supervisor is the one that must be last.
    let run = Task { await self.runToEnd(request, control, receive) }
    return await withTaskCancellationHandler {
      await run.value
    } onCancel: {
      control.stop()
    }
  }

  private func runToEnd(
    _ request: CommandRequest, _ control: CommandControl,
    _ receive: @escaping @Sendable (OutputChunk) async throws -> Void
  ) async -> CommandResult {
    var sshOptions: [String] = []
    if case .ssh(let host) = request.target, let connections {
      sshOptions = await connections.options(for: host, environment: request.environment)
    }
    let launch: Launch
    switch Launch.prepare(request, sshOptions: sshOptions, supervisor: supervisor, search: search) {
    case .success(let prepared): launch = prepared
    case .failure(let refusal): return CommandResult(cause: .notStarted, problem: refusal.problem)
    }
    let clock = ContinuousClock()
    let start = clock.now
    let redactor = Redactor(secrets: Array(request.secrets.values))
    let pump = OutputPump(
      redactor: redactor, stateMark: launch.remoteState?.mark,
      receive: receive,
      refused: { control.stop() })
    let driver = Task {
      await StopDriver.run(control: control, timeLimit: request.timeLimit, channel: launch.channel)
    }
    let ran: Swift.Result<(TerminationStatus, OutputPump.Tally), any Error>
    do {
      ran = .success(try await spawn(launch, on: request.terminal, control, pump, redactor))
    } catch {
      ran = .failure(error)
    }
    driver.cancel()
    let ladder = await driver.value
    switch ran {
    case .success((let status, let tally)):
      return launch.result(status: status, tally: tally, ladder: ladder, elapsed: clock.now - start)
    case .failure(let error):
      return CommandResult(cause: .notStarted, problem: launch.problem(error))
    }
  }

  /// Runs the supervisor to its end, and all of its output through the pump.
  private func spawn(
    _ launch: Launch, on loan: TerminalLoan?, _ control: CommandControl, _ pump: OutputPump,
    _ redactor: Redactor
  ) async throws -> (TerminationStatus, OutputPump.Tally) {
    let input = FileDescriptorInput.fileDescriptor(
      launch.channel.supervisorEnd, closeAfterSpawningProcess: true)
    guard let loan else {
      let pipes = try OutputPipes()
      pipes.start()
      async let tally = pump.drain(pipes)
      let outcome = await supervise(
        launch, input, output: .fileDescriptor(pipes.stdout, closeAfterSpawningProcess: true),
        error: .fileDescriptor(pipes.stderr, closeAfterSpawningProcess: true))
      pipes.end()
      return (try outcome.get(), await tally)
    }
    guard let (master, terminal) = TerminalRelay.open(size: loan.size) else { throw Errno.current }
    let relay = TerminalRelay(loan: loan, master: master, control: control, redactor: redactor)
    relay.start()
    async let tally = pump.drain(relay)
    let outcome = await supervise(
      launch, input, output: .fileDescriptor(terminal, closeAfterSpawningProcess: true), error: .discarded)
    loan.end()
    return (try outcome.get(), await tally)
  }

  private func supervise(
    _ launch: Launch, _ input: FileDescriptorInput, output: FileDescriptorOutput,
    error: some ErrorOutputProtocol
  ) async -> Swift.Result<TerminationStatus, any Error> {
    do {
      let end = try await Subprocess.run(launch.configuration, input: input, output: output, error: error)
      return .success(end.terminationStatus)
    } catch {
      return .failure(error)
    }
  }
}
