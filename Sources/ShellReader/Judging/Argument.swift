/// One word of a command as a program would get it.
struct Argument {
  /// Its value, with ``ShellWord/unknownMark`` for what only the running shell knows.
  var text: String
  /// Whether it may become options or several words when it is expanded: `"$@"`, `$CURL_OPTS`.
  var mayBecomeOptions = false

  /// Whether nothing in it is left to the running shell.
  var isFixed: Bool { !text.utf8.contains(0) }
}
