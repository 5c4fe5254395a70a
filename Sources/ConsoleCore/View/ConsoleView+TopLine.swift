import IncidentModel
import TerminalFrame

extension ConsoleView {
  mutating func drawTopLine() {
    let line = TopLine(state).line(columns: screen.size.columns)
    draw(line.left, in: screen.topLine)
    let column = screen.size.columns - line.right.columns
    draw(line.right, in: screen.topLine, indent: max(line.left.columns, column))
  }
}
