import TerminalFrame

extension ConsoleView {
  /// Draws what is being asked over the panes: at the bottom, or over all of them.
  mutating func drawPrompt() {
    guard let prompt = state.prompt, screen.size.rows > 1, screen.size.columns > 0 else { return }
    // What was just said and how to answer stay in view.
    let hasMessage = state.notice != nil && !screen.message.isEmpty
    let end = min(
      screen.footer.isEmpty ? screen.size.rows : screen.footer.row,
      hasMessage ? screen.message.row : screen.size.rows)
    let room = Rectangle(
      column: 0, row: screen.topLine.rows, columns: screen.size.columns, rows: end - screen.topLine.rows)
    if case .reader(let reader) = prompt {
      drawReader(reader, in: room)
      return
    }
    let isBoxed = room.rows >= 4 && room.columns >= 12
    let content = PromptBuilder(state, columns: max(1, room.columns - (isBoxed ? 4 : 0))).content(of: prompt)
    let height = min(room.rows, content.lines.count + (isBoxed ? 2 : 0))
    let box = Rectangle(column: 0, row: room.endRow - height, columns: room.columns, rows: height)
    frame.fill(box)
    let inside = isBoxed ? box.inset(left: 2, top: 1, right: 2, bottom: 1) : box
    if isBoxed {
      frame.drawBox(box, art: art, style: Theme.focusedBorder)
      let title = TextWrap.fit(" \(content.title) ", columns: box.columns - 4, ellipsis: art[.ellipsis])
      frame.put(title, at: Position(column: 2, row: box.row), style: Theme.prompt)
    }
    draw(content, in: inside)
  }

  private mutating func draw(_ content: PromptContent, in area: Rectangle) {
    let scroll = max(0, min(content.lines.count - area.rows, content.focus - area.rows + 1))
    for row in 0..<area.rows {
      guard let line = content.lines[safe: scroll + row] else { break }
      draw(line, in: area, row: row)
      if content.selected == scroll + row {
        highlight(Rectangle(column: area.column, row: area.row + row, columns: area.columns, rows: 1))
      }
    }
    guard let cursor = content.cursor, cursor.line >= scroll, cursor.line < scroll + area.rows else { return }
    frame.cursor = Position(
      column: min(area.endColumn - 1, area.column + cursor.column), row: area.row + cursor.line - scroll)
  }
}
