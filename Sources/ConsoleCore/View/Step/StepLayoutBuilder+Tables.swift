import IncidentModel
import TerminalFrame

extension StepLayoutBuilder {
  mutating func addTable(_ table: BlockTable) {
    let layout = TableLayout(
      header: table.header, rows: table.rows, columns: available, art: art,
      shift: state.navigation.tableShift)
    if layout.shape == .list {
      for row in table.rows { emit(layout.list(row)) }
      return
    }
    let start = self.layout.lines.count
    emit(layout.top)
    for row in table.rows { emit(layout.row(row)) }
    emit(layout.bottom)
    if layout.shape == .wide { markWideTable(from: start, maximumShift: layout.maximumShift) }
  }

  /// Lays out an outcome table; the rows that results of this step match are lit.
  mutating func addOutcomes(_ index: Int) {
    guard let step, step.outcomes.indices.contains(index) else { return }
    let table = step.outcomes[index]
    let layout = TableLayout(
      header: table.header, rows: table.rows.map(\.cells), columns: available, art: art, isReadByRow: true)
    let lit = state.litRow(ofTable: index, in: step)
    let offered = state.offeredJump?.row
    if layout.shape != .list { emit(layout.top) }
    for (number, row) in table.rows.enumerated() {
      let isLit = lit == number
      let mark = isLit ? String(art[.matched]) : ""
      let style = isLit ? Theme.matched : nil
      let isOffered = offered == Verdict.RowReference(table: index, row: number) && row.jump != nil
      let sign = isOffered ? "[\(state.keyName("jump"))]" : nil
      let lines =
        layout.shape == .list
        ? layout.list(row.cells, style: style, mark: mark, sign: sign)
        : layout.row(row.cells, style: style, mark: mark.isEmpty ? " " : mark, sign: sign)
      if row.jump == nil {
        emit(lines)
      } else {
        item(.outcome(table: index, row: number), head: { $0.emit(lines) })
      }
    }
    if layout.shape != .list { emit(layout.bottom) }
  }
}
