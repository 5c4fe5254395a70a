/// What a command reads on its standard input, as far as the text tells.
enum CommandInput {
  /// Nobody redirected it.
  case terminal
  /// A here-document, a here-string, a literal `echo` before the pipe, or nothing at all.
  case text(String)
  /// A file or another program's output.
  case unknown
}
