/// Comment lines as text.
enum CommentLines {
  /// The lines without their `#`, blank ones left out, and without the rules that people draw with signs.
  static func stripped(_ lines: some Sequence<Substring>) -> [String] {
    lines.map(text).filter { !$0.isBlank }
  }

  /// A comment line without its marks; what is indented behind them stays indented.
  static func text(of line: Substring) -> String {
    var rest = line.utf8.drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == 0x23 else { return String(Substring(rest)) }
    rest = rest.drop { $0 == 0x23 }
    if rest.first == 0x21 { return "" }
    if rest.first == 0x20 { rest = rest.dropFirst() }
    let isRule = rest.allSatisfy {
      $0 == 0x3D || $0 == 0x2D || $0 == 0x2A || $0 == 0x7E || TextScan.isSpace($0)
    }
    if isRule { return "" }
    while let last = rest.last, TextScan.isSpace(last) { rest = rest.dropLast() }
    var text = String(Substring(rest))
    // "=== Diagnosis ===" and "--- Check ---" are headings.
    if text.begins(with: "=="), text.ends(with: "==") { text = withoutFrame(text, of: 0x3D) }
    if text.begins(with: "--"), text.ends(with: "--") { text = withoutFrame(text, of: 0x2D) }
    return text
  }

  /// The text without the signs and blanks at its ends.
  private static func withoutFrame(_ text: String, of sign: UInt8) -> String {
    var rest = Substring(text.utf8.drop { $0 == sign }).trimmed
    while rest.utf8.last == sign { rest.removeLast() }
    return rest.trimmed
  }

  /// The comment as one line: a line that asks for something of its own begins a sentence.
  static func joined(_ lines: [String]) -> String {
    var text = ""
    for line in lines {
      let isWhole = text.utf8.last.map { TextScan.isWord($0) || $0 == 0x29 } ?? false
      let isNew = line.utf8.first.map(TextScan.isCapital) == true && ActionWords.isInstruction(line)
      text += text.isEmpty ? line : (isWhole && isNew ? ". " : " ") + line
    }
    return text
  }

  /// Whether the comment counts: "1.
  ///
  /// Check the nodes", "Step 2: …".
  static func isNumbered(_ text: String) -> Bool {
    let title = HeadingTitle(wordless: text)
    return title.number != nil && title.form != .plain && title.form != .option
  }

  /// Whether the line only names keys to press: "Ctrl+C", "^C", "Press Enter".
  static func isKeyPress(_ text: String) -> Bool {
    let words = text.firstWords(4)
    guard let first = words.first, words.count < 4, !text.holds(byte: 0x0A) else { return false }
    return text.begins(with: "^") && text.utf8.count == 2 || first.hasPrefix("ctrl") || first == "press"
  }
}
