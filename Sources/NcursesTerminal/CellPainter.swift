import CNcurses
import TerminalFrame

/// Writes cells into curses' screen.
struct CellPainter {
  private let isUnicode: Bool
  private let hasItalic: Bool
  /// Whether the font has hardly more than the lines of boxes.
  private let hasFewGlyphs: Bool
  private(set) var pairs: ColorPairs

  init(type: String, isUnicode: Bool, usesColor: Bool, numbers: [Style.Color: Int] = [:]) {
    hasFewGlyphs = type.hasPrefix("linux")
    self.isUnicode = isUnicode
    hasItalic = curses_capability("sitm") != nil
    pairs = ColorPairs(usesColor: usesColor, numbers: numbers)
  }

  /// Puts a cell that is not the right half of a wide one.
  mutating func paint(_ cell: Cell, columns: Int, at column: Int, _ row: Int) {
    let attributes = attributes(cell.style)
    let pair = pairs.pair(cell.style)
    let text = hasFewGlyphs && columns == 1 ? Transliteration.sparse(cell: cell.text) : cell.text
    guard let base = text.unicodeScalars.first else { return }
    if base.isASCII, text.utf8.count == 1 || !isUnicode {
      put([base], at: column, row, attributes, pair)
    } else if !isUnicode {
      spread(Transliteration.ascii(cell: text, columns: columns), at: column, row, attributes, pair)
    } else if base.isASCII || Int(curses_width(wchar_t(base.value))) == columns {
      put(text.unicodeScalars, at: column, row, attributes, pair)
    } else {
      // curses and the terminal go by the C library's table; where it differs, columns matter more than the
      // sign.
      spread(String(repeating: "?", count: columns), at: column, row, attributes, pair)
    }
  }

  private func spread(_ text: String, at column: Int, _ row: Int, _ attributes: attr_t, _ pair: Int16) {
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      put([scalar], at: column + offset, row, attributes, pair)
    }
  }

  private func put(
    _ scalars: some Collection<Unicode.Scalar>, at column: Int, _ row: Int, _ attributes: attr_t,
    _ pair: Int16
  ) {
    // A base, four marks at most, and the end; curses takes no more.
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { text in
      text.initialize(repeating: 0)
      for (index, scalar) in scalars.prefix(5).enumerated() { text[index] = wchar_t(scalar.value) }
      curses_put(Int32(row), Int32(column), text.baseAddress, attributes, pair)
    }
  }

  private func attributes(_ style: Style) -> attr_t {
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= curses_bold() }
    if style.attributes.contains(.dim) { attributes |= curses_dim() }
    if style.attributes.contains(.underline) { attributes |= curses_underline() }
    // Without colours a background still has to be seen.
    let isReversed = style.attributes.contains(.reverse) || pairs.colors < 8 && style.background != .standard
    if isReversed { attributes |= curses_reverse() }
    if style.attributes.contains(.italic), hasItalic { attributes |= curses_italic() }
    return attributes
  }
}
