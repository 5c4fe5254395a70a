import IncidentModel

/// A character of a query with the place where it stands.
struct QueryCharacter {
  /// What the query's language makes of a character.
  enum Place: Equatable {
    /// Outside quotes and comments.
    case code
    /// Inside quotes, or one of them; the quote is named.
    case quoted(Character)
    /// Inside quotes in which a backslash escapes in SQL: `E'…'`.
    case escapedQuoted
    /// Inside `$tag$…$tag$`.
    case dollarQuoted
    /// In a comment.
    case comment
  }

  var character: Character
  var place: Place

  /// Reads a whole text; quotes that are never closed reach to its end.
  static func read(_ text: String, _ language: QueryLanguage) -> [QueryCharacter] {
    var scanner = QueryScanner(Array(text), language)
    return scanner.scan()
  }
}

/// Tells quotes and comments from code, as PromQL's and PostgreSQL's lexers do.
private struct QueryScanner {
  private let text: [Character]
  private let isSQL: Bool
  private var at = 0
  private var found: [QueryCharacter] = []

  init(_ text: [Character], _ language: QueryLanguage) {
    self.text = text
    isSQL = language == .sql
  }

  mutating func scan() -> [QueryCharacter] {
    while at < text.count {
      switch text[at] {
      case "#" where !isSQL: takeLine()
      case "-" where isSQL && starts("--"): takeLine()
      case "/" where isSQL && starts("/*"): takeBlockComment()
      case "'", "\"": takeQuoted(text[at])
      case "`" where !isSQL: takeQuoted("`")
      case "$" where isSQL: takeDollar()
      default: take(.code)
      }
    }
    return found
  }

  private func starts(_ mark: String) -> Bool { text[at...].starts(with: mark) }

  private mutating func take(_ place: QueryCharacter.Place, _ count: Int = 1) {
    for _ in 0..<count where at < text.count {
      found.append(QueryCharacter(character: text[at], place: place))
      at += 1
    }
  }

  private mutating func takeLine() {
    while at < text.count, !text[at].isNewline { take(.comment) }
  }

  /// PostgreSQL's block comments nest.
  private mutating func takeBlockComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        take(.comment, 2)
      } else if starts("*/") {
        depth -= 1
        take(.comment, 2)
      } else {
        take(.comment)
      }
    } while depth > 0 && at < text.count
  }

  private mutating func takeQuoted(_ quote: Character) {
    let isEscaped = isSQL && quote == "'" && followsEscapeLetter
    let hasEscapes = isEscaped || !isSQL && quote != "`"
    let place: QueryCharacter.Place = isEscaped ? .escapedQuoted : .quoted(quote)
    take(place)
    while at < text.count, text[at] != quote {
      take(place, hasEscapes && text[at] == "\\" ? 2 : 1)
    }
    take(place)
  }

  /// Whether an `E` of its own stands before the quote.
  private var followsEscapeLetter: Bool {
    guard at > 0, text[at - 1] == "E" || text[at - 1] == "e" else { return false }
    return at == 1 || !text[at - 2].isNamePart
  }

  /// `$$` and `$tag$` quote up to the same mark; `$NAME` is a value.
  private mutating func takeDollar() {
    var end = at + 1
    while end < text.count, text[end].isNamePart { end += 1 }
    let isInName = at > 0 && text[at - 1].isNamePart
    guard end < text.count, text[end] == "$", !isInName else {
      take(.code)
      return
    }
    let mark = String(text[at...end])
    take(.dollarQuoted, mark.count)
    while at < text.count, !starts(mark) { take(.dollarQuoted) }
    take(.dollarQuoted, mark.count)
  }
}

extension Character {
  /// Whether it can stand in a name.
  ///
  /// Nearly all characters of queries are ASCII, which needs no look at Unicode's tables.
  var isNamePart: Bool {
    guard let byte = asciiValue else { return isLetter }
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      return true
    default: return false
    }
  }

  /// Whether it is white space.
  var isSpace: Bool {
    guard let byte = asciiValue else { return isWhitespace }
    return byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }
}
