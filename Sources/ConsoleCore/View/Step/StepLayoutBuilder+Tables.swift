import IncidentModel
import TerminalFrame

extension StepLayoutBuilder {
  mutating func addTable(_ table: BlockTable) {
    let layout = TableLayout(header: table.header, rows: table.rows, columns: available, art: art)
    if layout.isList {
      for row in table.rows { emit(layout.list(row).lines) }
      return
    }
    emit(layout.top)
    for row in table.rows { emit(layout.row(row).lines) }
    emit(layout.bottom)
  }

  /// Lays out an outcome table; the rows that results of this step match are lit.
  mutating func addOutcomes(_ index: Int) {
    guard let step, step.outcomes.indices.contains(index) else { return }
    let table = step.outcomes[index]
    let layout = TableLayout(
      header: table.header, rows: table.rows.map(\.cells), columns: available, art: art)
    let lit = state.litRow(ofTable: index, in: step)
    let offered = state.offeredJump?.row
    if !layout.isList { emit(layout.top) }
    for (number, row) in table.rows.enumerated() {
      let isLit = lit == number
      let mark = isLit ? String(art[.runnable]) : ""
      let style = isLit ? Theme.matched : nil
      let reference = Verdict.RowReference(table: index, row: number)
      let isOffered = offered == reference && row.jump != nil
      let trailer = isOffered ? [row.cells.count - 1: "[\(state.keyName("jump"))]"] : [:]
      let lines =
        layout.isList
        ? layout.list(row.cells, style: style, mark: mark).lines
        : layout.row(row.cells, style: style, mark: mark.isEmpty ? " " : mark, trailer: trailer).lines
      if row.jump == nil {
        emit(lines)
      } else {
        item(.outcome(table: index, row: number), head: { $0.emit(lines) })
      }
    }
    if !layout.isList { emit(layout.bottom) }
  }
}
