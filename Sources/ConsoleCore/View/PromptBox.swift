import TerminalFrame

/// Where a prompt stands on the screen and which of its lines are shown: the view draws it so, and the mouse finds
/// its lines there.
struct PromptBox {
  /// What it shows.
  let content: PromptContent
  /// All of it, with its border.
  let area: Rectangle
  /// Where its lines are.
  let inside: Rectangle
  /// Whether there is room for a border.
  let isBoxed: Bool
  /// The first line that is shown.
  let scroll: Int

  /// The rows that a prompt may take: below the top line, and above what was just said and how to answer.
  static func room(_ state: ConsoleState) -> Rectangle {
    let screen = state.screen
    let hasMessage = state.notice != nil && !screen.message.isEmpty
    let end = min(
      screen.footer.isEmpty ? screen.size.rows : screen.footer.row,
      hasMessage ? screen.message.row : screen.size.rows)
    return Rectangle(
      column: 0, row: screen.topLine.rows, columns: screen.size.columns, rows: end - screen.topLine.rows)
  }

  init(_ prompt: Prompt, _ state: ConsoleState) {
    let room = Self.room(state)
    isBoxed = room.rows >= 4 && room.columns >= 12
    content = PromptBuilder(state, columns: max(1, room.columns - (isBoxed ? 4 : 0))).content(of: prompt)
    let height = min(room.rows, content.lines.count + (isBoxed ? 2 : 0))
    area = Rectangle(column: 0, row: room.endRow - height, columns: room.columns, rows: height)
    inside = isBoxed ? area.inset(left: 2, top: 1, right: 2, bottom: 1) : area
    scroll = max(0, min(content.lines.count - inside.rows, content.focus - inside.rows + 1))
  }

  /// Which of how many things is selected; nil where all of them are shown.
  var position: String? {
    if let position = content.position { return position.words }
    guard content.lines.count > inside.rows, let count = content.items.values.max() else { return nil }
    return content.items[content.selected ?? content.focus].map {
      ShownPart(number: $0 + 1, of: count + 1).words
    }
  }

  /// Returns which of the things to choose from stands in a cell; nil for none.
  ///
  /// The border beside a line belongs to it: nobody aims that well.
  func item(at position: Position) -> Int? {
    guard area.contains(position), inside.row..<inside.endRow ~= position.row else { return nil }
    return content.items[scroll + position.row - inside.row]
  }
}
