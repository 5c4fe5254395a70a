import Glibc
import IncidentModel
import Subprocess
import SystemPackage

/// One run, made ready: what Subprocess is told, and what its end is read with.
struct Launch: Sendable {
  /// Why a command cannot be started.
  struct Refusal: Error {
    let problem: String
  }

  let configuration: Configuration
  let channel: SupervisorChannel
  private let capture: StateCapture?
  /// Open for as long as the command runs.
  private let feed: CommandFeed?
  /// How the state of a shell elsewhere comes back.
  let remoteState: RemoteState?
  private let shell: Shell

  static func prepare(
    _ wanted: CommandRequest, sshOptions: [String], supervisor: FilePath, search: ExecutableSearch
  ) -> Result<Launch, Refusal> {
    let local: TargetCommand.Local
    do throws(TargetCommand.Refusal) {
      local = try TargetCommand.localRequest(for: wanted, sshOptions: sshOptions)
    } catch {
      return .failure(Refusal(problem: error.problem))
    }
    let (request, feed) = (local.request, local.feed)
    guard let shell = Shell(language: request.language, search: search) else {
      return .failure(Refusal(problem: "no shell to run \(request.language) with: install bash or sh"))
    }
    // An argument ends at its first NUL: the rest would be dropped without a word.
    guard !request.text.utf8.contains(0) else {
      return .failure(Refusal(problem: "the command's text holds a NUL byte"))
    }
    if let directory = request.directory, let problem = problem(entering: directory) {
      return .failure(Refusal(problem: problem))
    }
    let environment = ChildEnvironment(request: request)
    if let name = environment.unusableName {
      return .failure(Refusal(problem: "the value of \(name) cannot be an environment variable"))
    }
    let channel: SupervisorChannel
    let capture: StateCapture?
    do throws(Errno) {
      capture =
        request.carriesState
        ? try StateCapture(
          environment: environment.values, secrets: request.secrets, directory: request.directory,
          search: search)
        : nil
      channel = try SupervisorChannel()
    } catch {
      return .failure(Refusal(problem: "cannot prepare the command: \(error)"))
    }
    var options = PlatformOptions()
    // Away from the console's terminal: its Ctrl-C is the console's to handle.
    options.createSession = true
    // The supervisor's own standard input is its line to the console.
    let input = request.readsInput && feed == nil ? "exec </proc/\(getpid())/fd/0; " : ""
    let words = shell.arguments(text: input + request.text, exitTrap: capture?.trap)
    let configuration = Configuration(
      executable: .path(supervisor),
      arguments: Arguments(
        ["__supervise"] + (request.terminal == nil ? [] : ["--terminal"])
          + (request.keepsBackground ? ["--keep"] : []) + ["--"] + words),
      environment: .custom(environment.rows), workingDirectory: request.directory, platformOptions: options)
    return .success(
      Launch(
        configuration: configuration, channel: channel, capture: capture, feed: feed,
        remoteState: local.state, shell: shell))
  }

  /// Reads the end of a run.
  func result(
    status: TerminationStatus, tally: OutputPump.Tally, ladder: StopLadder, elapsed: Duration
  ) -> CommandResult {
    var result = CommandResult(
      cause: ladder.cause ?? .exit, duration: elapsed, stdoutBytes: tally.stdoutBytes,
      stderrBytes: tally.stderrBytes, redactions: tally.redactions, problem: tally.failure ?? "")
    switch channel.takeReport() {
    case .ended(let waitStatus, let duration, let leftover)?:
      result.duration = duration
      result.leftover = leftover
      let signal = Int(waitStatus & 0x7f)
      if signal == 0 { result.exitStatus = Int(waitStatus >> 8 & 0xff) } else { result.signal = signal }
      result.carried = capture?.read() ?? tally.state.flatMap { remoteState?.carried(from: $0) }
    case .notStarted(let error)?:
      result.cause = .notStarted
      result.duration = .zero
      result.problem = "cannot start \(shell.path): \(error)"
    case .unkillable(let process)?:
      result.signal = Int(SIGKILL)
      result.problem = "process \(process) does not end, not even killed: it waits inside the kernel"
    case nil:
      if case .signaled(let number) = status { result.signal = Int(number) }
      result.problem = "the command's supervisor ended early: \(status)"
    }
    return result
  }

  /// Says why Subprocess could not start the supervisor.
  func problem(_ error: any Error) -> String {
    "cannot start \(configuration.executable): \(error)"
  }

  private static func problem(entering directory: FilePath) -> String? {
    var information = stat()
    guard stat(directory.string, &information) == 0 else {
      return "cannot enter the directory \(directory): \(Errno.current)"
    }
    guard information.st_mode & S_IFMT == S_IFDIR else { return "\(directory) is not a directory" }
    guard access(directory.string, X_OK) == 0 else {
      return "cannot enter the directory \(directory): \(Errno.current)"
    }
    return nil
  }
}
