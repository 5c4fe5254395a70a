import TerminalFrame

/// The list of runbooks as aligned columns.
struct ListTable {
  private let rows: [[String]]

  init(_ runbooks: [ListedRunbook]) {
    rows =
      [["RUNBOOK", "SEVERITY", "STEPS", "COMMANDS", "REVIEWED", "ALERTS", "TITLE"]]
      + runbooks.map { runbook in
        [
          runbook.slug, TextWrap.fit(Self.first(runbook.severity), columns: 10), String(runbook.steps),
          String(runbook.commands), runbook.reviewAgeDays.map { "\($0) d ago" } ?? "-",
          TextWrap.fit(runbook.alerts.first ?? "-", columns: 28), runbook.title,
        ].map { TextSanitizer.clean($0) }
      }
  }

  var text: String {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        return [2, 3].contains(column) ? padding + cell : cell + padding
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// "P2 (High) - Degraded service" as "P2".
  private static func first(_ severity: String?) -> String {
    severity?.split(whereSeparator: { " (-–—".contains($0) }).first.map(String.init) ?? "-"
  }
}
