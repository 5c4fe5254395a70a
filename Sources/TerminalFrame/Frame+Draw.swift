extension Frame {
  /// Fills an area with one character; of a wide one as many as fit, then a blank.
  public mutating func fill(_ area: Rectangle, with character: Character = " ", style: Style = .plain) {
    let visible = visible(area)
    if visible.isEmpty { return }
    let width = max(1, DisplayWidth.of(character))
    let line = String(repeating: character, count: visible.columns / width)
    let rest = String(repeating: " ", count: visible.columns % width)
    for row in visible.row..<visible.endRow {
      put(line + rest, at: Position(column: visible.column, row: row), style: style, clip: visible)
    }
  }

  /// Changes how the cells of an area look, not what stands in them; a wide character that the edge cuts is
  /// changed whole.
  public mutating func restyle(_ area: Rectangle, _ change: (inout Style) -> Void) {
    let visible = visible(area)
    if visible.isEmpty { return }
    for row in visible.row..<visible.endRow {
      let first = self[visible.column, row].text.isEmpty ? max(0, visible.column - 1) : visible.column
      let isCut = visible.endColumn < size.columns && self[visible.endColumn, row].text.isEmpty
      for column in first..<visible.endColumn + (isCut ? 1 : 0) {
        restyle(column, row, change)
      }
    }
  }

  /// Draws the border of an area with its inside left as it is; where there is only one row or column, a
  /// line.
  public mutating func drawBox(_ area: Rectangle, art: LineArt, style: Style = .plain, clip: Rectangle? = nil)
  {
    if area.isEmpty { return }
    let right = area.endColumn - 1
    let bottom = area.endRow - 1
    drawHorizontalLine(
      at: Position(column: area.column, row: area.row), columns: area.columns, art: art, style: style,
      clip: clip)
    drawHorizontalLine(
      at: Position(column: area.column, row: bottom), columns: area.columns, art: art, style: style,
      clip: clip)
    if area.rows == 1 { return }
    for column in [area.column, right] {
      drawVerticalLine(
        at: Position(column: column, row: area.row), rows: area.rows, art: art, style: style, clip: clip)
    }
    if area.columns == 1 { return }
    draw(.topLeft, at: Position(column: area.column, row: area.row), art: art, style: style, clip: clip)
    draw(.topRight, at: Position(column: right, row: area.row), art: art, style: style, clip: clip)
    draw(.bottomLeft, at: Position(column: area.column, row: bottom), art: art, style: style, clip: clip)
    draw(.bottomRight, at: Position(column: right, row: bottom), art: art, style: style, clip: clip)
  }

  /// Draws a line to the right.
  public mutating func drawHorizontalLine(
    at position: Position, columns: Int, art: LineArt, style: Style = .plain, clip: Rectangle? = nil
  ) {
    if columns <= 0 { return }
    // Only what can be seen, however long the line is.
    let line = visible(Rectangle(column: position.column, row: position.row, columns: columns, rows: 1))
    draw(art[.horizontal], in: line, style: style, clip: clip)
  }

  /// Draws a line downward.
  public mutating func drawVerticalLine(
    at position: Position, rows: Int, art: LineArt, style: Style = .plain, clip: Rectangle? = nil
  ) {
    let line = visible(Rectangle(column: position.column, row: position.row, columns: 1, rows: rows))
    draw(art[.vertical], in: line, style: style, clip: clip)
  }

  /// Draws one glyph.
  public mutating func draw(
    _ glyph: Glyph, at position: Position, art: LineArt, style: Style = .plain, clip: Rectangle? = nil
  ) {
    let cell = Rectangle(column: position.column, row: position.row, columns: 1, rows: 1)
    draw(art[glyph], in: cell, style: style, clip: clip)
  }

  /// Draws a clean character of one column, which the signs of `LineArt` are, into each cell of an area.
  private mutating func draw(_ sign: Character, in area: Rectangle, style: Style, clip: Rectangle?) {
    let text = String(sign)
    let visible = visible(area.intersection(clip ?? area))
    if visible.isEmpty { return }
    for row in visible.row..<visible.endRow {
      for column in visible.column..<visible.endColumn {
        set(text, columns: 1, at: column, row, style: style)
      }
    }
  }
}
