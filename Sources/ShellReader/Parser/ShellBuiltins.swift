/// Facts about the shell's own commands that the parser and the judge share.
enum ShellBuiltins {
  /// They need no file to run (POSIX 2.14, bash(1)).
  static let names: WordSet = [
    ".", ":", "[", "[[", "alias", "bg", "break", "builtin", "cd", "command", "continue", "declare", "dirs",
    "echo",
    "eval", "exec", "exit", "export", "false", "fg", "getopts", "hash", "help", "history", "jobs", "kill",
    "let",
    "local", "mapfile", "popd", "printf", "pushd", "pwd", "read", "readarray", "readonly", "return", "set",
    "shift",
    "shopt", "source", "test", "time", "times", "trap", "true", "type", "typeset", "ulimit", "umask",
    "unalias",
    "unset", "wait",
  ]

  /// Whether the command takes `NAME=value` arguments, arrays included.
  static func isDeclaring(_ command: String) -> Bool {
    switch command {
    case "export", "declare", "typeset", "local", "readonly": true
    default: false
    }
  }
}
