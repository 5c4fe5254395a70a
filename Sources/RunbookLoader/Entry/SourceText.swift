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
    if text.utf8.contains(0x0D) { text = Self.withLineFeeds(text) }
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
    let lines = body.everyLine
    guard lines[0].trimmed == "---" else { return }
    let end = lines.dropFirst().firstIndex { line in
      line.hasPrefix("---") && line.trimmed == "---" || line == "..."
    }
    guard let end else {
      // A line across at the top of a file is no front matter; a key below it is.
      hasUnclosedFrontMatter = lines.count > 1 && Self.looksLikeKey(lines[1])
      return
    }
    let matter = lines[1..<end].joined(separator: "\n")
    guard lines[1..<end].contains(where: Self.looksLikeKey) || matter.isBlank else { return }
    frontMatter = matter
    cut(lines, through: end)
  }

  /// Cuts the TOML that Hugo takes between lines of `+++`; its plain `key = value` lines are YAML with another sign.
  private mutating func cutTOML() {
    let lines = body.everyLine
    guard lines[0].trimmed == "+++", let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "+++" })
    else { return }
    var isTop = true
    let matter = lines[1..<end].map { line -> String in
      if line.hasPrefix("[") { isTop = false }
      guard isTop, let equals = line.firstIndex(of: "="), let first = line.utf8.first, TextScan.isWord(first)
      else { return "" }
      return "\(line[..<equals].trimmed): \(line[line.index(after: equals)...].trimmed)"
    }
    frontMatter = matter.joined(separator: "\n")
    cut(lines, through: end)
  }

  /// Puts empty lines in place of the first ones.
  private mutating func cut(_ lines: [Substring], through end: Int) {
    let rest = end + 1 < lines.count ? body[lines[end + 1].startIndex...] : ""
    body = String(repeating: "\n", count: end + 1) + rest
  }

  private static func looksLikeKey(_ line: Substring) -> Bool {
    let key = line.prefix { $0 != ":" }
    guard key.endIndex < line.endIndex, let first = key.utf8.first else { return false }
    return TextScan.isWord(first) || first == 0x22 || first == 0x27 ? key.utf8.count < 60 : false
  }
}
