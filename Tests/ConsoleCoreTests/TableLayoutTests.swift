import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Tables")
struct TableLayoutTests {
  @Test("give their columns to the cells that take the most lines, not to each the same")
  func columns() {
    let header = ["Result", "Meaning", "Action"].map { RichText($0) }
    let rows = [
      [
        "Connection refused", "Nothing listens: it is down, or the port is wrong, or it is another host",
        "→ Step 4",
      ],
      ["PONG", "Redis answers: it may be slow, or full, or too far from the application", "→ Step 7"],
      ["NOAUTH", "It is up and got no password", "Give it one with the key v, then run it again"],
    ].map { $0.map { RichText($0) } }
    let table = TableLayout(header: header, rows: rows, columns: 72, art: .unicode)
    #expect(rows.prefix(2).allSatisfy { table.row($0).lines.count <= 3 })
    let lines = rows.reduce(0) { $0 + table.row($1).lines.count }
    #expect(lines <= 8, "\(rows.flatMap { table.row($0).lines.map { $0.text } }.joined(separator: "\n"))")
    #expect(table.top.allSatisfy { DisplayWidth.of($0.text) <= 72 })
  }
}
