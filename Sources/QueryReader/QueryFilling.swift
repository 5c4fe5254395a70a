public import IncidentModel

/// A query with values in it, each quoted for the place where it stands, so that none can end its place.
public struct QueryFilling: Sendable, Equatable {
  /// Why a value cannot stand where the query wants it.
  public struct Refusal: Error, Equatable, CustomStringConvertible {
    /// The value's name and what is wrong; never the value.
    public let description: String
  }

  /// The text.
  public private(set) var text: String

  /// Puts values into a query; references without one stay as they are.
  ///
  /// In SQL a value outside quotes becomes a number where it is one, else a literal; inside quotes it becomes
  /// part of the literal or name. In PromQL it becomes part of the quoted text, and outside quotes it must be
  /// a number, a duration or a name.
  ///
  /// - Parameter values: The value of a placeholder; nil to leave it.
  public init(
    _ query: String, _ language: QueryLanguage, values: (Placeholder) -> String?
  ) throws(Refusal) {
    let characters = QueryCharacter.read(query, language)
    var text = ""
    var done = 0
    for reference in QueryReference.all(in: characters) {
      guard let value = values(reference.placeholder) else { continue }
      text += String(characters[done..<reference.range.lowerBound].map(\.character))
      guard let quoted = Self.quoted(value, reference.place, language) else {
        throw Refusal(
          description: "the value of \(reference.placeholder.name) cannot stand there in \(language.rawValue)"
            + (language == .promql ? ": a number, a duration or a name can" : ": it holds a backslash or NUL")
        )
      }
      text += quoted
      done = reference.range.upperBound
    }
    self.text = text + String(characters[done...].map(\.character))
  }

  private static func quoted(_ value: String, _ place: QueryCharacter.Place, _ language: QueryLanguage)
    -> String?
  {
    guard !value.utf8.contains(0) else { return nil }
    return language == .sql ? sql(value, place) : promql(value, place)
  }

  /// A backslash means itself or an escape, as the server's settings say: such a value is not put anywhere.
  private static func sql(_ value: String, _ place: QueryCharacter.Place) -> String? {
    guard !value.contains("\\") else { return nil }
    switch place {
    case .code: return isNumber(value) ? value : "'\(value.replacing("'", with: "''"))'"
    case .quoted(let quote): return value.replacing("\(quote)", with: "\(quote)\(quote)")
    case .escapedQuoted: return value.replacing("'", with: "''")
    case .dollarQuoted, .comment: return nil
    }
  }

  private static func promql(_ value: String, _ place: QueryCharacter.Place) -> String? {
    switch place {
    case .quoted("`"): return value.contains("`") ? nil : value
    case .quoted(let quote):
      return value.replacing("\\", with: "\\\\").replacing("\(quote)", with: "\\\(quote)")
        .replacing("\n", with: "\\n")
    case .code:
      let isPlain = value.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", ":", ".": true
        default: false
        }
      }
      return isPlain && !value.isEmpty || isNumber(value) ? value : nil
    case .escapedQuoted, .dollarQuoted, .comment: return nil
    }
  }

  private static func isNumber(_ value: String) -> Bool {
    guard let first = value.first, first.isASCII, first.isNumber || first == "-" else { return false }
    return value.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      && value.count { $0 == "." } < 2 && value.last?.isNumber == true
  }
}
