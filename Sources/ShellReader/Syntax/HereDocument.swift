/// The body of a `<<` redirection.
struct HereDocument {
  /// The word that ends it.
  var delimiter: String
  /// Whether leading tabs are taken off (`<<-`).
  var stripsTabs: Bool
  /// Whether `$` and backticks in it are expanded; a quoted delimiter says no.
  var isExpanded: Bool
  /// The body; empty until the line that holds the operator has ended.
  var body = ShellWord(parts: [])
}
