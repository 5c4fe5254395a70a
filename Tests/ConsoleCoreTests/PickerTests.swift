import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("The picker")
struct PickerTests {
  private func press(_ picker: inout PickerState, _ keys: Key...) -> [Effect] {
    keys.flatMap { picker.update(.input(.key($0))) }
  }

  private let size = TerminalSize(columns: 80, rows: 24)

  /// A picker of more runbooks than fit.
  private func long() -> PickerState {
    var picker = PickerState(
      incidents: [], runbooks: (0..<100).map { PickerRunbook(slug: "r\($0)", title: "T") },
      settings: ConsoleSettings(actor: "a@b"), now: ConsoleHarness.start)
    _ = picker.update(.resized(size))
    return picker
  }

  @Test("lists open incidents first, the newest on top, and no resolved ones")
  func order() {
    var picker = TestPicker.make()
    #expect(picker.entries.count == 5)
    #expect(press(&picker, .enter) == [.openIncident(IncidentID("2026-11-21-redis-down"))])
  }

  @Test("shows its keys beside what is said", arguments: [24, 10, 5])
  func notice(rows: Int) {
    var picker = TestPicker.make()
    let size = TerminalSize(columns: 40, rows: rows)
    _ = picker.update(.resized(size))
    _ = picker.update(.failed(reason: "It is gone"))
    let lines = picker.view(size: size).text.split(separator: "\n")
    #expect(lines.last?.contains("Enter open") == true)
    #expect(lines.last?.contains("Esc") == true)
    #expect(lines.dropLast().last?.contains("It is gone") == true)
  }

  @Test("typing narrows by name, title and alert")
  func narrow() {
    var picker = TestPicker.make()
    for character in "zzz" { _ = press(&picker, .character(character)) }
    #expect(press(&picker, .enter).isEmpty)
    _ = press(&picker, .escape)
    for character in "pgdown" { _ = press(&picker, .character(character)) }
    #expect(press(&picker, .enter) == [.openRunbook(slug: "database-failover")])
  }

  @Test("leaves with Escape or Ctrl-C; every letter is typed")
  func leave() {
    for key in [Key.escape, .control("c")] {
      var picker = TestPicker.make()
      #expect(press(&picker, key) == [.quit])
    }
    var picker = TestPicker.make()
    #expect(press(&picker, .character("q"), .character("j")).isEmpty)
  }

  @Test("says when a review is overdue")
  func review() {
    #expect(
      TestPicker.make().view(size: TerminalSize(columns: 120, rows: 20)).text.contains("review overdue"))
  }

  @Test("a click on a key of the lowest line presses it", arguments: [40, 80])
  func footerClicks(columns: Int) {
    func click(_ text: String) -> [Effect] {
      var picker = TestPicker.make()
      let size = TerminalSize(columns: columns, rows: 24)
      _ = picker.update(.resized(size))
      let footer = picker.view(size: size).text.split(separator: "\n").last.map(String.init) ?? ""
      let place = footer.firstRange(of: text).map {
        footer.distance(from: footer.startIndex, to: $0.lowerBound)
      }
      return picker.update(.input(.mouse(MouseEvent(.press, at: Position(column: place ?? -1, row: 23)))))
    }
    #expect(click("Enter open") == [.openIncident(IncidentID("2026-11-21-redis-down"))])
    #expect(click("Esc quit") == [.quit])
    #expect(click("choose") == [])
  }

  @Test("what is said about an entry is left out by whole sentences", arguments: [9, 10, 11, 12, 24])
  func details(rows: Int) {
    var picker = TestPicker.make()
    let size = TerminalSize(columns: 40, rows: rows)
    _ = picker.update(.resized(size))
    for _ in 0..<4 { _ = press(&picker, .down) }
    let screen = picker.view(size: size).text
    #expect(screen.contains("For the alerts") == screen.contains("RedisUnreachable"))
  }

  @Test("says which part of a long list is shown")
  func part() {
    let picker = long()
    #expect(picker.view(size: size).text.contains(" 1-15/100\n"))
  }

  @Test("a click does not move the list: a double click opens what was clicked on, wherever the list was")
  func doubleClick() {
    var picker = long()
    for _ in 0..<40 { _ = press(&picker, .down) }
    let lines = picker.view(size: size).text.split(separator: "\n")
    for row in [3, 8, 14] {
      let slug = lines[row].split(separator: " ").first { $0.hasPrefix("r") }.map(String.init) ?? ""
      for action in [MouseEvent.Action.press, .release] {
        _ = picker.update(.input(.mouse(MouseEvent(action, at: Position(column: 4, row: row)))))
      }
      let event = MouseEvent(.doublePress, at: Position(column: 4, row: row))
      #expect(picker.update(.input(.mouse(event))) == [.openRunbook(slug: slug)])
    }
  }

  @Test("rows that come before the chosen one leave it where it is on the screen")
  func steady() {
    var picker = long()
    for _ in 0..<40 { _ = press(&picker, .down) }
    func row() -> Int? {
      picker.view(size: size).text.split(separator: "\n").firstIndex { $0.hasPrefix("▸") }
    }
    let before = row()
    _ = picker.update(
      .alerts([FiringAlert(labels: ["alertname": "A"]), FiringAlert(labels: ["alertname": "B"])]))
    #expect(row() == before)
  }
}
