/// Recognises text that is sent to people: chat posts, mails, status-page updates.
enum TemplateReader {
  /// Whether untagged text is such a message; `inMessages` when its section is about telling people.
  static func isMessage(_ text: String, inMessages: Bool) -> Bool {
    let lines = text.lines.map(\.trimmed).filter { !$0.isEmpty }
    guard let first = lines.first else { return false }
    if first.folded.hasPrefix("subject:") || first.folded.hasPrefix("to:") { return true }
    let blanks = lines.reduce(0) { $0 + blankCount($1) }
    if let sign = first.unicodeScalars.first, sign.isPictograph, sign.value >= 0x2600, lines.count > 1 {
      return true
    }
    let labels = lines.count(where: isLabelled)
    if inMessages { return blanks > 0 || labels > 0 || lines.count > 1 || first.contains(" ") }
    return blanks >= 2 && labels >= 2
  }

  /// The number of "[what was done]", "____" and "<time>" in a line.
  static func blankCount(_ line: String) -> Int {
    var count = line.holds("____") ? 1 : 0
    var rest = line.utf8[...]
    while let open = rest.firstIndex(of: 0x5B), let close = rest[open...].firstIndex(of: 0x5D) {
      let inner = rest[rest.index(after: open)..<close]
      if let first = inner.first, TextScan.isLetter(first), inner.count > 1 { count += 1 }
      rest = rest[rest.index(after: close)...]
    }
    return count
  }

  /// Whether the line is "Status: …".
  private static func isLabelled(_ line: String) -> Bool {
    guard let colon = line.position(of: ":"), colon < 30 else { return false }
    let label = line.bytes(0..<colon)
    return String(label).blankSeparated.count <= 3 && label.utf8.contains(where: TextScan.isLetter)
  }
}
