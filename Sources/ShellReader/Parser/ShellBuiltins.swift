/// Facts about the shell's own commands that the parser and the judge share.
enum ShellBuiltins {
  /// They take `NAME=value` arguments, arrays included.
  static let declaring: Set<String> = ["export", "declare", "typeset", "local", "readonly"]
}
