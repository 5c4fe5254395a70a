import IncidentModel

extension Markup {
  /// Where a line stands decides what could break out of it.
  enum Place { case line, cell }

  /// Returns the line as CommonMark with GFM tables.
  func rendered(in place: Place = .line) -> String {
    var line = ""
    for piece in pieces {
      switch piece {
      case .markdown(let markdown): line += markdown
      case .text(let text):
        // White space before the first character would indent it, which makes code of it.
        let oneLine = line.isEmpty ? Self.oneLine(text).trimmingBlanks : Self.oneLine(text)
        line += Self.escaped(oneLine, startsLine: line.isEmpty && place == .line)
      case .code(let text):
        let span = Self.codeSpan(Self.oneLine(text).trimmingBlanks)
        line += place == .cell ? span.replacing("|", with: "\\|") : span
      }
    }
    return line
  }

  /// Text without line breaks: a note of three lines is one row.
  private static func oneLine(_ text: String) -> String {
    if text.isPlainASCII { return text }
    return VisibleText.escape(text).split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
      .replacing("\t", with: " ")
  }

  /// Text in which nothing is markup: no emphasis, link, HTML, entity, heading, list or table.
  private static func escaped(_ text: String, startsLine: Bool) -> String {
    if !startsLine, !text.hasByte(where: isSpecial) { return text }
    var escaped = ""
    let characters = Array(text.unicodeScalars)
    for (position, scalar) in characters.enumerated() {
      switch scalar {
      case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "#", "$": escaped += "\\"
      case "_":
        // Inside a word it is no emphasis in GFM, and names are full of it.
        let isInside = isWordScalar(characters, position - 1) && isWordScalar(characters, position + 1)
        if !isInside { escaped += "\\" }
      case "&":
        if isWordScalar(characters, position + 1) || characters[safe: position + 1] == "#" { escaped += "\\" }
      case "-", "+", "=": if startsLine, position == 0 { escaped += "\\" }
      case ".", ")":
        let isListNumber =
          startsLine && position > 0 && characters[..<position].allSatisfy { ("0"..."9").contains($0) }
        if isListNumber { escaped += "\\" }
      default: break
      }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// Whether a byte may have to be escaped wherever in a line it stands.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "#", "$", "_", "&": true
    default: false
    }
  }

  private static func isWordScalar(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    guard let properties = scalars[safe: position]?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// A code span whose fence is longer than any run of backticks in it.
  private static func codeSpan(_ text: String) -> String {
    let fence = String(repeating: "`", count: text.longestRun(of: "`") + 1)
    let needsPadding = text.isEmpty || text.hasPrefix("`") || text.hasSuffix("`")
    return needsPadding ? "\(fence) \(text) \(fence)" : fence + text + fence
  }
}

extension String {
  /// The length of the longest run of a character.
  func longestRun(of character: Character) -> Int {
    var (longest, current) = (0, 0)
    for found in self {
      current = found == character ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}

extension Array {
  fileprivate subscript(safe position: Int) -> Element? {
    indices.contains(position) ? self[position] : nil
  }
}
