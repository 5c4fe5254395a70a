import IncidentModel

extension Judge {
  /// `NAME=value` as a word.
  mutating func assess(carrier word: Argument) -> Assessment {
    let name = String(word.text.prefix { $0 != "=" })
    return assess(carrier: name, String(word.text.dropFirst(name.count + 1)))
  }

  /// What setting a variable does when programs start what it holds: `PAGER='rm -rf x' man ls`.
  ///
  /// Variables that name an editor are left out, because what opens one is a change already.
  mutating func assess(carrier name: String, _ value: String) -> Assessment {
    if value.isEmpty { return .read }
    if Self.loadingVariables.contains(name) { return .unknown("\(name)=\(value.shown)") }
    guard let kind = Self.startingVariables[name] else { return .read }
    // LESSOPEN begins with a bar; a transport gets the host and the command as further words.
    let program = value.drop { $0 == "|" || $0 == "-" }
    let inner = assess(text: kind == .transport ? "\(program) host true" : String(program), elsewhere: true)
    return Assessment(commandClass: inner.commandClass, reason: "\(name)=\(value.shown)")
  }

  private enum Carrier { case program, transport }

  private static let startingVariables: [String: Carrier] = [
    "PAGER": .program, "MANPAGER": .program, "GIT_PAGER": .program, "SYSTEMD_PAGER": .program,
    "PSQL_PAGER": .program, "AWS_PAGER": .program, "GH_PAGER": .program, "BAT_PAGER": .program,
    "LESSOPEN": .program, "LESSCLOSE": .program, "GIT_EXTERNAL_DIFF": .program, "GIT_ASKPASS": .program,
    "SSH_ASKPASS": .program, "SUDO_ASKPASS": .program, "KUBECTL_EXTERNAL_DIFF": .program,
    "PROMPT_COMMAND": .program, "BROWSER": .program, "GIT_SSH": .transport, "GIT_SSH_COMMAND": .transport,
    "RSYNC_RSH": .transport,
  ]

  /// What is loaded into a program, or takes the place of one.
  private static let loadingVariables = [
    "LD_PRELOAD", "LD_AUDIT", "BASH_ENV", "BASH_ALIASES", "BASH_CMDS", "PYTHONSTARTUP", "PERL5OPT",
    "RUBYOPT", "GIT_EXEC_PATH",
  ]
}
