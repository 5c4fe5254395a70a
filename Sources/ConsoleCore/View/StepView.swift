import IncidentModel
import TerminalFrame

extension ConsoleView {
  /// The step's name within so many columns, and how far it is: that is never what is cut.
  func stepTitle(columns: Int) -> String {
    func fit(_ name: String, _ columns: Int) -> String {
      TextWrap.fit(name, columns: columns, ellipsis: art[.ellipsis])
    }
    switch state.navigation.place {
    case .phase(let position):
      return fit(state.runbook.phases[safe: position]?.title.oneLine ?? state.runbook.title, columns)
    case .step(let id):
      guard let step = state.runbook.step(id) else { return "" }
      let word = TickMark(state, step).word ?? (state.incident.progress(of: id) == .done ? "done" : nil)
      let end = word.map { fit(" (\($0))", columns / 2) } ?? ""
      return fit(state.name(of: id), columns - DisplayWidth.of(end)) + end
    }
  }

  /// What is said of a place without text of its own.
  private var wordsForNothing: String {
    if case .phase(let position) = state.navigation.place, state.isFolded(position) {
      return "Its steps are folded away: \(state.keyName("fold")) in the checklist shows them"
    }
    return "There is no more to it than its title"
  }

  mutating func drawStep() {
    let area = screen.main
    let columns = ConsoleState.stepColumns(area)
    let layout = state.stepLayout
    let scroll = min(state.navigation.stepScroll, layout.maxScroll(rows: area.rows))
    for row in 0..<area.rows {
      guard let line = layout.lines[safe: scroll + row] else { break }
      draw(line, in: area, row: row, indent: 1)
      let place = Position(column: area.column + 1, row: area.row + row)
      highlightMatches(of: state.navigation.search, in: line.text, at: place, clip: area)
    }
    if layout.lines.isEmpty {
      draw(StyledLine(wordsForNothing, Theme.faint), in: area, indent: 1)
    }
    drawMainTitle(ShownPart(scroll: scroll, rows: area.rows, count: layout.lines.count))
    guard let item = state.navigation.item, let head = layout.heads[item] else { return }
    for line in head where line >= scroll && line < scroll + area.rows {
      let row = area.row + line - scroll
      if line == head.lowerBound {
        frame.draw(
          .current, at: Position(column: area.column, row: row), art: art, style: Theme.key, clip: area)
      }
      if state.navigation.focus == .step {
        highlight(Rectangle(column: area.column + 1, row: row, columns: columns, rows: 1).intersection(area))
      }
    }
  }
}
