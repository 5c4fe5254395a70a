import IncidentModel
import TerminalFrame

extension ConsoleView {
  mutating func drawTopLine() {
    let line = TopLine(state).line(columns: screen.size.columns)
    draw(line.left, in: screen.topLine)
    let column = screen.size.columns - line.right.columns
    draw(line.right, in: screen.topLine, indent: max(line.left.columns, column))
    // All of it, from edge to edge: where one is must be impossible to miss.
    if state.isProduction { frame.restyle(screen.topLine) { $0 = Theme.alarm } }
  }
}
