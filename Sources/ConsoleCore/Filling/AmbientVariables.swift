/// Variables that every login has and no runbook means to ask for.
enum AmbientVariables {
  private static let names: Set<String> = [
    "EDITOR", "EUID", "HOME", "HOSTNAME", "IFS", "LANG", "LINENO", "LOGNAME", "OLDPWD", "PATH", "PPID", "PWD",
    "RANDOM", "SECONDS", "SHELL", "SHLVL", "TERM", "TMPDIR", "UID", "USER",
  ]
  /// What the shell itself sets, whether or not it is exported.
  private static let shellsOwn: Set<String> = [
    "EUID", "HOSTNAME", "IFS", "LINENO", "OLDPWD", "PPID", "PWD", "RANDOM", "SECONDS", "SHLVL", "UID",
  ]

  /// Whether a variable needs no asking in this environment.
  static func contains(_ name: String, _ environment: [String: String]) -> Bool {
    shellsOwn.contains(name) || names.contains(name) && environment[name] != nil
  }
}
