import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("The picker")
struct PickerTests {
  private func press(_ picker: inout PickerState, _ keys: Key...) -> [Effect] {
    keys.flatMap { picker.update(.input(.key($0))) }
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
}
