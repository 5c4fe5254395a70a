import TerminalFrame

/// Lines to read, over the whole screen.
enum ReaderView {
  /// How many columns a reader's text may take.
  static func textColumns(_ size: TerminalSize) -> Int { max(1, size.columns - (size.columns >= 12 ? 4 : 0)) }

  /// How many rows a reader's text has room for.
  static func textRows(_ size: TerminalSize) -> Int { max(1, size.rows - 4) }

  /// Returns a reader's lines.
  static func lines(_ reader: TextReader, _ state: ConsoleState, columns: Int) -> [StyledLine] {
    switch reader.content {
    case .help: return HelpView.lines(state, columns: columns, holding: reader.filter.text)
    case .text(let text):
      return text.lines.flatMap { StyledWrapper.wrap([(text: $0, style: Theme.text)], columns: columns) }
    case .comparison(let compared):
      return compared.flatMap { line in
        let (mark, text, style) =
          switch line {
          case .same(let text): ("  ", text, Theme.text)
          case .gone(let text): ("- ", text, Theme.fail)
          case .new(let text): ("+ ", text, Theme.pass)
          case .passedOver(let count):
            ("  ", "\(state.art[.ellipsis]) \(count) lines are the same", Theme.faint)
          }
        return StyledWrapper.wrap([(text: mark + text, style: style)], columns: columns)
      }
    }
  }
}

extension ConsoleView {
  mutating func drawReader(_ reader: TextReader, in room: Rectangle) {
    frame.fill(room)
    let isBoxed = room.rows >= 4 && room.columns >= 12
    let inside = isBoxed ? room.inset(left: 2, top: 1, right: 2, bottom: 1) : room
    let lines = ReaderView.lines(reader, state, columns: inside.columns)
    let scroll = max(0, min(reader.scroll, lines.count - inside.rows))
    if isBoxed {
      frame.drawBox(room, art: art, style: Theme.focusedBorder)
      let isFiltered = reader.isTyping || !reader.filter.isEmpty
      let title = isFiltered ? "\(reader.title) /\(reader.filter.text)" : reader.title
      let part = ShownPart(scroll: scroll, rows: inside.rows, count: lines.count)?.words ?? ""
      // What it is comes before which part of it is shown.
      let free = room.columns - 8 - DisplayWidth.of(part)
      let position = free >= min(12, DisplayWidth.of(title)) ? part : ""
      let titleColumns = position.isEmpty ? room.columns - 6 : free - 1
      let taken = frame.put(
        " \(TextWrap.fit(title, columns: titleColumns, ellipsis: art[.ellipsis])) ",
        at: Position(column: 2, row: room.row), style: Theme.prompt, clip: room)
      if reader.isTyping {
        frame.cursor = Position(column: min(room.endColumn - 1, taken + 1), row: room.row)
      }
      if !position.isEmpty {
        let column = room.endColumn - DisplayWidth.of(position) - 4
        frame.put(
          " \(position) ", at: Position(column: column, row: room.row), style: Theme.faint, clip: room)
      }
    }
    for row in 0..<inside.rows {
      guard let line = lines[safe: scroll + row] else { break }
      draw(line, in: inside, row: row)
      guard !reader.filter.isEmpty else { continue }
      let place = Position(column: inside.column, row: inside.row + row)
      highlightMatches(of: reader.filter.text, in: line.text, at: place, clip: inside)
    }
  }
}
