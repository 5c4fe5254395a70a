import TerminalFrame

/// Where a text stands in a line, whatever its case.
enum TextMatches {
  /// Returns whether a text stands in another one.
  static func contains(_ wanted: String, in text: String) -> Bool {
    let lower = wanted.lowercased()
    guard lower.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased().contains(lower) }
    return ASCIISearch.contains(Array(lower.utf8), in: text)
  }

  /// Returns the columns of every place where a text stands in a line.
  static func columns(of wanted: String, in text: String) -> [(start: Int, count: Int)] {
    guard !wanted.isEmpty, contains(wanted, in: text) else { return [] }
    let characters = Array(text)
    let folded = characters.map { $0.lowercased() }
    let pattern = wanted.map { $0.lowercased() }
    var matches: [(start: Int, count: Int)] = []
    var position = 0
    var column = 0
    while position < characters.count {
      if folded[position...].starts(with: pattern) {
        let width = DisplayWidth.of(String(characters[position..<position + pattern.count]))
        matches.append((column, width))
        column += width
        position += pattern.count
      } else {
        column += DisplayWidth.of(characters[position])
        position += 1
      }
    }
    return matches
  }
}
