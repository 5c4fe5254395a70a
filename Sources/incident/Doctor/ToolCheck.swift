import CommandRunner
import Glibc
import IncidentModel

/// The programs that the runbooks call, and those that their targets need.
enum ToolCheck {
  static func findings(of calls: [ToolCalls], path: String?, _ runner: CommandRunner) -> [Finding] {
    let directories = (path ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
    let users = users(of: calls)
    let missing = users.keys.filter { !isThere($0, directories) }.sorted()
    var findings = shells(directories, runner) + [ssh(directories, runner)]
    findings += missing.map { name in
      let slugs = users[name, default: []].sorted()
      let more = slugs.count > 3 ? " and \(slugs.count - 3) more" : ""
      let call = slugs.count == 1 ? "calls" : "call"
      return Finding(
        "tool", .warn, "\(name) is missing: \(slugs.prefix(3).joined(separator: ", "))\(more) \(call) it")
    }
    let found = users.count - missing.count
    let plural = calls.count == 1 ? "runbook calls" : "runbooks call"
    findings.append(
      Finding(
        "tools", missing.isEmpty ? .pass : .warn,
        "\(found) of the \(users.count) programs that \(calls.count) \(plural) are here"))
    return findings
  }

  /// The slugs of the runbooks that call each program.
  private static func users(of calls: [ToolCalls]) -> [String: Set<String>] {
    var users: [String: Set<String>] = [:]
    for call in calls {
      for name in call.programs { users[name, default: []].insert(call.runbook) }
    }
    return users
  }

  private static func ssh(_ directories: [String], _ runner: CommandRunner) -> Finding {
    guard isThere("ssh", directories) else {
      return Finding("ssh", .warn, "missing: no command runs on an ssh: target")
    }
    let version = runner.firstLine(of: "ssh -V 2>&1") ?? "ssh"
    let agent = runner.firstLine(of: "ssh-add -l 2>&1") ?? ""
    let keys = agent.contains("SHA256") ? "the agent has keys" : "no agent with keys answers"
    return Finding("ssh", .pass, "\(version); \(keys)")
  }

  private static func shells(_ directories: [String], _ runner: CommandRunner) -> [Finding] {
    if isThere("bash", directories) {
      return [Finding("shell", .pass, runner.firstLine(of: "bash --version") ?? "bash")]
    }
    return [
      isThere("sh", directories)
        ? Finding("shell", .warn, "sh, but no bash: bash blocks are run by sh")
        : Finding("shell", .fail, "neither bash nor sh: no command can run")
    ]
  }

  private static func isThere(_ name: String, _ directories: [String]) -> Bool {
    directories.contains { access("\($0)/\(name)", X_OK) == 0 }
  }
}
