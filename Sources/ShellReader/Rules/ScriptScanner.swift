import IncidentModel

/// Cuts a small foreign script (awk, SQL, JavaScript, Lua) into words, quoted texts and symbols.
struct ScriptScanner {
  enum Token: Equatable {
    /// Letters, digits, `_`, and values that are not known.
    case word(String)
    /// The inside of `'…'`, `"…"` or `` `…` ``.
    case text(String)
    case symbol(Character)
    case newline
  }

  private let characters: [Character]
  private var index = 0
  /// Whether a backslash in quotes keeps the quote after it from ending them.
  private let hasEscapes: Bool
  /// Whether quotes were opened and not closed.
  private(set) var isUnclosed = false

  init(_ text: String, hasEscapes: Bool = true) {
    characters = Array(text)
    self.hasEscapes = hasEscapes
  }

  mutating func next() -> Token? {
    while index < characters.count {
      let character = characters[index]
      if character.isNewline {
        index += 1
        return .newline
      }
      guard character.isWhitespace else { break }
      index += 1
    }
    guard index < characters.count else { return nil }
    let character = characters[index]
    if character == "\"" || character == "'" || character == "`" { return .text(takeQuoted(character)) }
    guard isWord(character) else {
      index += 1
      return .symbol(character)
    }
    let start = index
    while index < characters.count, isWord(characters[index]) { index += 1 }
    return .word(String(characters[start..<index]))
  }

  /// Whether a script is nothing but values that only the running shell knows.
  static func isUnknown(_ script: String) -> Bool {
    script.contains(ShellWord.unknownMark)
      && script.allSatisfy { $0 == ShellWord.unknownMark || $0.isWhitespace }
  }

  /// The next token after any number of one symbol.
  mutating func next(skipping symbol: Character) -> Token? {
    while take(symbol) {}
    return next()
  }

  /// Takes a symbol that follows at once.
  mutating func take(_ symbol: Character) -> Bool {
    guard index < characters.count, characters[index] == symbol else { return false }
    index += 1
    return true
  }

  /// The character that comes next.
  var upcoming: Character? { index < characters.count ? characters[index] : nil }

  /// Skips to the end of the line.
  mutating func skipLine() {
    while index < characters.count, !characters[index].isNewline { index += 1 }
  }

  /// Skips behind a closing pair such as `*/`.
  mutating func skip(behind first: Character, _ second: Character) {
    while index < characters.count {
      index += 1
      if index + 1 <= characters.count, characters[index - 1] == first, index < characters.count,
        characters[index] == second
      {
        index += 1
        return
      }
    }
  }

  /// Skips behind the slash that ends a regular expression whose first slash was taken.
  mutating func skipRegularExpression() {
    while index < characters.count, characters[index] != "/" {
      index += characters[index] == "\\" ? 2 : 1
    }
    if index >= characters.count { isUnclosed = true }
    index = min(index + 1, characters.count)
  }

  /// What stands before the next of one symbol on this line; empty where there is none.
  func rest(until symbol: Character) -> String {
    guard index < characters.count else { return "" }
    let line = characters[index...].prefix { !$0.isNewline }
    return line.firstIndex(of: symbol).map { String(line[..<$0]) } ?? ""
  }

  /// The rest of the line, without blanks around it.
  mutating func takeLine() -> String {
    let start = index
    skipLine()
    let line = characters[start..<index].drop(while: \.isWhitespace)
    return String(String(line.reversed()).drop(while: \.isWhitespace).reversed())
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == ShellWord.unknownMark
  }

  private mutating func takeQuoted(_ quote: Character) -> String {
    index += 1
    let start = index
    while index < characters.count, characters[index] != quote {
      index += characters[index] == "\\" && hasEscapes ? 2 : 1
    }
    if index >= characters.count { isUnclosed = true }
    let end = min(index, characters.count)
    index = min(end + 1, characters.count)
    return String(characters[start..<end])
  }
}
