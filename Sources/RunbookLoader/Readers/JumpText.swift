/// Finds where running text sends its reader: "→ Step 3", "skip ahead to "Backend can't reach Redis" below".
enum JumpText {
  /// Words before a step's name that send somebody there.
  private static let senders: [StaticString] = [
    "go to", "skip to", "skip ahead to", "proceed to", "jump to", "move to", "return to", "back to",
    "continue to",
    "continue with", "continue at", "goto", "→", "->", "=>", "see", "follow", "repeat", "proceed with",
    "move on to",
    "start at", "start with",
  ]

  /// The first such text: the arrow or the name with its number; nil when the text sends nobody anywhere.
  static func first(in text: String) -> String? { all(in: text).first }

  /// A text that is nothing but the name of a part: "Step 3"; nil for any other.
  ///
  /// In a column that says what to do no word has to send anybody there.
  static func alone(in text: String) -> String? {
    guard text.holds(parts) else { return nil }
    let text = text.trimmed
    let words = text.folded.blankSeparated
    guard words.count == 2 else { return nil }
    let name = number(in: words[1], from: 0)
    return !name.isEmpty && (words[1] == name || words[1] == name + ".") ? text : nil
  }

  /// What a text may name when something else sends there: "Step 2" of "Step 2 (no rows)", else all up to the remark.
  static func names(in text: String) -> [String] {
    let text = text.trimmed
    let bare = text.position(of: "(").map { text.bytes(0..<$0).trimmed } ?? text
    guard text.begins(with: parts), let blank = text.position(of: " ") else { return [bare] }
    let number = number(in: text, from: blank + 1)
    let end = blank + 1 + number.utf8.count
    return number.isEmpty ? [bare] : [String(text.bytes(0..<end)), bare]
  }

  /// Every such text, in order.
  static func all(in text: String) -> [String] {
    // Most texts name no part of a document and quote nothing.
    let namesParts = text.holds(parts)
    guard namesParts || text.holds(byte: 0x22) || text.holds("“") else { return [] }
    let folded = text.folded
    var found: [String] = []
    for kind in namesParts ? ["step ", "section ", "phase ", "option ", "scenario "] : [] {
      var start = 0
      while let at = folded.position(of: kind, from: start) {
        start = at + 1
        let numberStart = at + kind.utf8.count
        let number = number(in: folded, from: numberStart)
        guard !number.isEmpty, let sender = sender(in: folded, before: at) else { continue }
        let from = sender.isArrow ? sender.start : at
        found.append(text.bytes(from..<numberStart + number.utf8.count).trimmed)
      }
    }
    return found + quoted(in: text, folded)
  }

  private static let parts = Phrases(["step ", "section ", "phase ", "option ", "scenario "])

  private static func number(in text: String, from start: Int) -> String {
    let rest = text.bytes(start..<text.utf8.count)
    var number = rest.utf8.prefix { TextScan.isAlphanumeric($0) || $0 == 0x2E }
    while number.last == 0x2E { number = number.dropLast() }
    guard let first = number.first else { return "" }
    let isCount = TextScan.isDigit(first) ? number.count <= 5 : number.count == 1
    return isCount ? String(Substring(number)) : ""
  }

  private static func sender(in text: String, before end: Int) -> (start: Int, isArrow: Bool)? {
    let head = text.bytes(0..<end).trimmed
    for sender in senders where head.ends(with: sender) {
      let isArrow = !TextScan.isLetter(sender.utf8Start.pointee)
      return (head.utf8.count - sender.utf8CodeUnitCount + leadingBlanks(text), isArrow)
    }
    return nil
  }

  private static func leadingBlanks(_ text: String) -> Int { text.utf8.prefix { TextScan.isSpace($0) }.count }

  /// Names of sections between quotation marks: skip ahead to "Backend can't reach Redis".
  private static func quoted(in text: String, _ folded: String) -> [String] {
    var found: [String] = []
    for (open, close) in [("\"", "\""), ("“", "”")] {
      var start = 0
      while let at = text.position(of: open, from: start) {
        let inner = at + open.utf8.count
        guard let end = text.position(of: close, from: inner) else { break }
        start = end + close.utf8.count
        let name = text.bytes(inner..<end)
        guard name.utf8.count > 3, name.utf8.count < 80, let sender = sender(in: folded, before: at),
          !sender.isArrow
        else { continue }
        found.append(String(name))
      }
    }
    return found
  }
}
