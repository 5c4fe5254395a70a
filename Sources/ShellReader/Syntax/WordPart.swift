/// A stretch of a shell word.
///
/// Nearly all are fixed text, which needs no place of its own in memory.
enum WordPart {
  /// Fixed text, quotes and escapes already taken off.
  case text(String, quoted: Bool)
  /// `$X`, `${X:-d}` and relatives.
  indirect case variable(ParameterExpansion, quoted: Bool)
  /// `$(…)` or backticks.
  case command(ShellList, quoted: Bool)
  /// `<(…)` or `>(…)`.
  case process(ShellList)
  /// `$((…))`, as the parts of its expression.
  case arithmetic([WordPart])
  /// A value still to be filled in: `<pod>`, `{{ name }}`, or a value from outside the parsed text.
  case unfilled
}
