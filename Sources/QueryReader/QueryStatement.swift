public import IncidentModel

/// One query of a fence, with its lines.
public struct QueryStatement: Sendable, Equatable {
  /// The exact source, without blank lines and comments around it.
  public var text: String
  /// Its first line in the text that it was cut from, from 0.
  public var firstLine: Int
  /// Its last line in the text that it was cut from, from 0.
  public var lastLine: Int

  /// Cuts a fence into its queries; nil when part of it is no query, such as a shell command or `…`.
  ///
  /// SQL ends at a blank line or comment behind a `;`; a text with a transaction in it stays whole. PromQL has
  /// no end mark: an expression ends where its brackets are closed and neither the line's end nor the next
  /// line's beginning goes on with it.
  public static func statements(in text: String, _ language: QueryLanguage) -> [QueryStatement]? {
    let lines = QueryLine.lines(of: QueryCharacter.read(text, language))
    var found: [QueryStatement] = []
    var open: (first: Int, last: Int)?
    func finish() -> Bool {
      guard let (first, last) = open else { return true }
      open = nil
      let statement = QueryStatement(
        text: lines[first...last].map(\.text).joined(separator: "\n"), firstLine: first, lastLine: last)
      let code = lines[first...last].map(\.code).joined(separator: "\n")
      found.append(statement)
      return QueryLook.isQuery(code, language)
    }
    var depth = 0
    for (number, line) in lines.enumerated() {
      let isQuoted = number > 0 && lines[number - 1].isQuotedOn
      let hasCode = isQuoted || !line.code.allSatisfy(\.isSpace)
      if hasCode {
        if let (first, last) = open, depth == 0, language == .promql,
          !QueryLook.goesOn(from: lines[first...last].map(\.code).joined(separator: "\n"), to: line.code)
        {
          guard finish() else { return nil }
        }
        open = (open?.first ?? number, number)
        depth = max(0, depth + line.depth)
      } else if let (_, last) = open, depth == 0 {
        let isDone = language == .sql ? QueryLook.isEnded(lines[last].code) : line.isBlank
        if isDone { guard finish() else { return nil } }
      }
    }
    guard finish(), depth == 0 else { return nil }
    if language == .sql, found.count > 1, found.contains(where: { QueryLook.opensTransaction($0.text) }),
      let first = found.first, let last = found.last
    {
      let whole = lines[first.firstLine...last.lastLine].map(\.text).joined(separator: "\n")
      return [QueryStatement(text: whole, firstLine: first.firstLine, lastLine: last.lastLine)]
    }
    return found
  }
}
