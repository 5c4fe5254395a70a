/// Takes characters apart into what stands in one cell each.
enum CellSplitter {
  /// Marks that a cell holds besides its base: curses takes five scalars (CCHARW_MAX) in all.
  private static let maximumMarks = 4

  /// Whether each scalar of a text is a character of its own: no neighbours could join in these blocks.
  static func standAlone(_ scalars: String.UnicodeScalarView) -> Bool {
    scalars.allSatisfy { scalar in
      switch scalar.value {
      case ..<0x300, 0x2010...0x2027, 0x2190...0x23FF, 0x2500...0x27BF: true
      default: false
      }
    }
  }

  /// Calls `body` with the text of each cell of a clean text and its columns, 1 or 2, in order.
  static func forEachCell(of text: String, _ body: (String, Int) -> Void) {
    if standAlone(text.unicodeScalars) {
      // Signs and the lines of boxes among ASCII: finding where characters end takes longer than drawing them.
      for scalar in text.unicodeScalars { body(String(scalar), DisplayWidth.of(scalar)) }
    } else {
      for character in text { forEachCell(of: character, body) }
    }
  }

  /// Calls `body` with the text of each cell of a clean character and its columns, 1 or 2, in order.
  static func forEachCell(of character: Character, _ body: (String, Int) -> Void) {
    let scalars = character.unicodeScalars
    // Most characters are one scalar: nothing can follow that would need its properties.
    if let only = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex,
      !isRegionalIndicator(only)
    {
      let columns = DisplayWidth.of(only)
      if columns > 0 { body(String(only), columns) }
      return
    }
    var cell = ""
    var columns = 0
    var marks = 0
    var isEmoji = false
    for scalar in scalars {
      if isEmoji, scalar.value == 0x200D { break }
      if isEmoji, scalar.properties.isEmojiModifier { continue }
      if isRegionalIndicator(scalar) {
        if columns > 0 { body(cell, columns) }
        cell = String(Unicode.Scalar(UInt8(0x41 + scalar.value - 0x1F1E6)))
        columns = 1
        continue
      }
      switch DisplayWidth.of(scalar) {
      case 0:
        // A mark without a base has nowhere to go; a format character would be drawn by some terminals only.
        guard columns > 0, marks < maximumMarks, isMark(scalar) else { continue }
        cell.unicodeScalars.append(scalar)
        marks += 1
      case let width:
        if columns > 0 { body(cell, columns) }
        cell = String(scalar)
        columns = width
        marks = 0
        isEmoji = scalar.value >= 0x203C && scalar.properties.isEmoji
      }
    }
    if columns > 0 { body(cell, columns) }
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Whether a scalar without width of its own is drawn over its base: marks and conjoining Hangul.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isVariationSelector { return false }
    return scalar.properties.generalCategory != .format
  }
}
