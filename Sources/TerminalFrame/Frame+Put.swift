extension Frame {
  /// Draws one line of text and returns how many columns it took.
  ///
  /// The text is cleaned first (`TextSanitizer.clean`); it is cut to `maxColumns`, and shown only within
  /// `clip` and the screen. Of a wide character that an edge cuts, a blank is drawn. Columns that lie outside
  /// are counted as taken, those after the cut by `maxColumns` are not.
  @discardableResult
  public mutating func put(
    _ text: String, at position: Position, style: Style = .plain, maxColumns: Int = .max,
    clip: Rectangle? = nil
  ) -> Int {
    let visible = visible(clip ?? area)
    let pen = Pen(
      row: position.row, style: style, visible: visible, start: position.column, limit: maxColumns)
    return TextSanitizer.isPlainASCII(text)
      ? putASCII(text, pen) : putCharacters(TextSanitizer.clean(text), pen)
  }

  /// Where a line of text may be drawn.
  private struct Pen {
    var row: Int
    var style: Style
    var visible: Rectangle
    var start: Int
    var limit: Int

    func shows(_ column: Int) -> Bool {
      visible.contains(Position(column: column, row: row))
    }
  }

  /// The texts of cells with printable ASCII, made once: nearly all cells hold one of them.
  private static let texts = (0x20..<0x7F as Range<UInt8>).map { String(Unicode.Scalar($0)) }

  private mutating func putASCII(_ text: String, _ pen: Pen) -> Int {
    let taken = min(text.utf8.count, max(0, pen.limit))
    guard (pen.visible.row..<pen.visible.endRow).contains(pen.row) else { return taken }
    var column = pen.start
    for byte in text.utf8.prefix(taken) {
      if column >= pen.visible.endColumn { break }
      if column >= pen.visible.column {
        set(Self.texts[Int(byte) - 0x20], columns: 1, at: column, pen.row, style: pen.style)
      }
      column += 1
    }
    return taken
  }

  private mutating func putCharacters(_ text: String, _ pen: Pen) -> Int {
    var taken = 0
    var isCut = false
    CellSplitter.forEachCell(of: text) { cell, columns in
      if isCut { return }
      let column = pen.start + taken
      if columns > pen.limit - taken {
        isCut = true
        guard taken < pen.limit else { return }
        if pen.shows(column) { set(" ", columns: 1, at: column, pen.row, style: pen.style) }
        taken += 1
        return
      }
      taken += columns
      let showsLast = pen.shows(column + columns - 1)
      if pen.shows(column), showsLast {
        set(cell, columns: columns, at: column, pen.row, style: pen.style)
      } else if pen.shows(column) {
        set(" ", columns: 1, at: column, pen.row, style: pen.style)
      } else if showsLast {
        set(" ", columns: 1, at: column + columns - 1, pen.row, style: pen.style)
      }
    }
    return taken
  }
}
