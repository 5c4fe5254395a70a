/// A runbook's text in the form in which it is parsed: line feeds only, no byte order mark, front matter apart.
struct SourceText {
  /// The front matter between its marks; nil when there is none.
  var frontMatter: String?
  /// The line after the mark that opens the front matter.
  var frontMatterLine = 2
  /// Whether the front matter begins and never ends; the file is then read as if it had none.
  var hasUnclosedFrontMatter = false
  /// The text with empty lines in place of the front matter, so that lines keep their numbers.
  var body: String

  init(_ source: String) {
    var text = source
    if text.unicodeScalars.first?.value == 0xFEFF { text.unicodeScalars.removeFirst() }
    if text.holds(byte: 0x0D) { text = Self.withLineFeeds(text) }
    body = text
    cutFrontMatter()
  }

  private static func withLineFeeds(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var lastWasReturn = false
    for byte in text.utf8 {
      if byte == 0x0D {
        bytes.append(0x0A)
      } else if byte != 0x0A || !lastWasReturn {
        bytes.append(byte)
      }
      lastWasReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func cutFrontMatter() {
    if body.hasPrefix("+++") { return cutTOML() }
    guard body.hasPrefix("---") else { return }
    let lines = firstLines { $0.hasPrefix("---") && $0.trimmed == "---" || $0 == "..." }
    guard lines.all[0].trimmed == "---" else { return }
    guard lines.isClosed else {
      // A line across at the top of a file is no front matter; a key below it is.
      hasUnclosedFrontMatter = lines.all.count > 1 && Self.looksLikeKey(lines.all[1])
      return
    }
    let inner = lines.all[1..<lines.all.count - 1]
    // The lines lie one behind another in the text: cutting them out is cheaper than joining them.
    let matter =
      if let first = inner.first, let last = inner.last { body[first.startIndex..<last.endIndex] } else {
        "" as Substring
      }
    guard inner.contains(where: Self.looksLikeKey) || matter.isBlank else { return }
    frontMatter = String(matter)
    cut(lines.all)
  }

  /// The lines up to the first behind the first that `closes`; all of them when none does.
  private func firstLines(to closes: (Substring) -> Bool) -> (all: [Substring], isClosed: Bool) {
    var all: [Substring] = []
    var start = body.startIndex
    while true {
      let end = body.utf8[start...].firstIndex(of: 0x0A) ?? body.endIndex
      let line = body[start..<end]
      all.append(line)
      if all.count > 1, closes(line) { return (all, true) }
      guard end < body.endIndex else { return (all, false) }
      start = body.utf8.index(after: end)
    }
  }

  /// Cuts the TOML that Hugo takes between lines of `+++`; its plain `key = value` lines are YAML with another sign.
  private mutating func cutTOML() {
    let lines = firstLines { $0.trimmed == "+++" }
    guard lines.all[0].trimmed == "+++", lines.isClosed else { return }
    var isTop = true
    let matter = lines.all[1..<lines.all.count - 1].map { line -> String in
      if line.hasPrefix("[") { isTop = false }
      guard isTop, let equals = line.firstIndex(of: "="), let first = line.utf8.first, TextScan.isWord(first)
      else { return "" }
      return "\(line[..<equals].trimmed): \(line[line.index(after: equals)...].trimmed)"
    }
    frontMatter = matter.joined(separator: "\n")
    cut(lines.all)
  }

  /// Puts empty lines in place of the first ones.
  private mutating func cut(_ lines: [Substring]) {
    let rest = lines.last.map { String(body[$0.endIndex...].dropFirst()) } ?? ""
    body = String(repeating: "\n", count: lines.count) + rest
  }

  private static func looksLikeKey(_ line: Substring) -> Bool {
    let key = line.utf8.prefix { $0 != 0x3A }
    guard key.endIndex < line.endIndex, let first = key.first else { return false }
    return TextScan.isWord(first) || first == 0x22 || first == 0x27 ? key.count < 60 : false
  }
}
