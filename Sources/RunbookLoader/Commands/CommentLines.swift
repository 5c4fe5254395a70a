/// Comment lines as text.
enum CommentLines {
  /// The lines without their `#`, blank ones left out, and without the rules that people draw with signs.
  static func stripped(_ lines: some Sequence<Substring>) -> [String] {
    lines.map(text).filter { !$0.isBlank }
  }

  /// A comment line without its marks; what is indented behind them stays indented.
  static func text(of line: Substring) -> String {
    var rest = line.drop { $0 == " " || $0 == "\t" }
    guard rest.hasPrefix("#") else { return String(rest) }
    rest = rest.drop { $0 == "#" }
    if rest.hasPrefix("!") { return "" }
    if rest.hasPrefix(" ") { rest = rest.dropFirst() }
    let isRule = rest.utf8.allSatisfy {
      $0 == 0x3D || $0 == 0x2D || $0 == 0x2A || $0 == 0x7E || TextScan.isSpace($0)
    }
    if isRule { return "" }
    var text = String(rest)
    while let last = text.utf8.last, TextScan.isSpace(last) { text.removeLast() }
    // "=== Diagnosis ===" and "--- Check ---" are headings.
    for sign in ["=", "-"] where text.hasPrefix(sign + sign) && text.hasSuffix(sign + sign) {
      text = text.drop { String($0) == sign }.trimmed
      while text.hasSuffix(sign) { text.removeLast() }
      text = text.trimmed
    }
    return text
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
    let title = HeadingTitle(text)
    return title.number != nil && title.form != .plain && title.form != .option
  }
}
