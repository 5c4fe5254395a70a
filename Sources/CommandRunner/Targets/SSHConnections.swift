import Glibc
import ShellReader
import Synchronization

/// Connections to ssh targets that several commands share, so that only the first ones shake hands.
///
/// ssh's own `ControlPersist` would not do: the connection that it leaves in the background is a descendant of
/// the command and ends with it. So each is a run of its own, and ends with this object or with the console.
/// A host for which the responder's ssh configuration shares connections already is left to that.
final class SSHConnections: Sendable {
  private struct Host {
    var commands = 0
    var control: CommandControl?
    var isResponders = false
  }

  /// What ssh itself is told by the environment; a command's own values are not the connection's.
  private static let names: Set<String> = ["HOME", "PATH", "SSH_AGENT_PID", "SSH_AUTH_SOCK"]

  private let hosts = Mutex<[String: Host]>([:])
  private let runner: CommandRunner
  /// Only this user may enter it: whoever can open a socket in it can use the connection.
  private let directory: String?

  /// - Parameter runner: Runs the connections; one that shares none itself.
  init(runner: CommandRunner) {
    self.runner = runner
    directory = Self.privateDirectory()
  }

  deinit {
    for host in hosts.withLock({ $0.values }) { host.control?.stop() }
  }

  /// Returns the options that let a command use the shared connection, if it is there when ssh looks for it.
  ///
  /// The second command for a host begins to share; a connection that ended is begun again by the next one.
  func options(for host: String, environment wanted: [String: String]) async -> [String] {
    guard let directory else { return [] }
    let environment = wanted.filter { Self.names.contains($0.key) }
    let known = hosts.withLock { hosts in
      hosts[host, default: Host()].commands += 1
      return hosts[host] ?? Host()
    }
    guard known.commands >= 2, !known.isResponders else { return [] }
    if known.commands == 2, await sharesAlready(host, environment) {
      hosts.withLock { $0[host]?.isResponders = true }
      return []
    }
    // ssh replaces %C by a hash of host, port and user: short enough for a socket's name.
    let options = ["-o", "ControlPath=\(directory)/\(getpid())-%C"]
    begin(host, options, environment)
    return options
  }

  private func begin(_ host: String, _ options: [String], _ environment: [String: String]) {
    let control = CommandControl()
    let isNeeded = hosts.withLock { hosts in
      guard hosts[host]?.control == nil else { return false }
      hosts[host]?.control = control
      return true
    }
    guard isNeeded else { return }
    let words =
      ["ssh", "-N", "-M", "-o", "BatchMode=yes", "-o", "ConnectTimeout=10"] + options + ["--", host]
    let request = CommandRequest(text: "exec " + ShellQuote.line(words), environment: environment)
    Task.detached { [runner, weak self] in
      _ = await runner.run(request, control: control) { _ in }
      self?.hosts.withLock { $0[host]?.control = nil }
    }
  }

  /// Whether the responder's own configuration names a control path for the host (ssh_config(5)).
  private func sharesAlready(_ host: String, _ environment: [String: String]) async -> Bool {
    let printed = SharedBytes()
    let request = CommandRequest(
      text: "exec " + ShellQuote.line(["ssh", "-G", "--", host]), environment: environment,
      timeLimit: .seconds(2))
    _ = await runner.run(request, control: CommandControl()) { printed.append($0.bytes) }
    return printed.text.split(whereSeparator: \.isNewline).contains {
      $0.hasPrefix("controlpath ") && $0 != "controlpath none"
    }
  }

  /// A directory that is this user's alone; nil where somebody else's stands in its place.
  private static func privateDirectory() -> String? {
    let path = "/tmp/incident-ssh-\(getuid())"
    mkdir(path, 0o700)
    var information = stat()
    guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFDIR,
      information.st_uid == getuid(), information.st_mode & 0o077 == 0
    else { return nil }
    return path
  }
}
