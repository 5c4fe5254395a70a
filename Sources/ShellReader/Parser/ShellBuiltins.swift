/// Facts about the shell's own commands that the parser and the judge share.
enum ShellBuiltins {
  /// They need no file to run (POSIX 2.14, bash(1)).
  static let names: Set<String> = [
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

  /// They take `NAME=value` arguments, arrays included.
  static let declaring: Set<String> = ["export", "declare", "typeset", "local", "readonly"]
}
