import TerminalFrame

extension LineEditor {
  /// Edits by a key as readline does; false if the key means nothing here.
  ///
  /// Enter and Escape are the caller's. `isMultiLine`: whether Alt-Enter and Ctrl-J begin a new line.
  mutating func handle(_ key: Key, isMultiLine: Bool = false) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .alt("\r"), .alt("\n"), .control("j"):
      guard isMultiLine else { return false }
      insert(["\n"])
    case .left, .control("b"): moveTo(cursor - 1)
    case .right, .control("f"): moveTo(cursor + 1)
    case .home, .control("a"): moveTo(lineStart)
    case .end, .control("e"): moveTo(lineEnd)
    case .alt("b"): moveTo(wordStart)
    case .alt("f"): moveTo(wordEnd)
    case .up: if !moveLine(-1) { recall(-1) }
    case .down: if !moveLine(1) { recall(1) }
    case .control("p"): recall(-1)
    case .control("n"): recall(1)
    case .backspace, .control("h"): if cursor > 0 { delete(cursor - 1..<cursor) }
    case .delete, .control("d"): if cursor < characters.count { delete(cursor..<cursor + 1) }
    case .control("w"): delete(blankWordStart..<cursor, isKill: true)
    case .alt("\u{7F}"), .alt("\u{8}"): delete(wordStart..<cursor, isKill: true)
    case .alt("d"): delete(cursor..<wordEnd, isKill: true)
    case .control("u"): delete(lineStart..<cursor, isKill: true)
    case .control("k"): delete(cursor..<lineEnd, isKill: true)
    case .control("y"): yank()
    default: return false
    }
    return true
  }

  /// Takes what was pasted as one piece: line ends stay where they may, otherwise they become blanks.
  mutating func paste(_ text: String, isMultiLine: Bool) {
    var isAfterReturn = false
    let cleaned = text.unicodeScalars.compactMap { scalar -> Character? in
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where isAfterReturn: return nil
      case "\n", "\r": return isMultiLine ? "\n" : " "
      case "\t": return isMultiLine ? "\t" : " "
      default: return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? nil : Character(scalar)
      }
    }
    insert(cleaned)
  }
}
