import IncidentModel

/// The column of an outcome table that says which results its rows are about.
struct ResultColumn {
  private let table: OutcomeTable
  private let header: String

  /// The result column of a table.
  init(of table: OutcomeTable) {
    self.table = table
    let place = table.resultColumn
    header = table.header.indices.contains(place) ? table.header[place].plain.lowercased() : ""
  }

  /// What a row waits for.
  ///
  /// Code is always what a program prints. Plain words are that only where the header says so: "Memory" under
  /// "Cause" would else be found in every answer about memory.
  func patterns(ofRow row: Int) -> [RowPattern] {
    let entry = table.rows[row]
    let spans = entry.cells.indices.contains(table.resultColumn) ? entry.cells[table.resultColumn].spans : []
    let isCode = spans.contains { $0.traits.contains(.code) }
    return entry.patterns.flatMap {
      RowPattern.patterns(
        for: $0, isExitColumn: header.hasPrefix("exit"), isOutput: isCode || namesOutput, isCode: isCode)
    }
  }

  private var namesOutput: Bool { Self.outputWords.contains { header.contains($0) } }

  private static let outputWords = [
    "result", "outcome", "output", "see", "error", "response", "answer", "message", "log", "status", "state",
    "value",
    "returns", "exit", "prints",
  ]
}
