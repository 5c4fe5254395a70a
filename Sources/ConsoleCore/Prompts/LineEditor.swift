/// A text under the cursor, edited by characters as people see them.
///
/// Line ends may stand in it. What was cut last can be put back; earlier texts can be called up.
struct LineEditor: Sendable {
  /// The characters.
  private(set) var characters: [Character] = []
  /// Before which character the cursor stands.
  private(set) var cursor = 0
  /// What was cut last.
  private var killed: [Character] = []
  /// Texts that can be called up, oldest first.
  var history: [String] = []
  private var historyPosition: Int?
  private var unsent = ""

  /// Makes an editor with the cursor at the end of a text.
  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// The text.
  var text: String { String(characters) }

  /// Whether nothing has been typed.
  var isEmpty: Bool { characters.isEmpty }

  /// Puts text in at the cursor.
  mutating func insert(_ text: some Sequence<Character>) {
    let new = Array(text)
    characters.insert(contentsOf: new, at: cursor)
    cursor += new.count
    // A combining mark joins the character before it.
    let joined = Array(String(characters))
    cursor = max(0, min(joined.count, cursor - (characters.count - joined.count)))
    characters = joined
  }

  /// Replaces the whole text.
  mutating func replace(_ text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  mutating func moveTo(_ position: Int) { cursor = max(0, min(characters.count, position)) }

  mutating func delete(_ range: Range<Int>, isKill: Bool = false) {
    if isKill, !range.isEmpty { killed = Array(characters[range]) }
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  mutating func yank() { insert(killed) }

  /// The start of the line in which the cursor stands.
  var lineStart: Int { (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }

  /// The end of the line in which the cursor stands.
  var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  /// The start of the word at or before the cursor.
  var wordStart: Int {
    var position = cursor
    while position > 0, !characters[position - 1].isWordPart { position -= 1 }
    while position > 0, characters[position - 1].isWordPart { position -= 1 }
    return position
  }

  /// The start of what blanks separate, at or before the cursor.
  var blankWordStart: Int {
    var position = cursor
    while position > 0, characters[position - 1].isWhitespace { position -= 1 }
    while position > 0, !characters[position - 1].isWhitespace { position -= 1 }
    return position
  }

  /// The end of the word at or after the cursor.
  var wordEnd: Int {
    var position = cursor
    while position < characters.count, !characters[position].isWordPart { position += 1 }
    while position < characters.count, characters[position].isWordPart { position += 1 }
    return position
  }

  /// Goes to the line above or below at the same column; false if there is none.
  mutating func moveLine(_ step: Int) -> Bool {
    let column = cursor - lineStart
    if step < 0 {
      guard lineStart > 0 else { return false }
      moveTo(lineStart - 1)
    } else {
      guard lineEnd < characters.count else { return false }
      moveTo(lineEnd + 1)
    }
    moveTo(min(lineStart + column, lineEnd))
    return true
  }

  /// Calls up an earlier (-1) or later (1) text.
  mutating func recall(_ step: Int) {
    let position = (historyPosition ?? history.count) + step
    guard (0...history.count).contains(position), !history.isEmpty else { return }
    if historyPosition == nil { unsent = text }
    replace(position == history.count ? unsent : history[position])
    historyPosition = position == history.count ? nil : position
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
