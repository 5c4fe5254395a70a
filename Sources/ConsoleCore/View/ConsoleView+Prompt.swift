import TerminalFrame

extension ConsoleView {
  /// Draws what is being asked over the panes: at the bottom, or over all of them.
  mutating func drawPrompt() {
    guard let prompt = state.prompt, screen.size.rows > 1, screen.size.columns > 0 else { return }
    if case .reader(let reader) = prompt {
      drawReader(reader, in: PromptBox.room(state))
      return
    }
    let shown = PromptBox(prompt, state)
    frame.fill(shown.area)
    if shown.isBoxed {
      let box = shown.area
      frame.drawBox(box, art: art, style: Theme.focusedBorder)
      let title = TextWrap.fit(" \(shown.content.title) ", columns: box.columns - 4, ellipsis: art[.ellipsis])
      frame.put(title, at: Position(column: 2, row: box.row), style: Theme.prompt)
      drawPosition(of: shown, behind: DisplayWidth.of(title))
    }
    draw(shown)
  }

  /// Draws into the border which of how many things is selected, where not all of them are shown.
  private mutating func drawPosition(of shown: PromptBox, behind titleColumns: Int) {
    guard let position = shown.position else { return }
    let column = shown.area.endColumn - DisplayWidth.of(position) - 4
    guard column >= 3 + titleColumns else { return }
    frame.put(" \(position) ", at: Position(column: column, row: shown.area.row), style: Theme.faint)
  }

  private mutating func draw(_ shown: PromptBox) {
    let (content, area, scroll) = (shown.content, shown.inside, shown.scroll)
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
