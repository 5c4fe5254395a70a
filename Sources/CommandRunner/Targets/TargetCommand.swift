import IncidentModel
import ShellReader
import SystemPackage

/// The shell text that runs a command on another target, made for the local shell.
///
/// Without a terminal, everything that the command needs goes to the other side through the program's
/// standard input: no value stands in an argument list on either machine, no login shell has to understand
/// the quoting, and no length is too long. That input stays open while the command runs; when it closes, because
/// the command is stopped or the console is gone, a watcher on the other side ends the command's group.
/// On a terminal, standard input is the responder's, so the command is one quoted argument.
struct TargetCommand {
  /// Why a command cannot be run there.
  struct Refusal: Error {
    let problem: String
  }

  private static let end = "#incident-end"
  /// Read by any login shell: it holds no quote, `!` or line end inside of its own single quotes.
  private static let receiver =
    "sh -c 'p=$(sed \"/^\(end)$/q\"); exec 3<&0 </dev/null;"
    + " { cat <&3; trap \"\" TERM; kill -TERM 0; sleep 2; kill -KILL 0; } >/dev/null 2>&1 & w=$!;"
    + " ( exec 3<&-; eval \"$p\" ); s=$?; kill -KILL $w; exit $s'"
  /// What belongs to this machine and would be wrong on another.
  private static let localNames: Set<String> = [
    "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "EDITOR", "HOME", "HOSTNAME", "LD_LIBRARY_PATH", "LD_PRELOAD",
    "LOGNAME", "MAIL", "OLDPWD", "PATH", "PWD", "SHELL", "SHLVL", "SSH_AGENT_PID", "SSH_AUTH_SOCK",
    "SSH_CLIENT",
    "SSH_CONNECTION", "SSH_TTY", "TERM", "TMPDIR", "USER", "XDG_RUNTIME_DIR", "_",
  ]

  private let request: CommandRequest
  private let sshOptions: [String]
  private let hasTerminal: Bool
  private let state: RemoteState?

  private init(_ request: CommandRequest, sshOptions: [String]) {
    self.request = request
    self.sshOptions = sshOptions
    hasTerminal = request.terminal != nil
    // On a terminal everything is drawn on one screen: there is no place to say it.
    state =
      request.carriesState && request.terminal == nil ? RemoteState(secrets: request.secrets) : nil
  }

  /// A command as the local shell is to run it.
  struct Local {
    var request: CommandRequest
    /// What it reads; nil for a local command, and on a terminal.
    var feed: CommandFeed?
    /// What it says behind its output; nil when nothing is to be carried from there.
    var state: RemoteState?
  }

  /// Returns the request that runs a command where it is meant to run, as a local one.
  static func localRequest(
    for request: CommandRequest, sshOptions: [String]
  ) throws(Refusal) -> Local {
    guard request.target != .local else { return Local(request: request) }
    let command = TargetCommand(request, sshOptions: sshOptions)
    var local = request
    local.target = .local
    local.language = "sh"
    local.directory = nil
    local.carriesState = false
    local.text = "exec " + ShellQuote.line(command.carrier(request.target))
    guard !command.hasTerminal else {
      guard request.secrets.isEmpty else {
        throw Refusal(
          problem:
            "\(request.target.text) cannot be given a secret and a terminal at once: run it without one")
      }
      return Local(request: local)
    }
    do throws(Errno) {
      // The empty line is for busybox, whose sed reads a line ahead: without one it would wait for ever.
      let feed = try CommandFeed(command.program + "\n\(end)\n\n")
      local.text += " <\(feed.path)"
      return Local(request: local, feed: feed, state: command.state)
    } catch {
      throw Refusal(problem: "cannot bring the command to \(request.target.text): \(error)")
    }
  }

  /// The program that reaches the target, with its arguments.
  private func carrier(_ target: RunTarget) -> [String] {
    let inner = hasTerminal ? ["sh", "-c", program] : ["sh", "-c", receiverScript]
    switch target {
    case .local: return inner
    case .ssh(let host):
      // A master that ssh left behind would be ended with the command; one of the responder's own is used.
      let options = ["-o", "ControlMaster=no", "-o", "ConnectTimeout=10"] + sshOptions
      // A question that nobody could answer becomes an error that says so.
      let mode = hasTerminal ? ["-t"] : ["-T", "-o", "BatchMode=yes"]
      let remote = hasTerminal ? ShellQuote.line(inner) : Self.receiver
      return ["ssh"] + mode + options + ["--", host, remote]
    case .docker(let container):
      return ["docker", "exec", hasTerminal ? "-it" : "-i", container] + inner
    case .kubectl(let pod, let namespace, let container):
      return ["kubectl", "exec", hasTerminal ? "-it" : "-i"] + (namespace.map { ["-n", $0] } ?? [])
        + [pod] + (container.map { ["-c", $0] } ?? []) + ["--"] + inner
    }
  }

  private var receiverScript: String {
    String(Self.receiver.dropFirst("sh -c '".count).dropLast())
  }

  /// The program for the other side: values, directory, and the command in its shell.
  private var program: String {
    var values = request.environment.filter { !Self.localNames.contains($0.key) }
    if !hasTerminal { values.merge(ChildEnvironment.withoutTerminal) { own, _ in own } }
    values.merge(request.targetEnvironment) { _, own in own }
    values.merge(request.secrets) { _, secret in secret }
    var lines = values.sorted { $0.key < $1.key }
      .map { "export \($0.key)=\(ShellQuote.word($0.value))" }
    if let directory = request.directory { lines.append("cd \(ShellQuote.word(directory.string)) || exit") }
    let isPlain = ["sh", "posix", "dash", "ash"].contains(request.language.lowercased())
    guard let state else {
      let text = ShellQuote.word(request.text)
      if !isPlain { lines.append("if command -v bash >/dev/null 2>&1; then exec bash -c \(text); fi") }
      return (lines + ["exec sh -c \(text)"]).joined(separator: "\n")
    }
    // The trap stands on the text's own first line, as it does here: line numbers stay the runbook's.
    let text = ShellQuote.word("trap '\(state.trap)' EXIT; \(request.text)")
    let shell = isPlain ? "sh" : "$(command -v bash || command -v sh)"
    return (lines + [state.opening, "\(shell) -c \(text)", state.closing]).joined(separator: "\n")
  }
}
