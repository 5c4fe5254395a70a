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
    #expect(rows.prefix(2).allSatisfy { table.row($0).count <= 3 })
    let lines = rows.reduce(0) { $0 + table.row($1).count }
    #expect(lines <= 8, "\(rows.flatMap { table.row($0).map { $0.text } }.joined(separator: "\n"))")
    #expect(table.top.allSatisfy { DisplayWidth.of($0.text) <= 72 })
  }

  private static let header = (1...9).map { RichText("column\($0)-of-the-table") }
  private static let rows = (1...3).map { row in
    (1...9).map { RichText("row\(row)-cell\($0)-日本-without-a-blank") }
  }

  @Test(
    "that do not fit show whole columns, and every one of them by going sideways",
    arguments: [40, 60, 80, 120])
  func sideways(columns: Int) {
    var seen: Set<String> = []
    let most = TableLayout(header: Self.header, rows: Self.rows, columns: columns, art: .unicode).maximumShift
    #expect(most > 0)
    var heights: Set<Int> = []
    for shift in 0...most {
      let table = TableLayout(
        header: Self.header, rows: Self.rows, columns: columns, art: .unicode, shift: shift)
      #expect(table.shape == .wide)
      let lines = table.top + table.row(Self.rows[1]) + [table.bottom]
      #expect(lines.allSatisfy { $0.columns <= columns })
      #expect(Set(lines.map(\.columns)).count == 1)
      // An arrow at each edge behind which there is more, and none elsewhere.
      #expect(lines[0].text.contains("←") == (shift > 0))
      #expect(lines[0].text.hasSuffix("→") == (shift < most))
      heights.insert(lines.count)
      for place in table.shown { seen.insert(Self.header[place].plain) }
    }
    #expect(seen.count == 9)
    #expect(heights.count == 1)
  }

  @Test("keep their first column in view while others go by, where there is room for it")
  func frozen() {
    let rows = Self.rows.map { [RichText("name")] + $0 }
    let table = TableLayout(
      header: [RichText("Name")] + Self.header, rows: rows, columns: 80, art: .unicode, shift: 4)
    #expect(table.shown.first == 0)
    #expect(table.shown.dropFirst().first == 5)
    #expect(table.row(rows[0]).first?.text.contains("name") == true)
  }

  @Test("in which a row says what to do never hide a cell", arguments: [20, 40, 60, 80])
  func outcomes(columns: Int) {
    let table = TableLayout(
      header: Self.header, rows: Self.rows, columns: columns, art: .unicode, isReadByRow: true)
    #expect(table.shape != .wide)
  }

  @Test("show the sign of the way to go however narrow its column is")
  func sign() {
    let header = ["Result", "Diagnosis", "Action"].map { RichText($0) }
    let cells = ["Connection refused", "Redis is down, or the port is wrong", "→ 3"].map { RichText($0) }
    for columns in 20...80 {
      let table = TableLayout(
        header: header, rows: [cells], columns: columns, art: .unicode, isReadByRow: true)
      let lines = table.shape == .list ? table.list(cells, sign: "[J]") : table.row(cells, sign: "[J]")
      #expect(lines.contains { $0.text.contains("[J]") }, "\(columns)")
      #expect(lines.allSatisfy { $0.columns <= columns }, "\(columns)")
    }
  }
}
