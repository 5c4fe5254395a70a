import ShellReader

/// A place in shell text, by what the shell does to characters there (POSIX 2.2, 2.7.4; bash for `$'…'`).
enum QuotingPlace: Equatable {
  /// Between words or in one, without quotes.
  case unquoted
  /// Inside `"…"`.
  case doubleQuoted
  /// Inside `'…'`.
  case singleQuoted
  /// Inside `$'…'`.
  case escapedSingleQuoted
  /// In a comment.
  case comment
  /// In a here-document in which the shell replaces variables.
  case hereDocument
  /// In a here-document that is taken as it is.
  case literalHereDocument

  /// Returns text that the shell turns into the replacement's value here.
  func quoted(_ replacement: FilledCommand.Replacement) -> String {
    switch replacement {
    case .text(let value): quoted(value)
    case .variable(let name): reference(name)
    }
  }

  private func quoted(_ value: String) -> String {
    switch self {
    case .unquoted: ShellQuote.word(value)
    case .singleQuoted: value.replacing("'", with: "'\\''")
    case .doubleQuoted: Self.escaping("\\\"$`", in: value)
    case .escapedSingleQuoted: Self.escaping("\\'", in: value)
    case .hereDocument: Self.escaping("\\$`", in: Self.oneLine(value))
    // A line end could end the comment or the document, and with it the harmlessness of what follows.
    case .comment, .literalHereDocument: Self.oneLine(value)
    }
  }

  private func reference(_ name: String) -> String {
    switch self {
    case .unquoted: "\"${\(name)}\""
    case .doubleQuoted, .hereDocument: "${\(name)}"
    case .singleQuoted: "'\"${\(name)}\"'"
    case .escapedSingleQuoted: "'\"${\(name)}\"$'"
    // Nothing is replaced there; the name says what belongs there.
    case .comment, .literalHereDocument: "${\(name)}"
    }
  }

  private static func escaping(_ special: String, in value: String) -> String {
    var escaped = ""
    for scalar in value.unicodeScalars {
      if special.unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  private static func oneLine(_ value: String) -> String {
    value.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
