import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("The sizes of panes")
struct PaneSizeTests {
  private func console(_ memory: ConsoleMemory = ConsoleMemory()) -> ConsoleHarness {
    var settings = ConsoleSettings(actor: ConsoleHarness.actor, environment: ["HOME": "/home/ops"])
    settings.memory = memory
    return ConsoleHarness(size: TerminalSize(columns: 120, rows: 40), settings: settings)
  }

  private func remembered(_ console: ConsoleHarness) -> ConsoleMemory? {
    console.effects.compactMap { if case .remember(let memory) = $0 { memory } else { nil } }.last
  }

  @Test("change by keys, are remembered, and are there again in the next console")
  func keys() throws {
    var console = console()
    let before = console.state.screen
    console.press(.character(">"), .character(")"))
    #expect(console.state.screen.checklist.columns == before.checklist.columns + 4)
    #expect(console.state.screen.timeline.rows == before.timeline.rows + 1)
    let next = self.console(try #require(remembered(console)))
    #expect(next.state.screen.checklist.columns == before.checklist.columns + 4)
    #expect(next.state.screen.timeline.rows == before.timeline.rows + 1)
  }

  @Test("change when the mouse drags a border, and are remembered when it lets go")
  func mouse() {
    var console = console()
    let divider = console.state.screen.dividerColumn
    func mouse(_ action: MouseEvent.Action, _ column: Int, _ row: Int) {
      console.feed(.input(.mouse(MouseEvent(action, at: Position(column: column, row: row)))))
    }
    mouse(.press, divider, 5)
    mouse(.drag, divider + 7, 6)
    #expect(console.state.screen.dividerColumn == divider + 7)
    #expect(remembered(console) == nil)
    mouse(.release, divider + 7, 6)
    #expect(remembered(console)?.sizes.checklistColumns == divider + 6)
    let row = console.state.screen.timelineTitleRow
    mouse(.press, 60, row)
    mouse(.drag, 60, row - 3)
    #expect(console.state.screen.timelineTitleRow == row - 3)
  }

  @Test("leave room for every pane, whatever is asked for")
  func bounds() {
    var console = console(ConsoleMemory(sizes: PaneSizes(checklistColumns: 4000, timelineRows: -3)))
    for _ in 0..<60 { console.press(.character(")"), .character(">")) }
    #expect(console.state.screen.main.columns >= 40)
    #expect(console.state.screen.main.rows >= 5)
    for _ in 0..<60 { console.press(.character("("), .character("<")) }
    #expect(console.state.screen.timeline.rows >= 1)
    #expect(console.state.screen.checklist.columns >= 20)
    console.feed(.resized(TerminalSize(columns: 100, rows: 20)))
    #expect(console.screen.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 100 })
  }

  @Test("where panes are tabs, the keys say why they do nothing")
  func narrow() {
    var console = ConsoleHarness()
    console.press(.character(">"))
    #expect(console.screen.contains("Panes stand side by side from 100x20 on"))
  }

  @Test("a note that was begun is there again in the next console, and gone once it is sent")
  func unsent() throws {
    var console = console()
    console.press(.character("n"))
    console.type("half a thought")
    console.feed(.terminate)
    var next = self.console(try #require(remembered(console)))
    #expect(next.screen.contains("Not sent last time, and kept: note"))
    next.press(.character("n"))
    #expect(next.screen.contains("half a thought"))
    next.press(.enter)
    #expect(remembered(next)?.unsentNotes.isEmpty == true)
  }

  @Test("a note is kept while it is typed, and until it is durable, so that no crash takes it")
  func keptWhileTyped() throws {
    var console = console()
    console.press(.character("n"))
    console.feed(.tick(ConsoleHarness.start.advanced(bySeconds: 1)))
    #expect(remembered(console) == nil)
    console.type("half a th")
    console.feed(.tick(ConsoleHarness.start.advanced(bySeconds: 2)))
    #expect(remembered(console)?.unsentNotes == ["note": "half a th"])
    console.type("ought")
    console.feed(.tick(ConsoleHarness.start.advanced(bySeconds: 3)))
    console.isHolding = true
    console.press(.enter)
    #expect(remembered(console)?.unsentNotes == ["note": "half a thought"])
    console.release()
    #expect(remembered(console)?.unsentNotes.isEmpty == true)
    let kept = console.effects.count
    console.feed(.tick(ConsoleHarness.start.advanced(bySeconds: 4)))
    #expect(console.effects.count == kept)
  }

  @Test("a note goes to the responder's editor and comes back unsent")
  func editor() {
    var console = console()
    console.press(.character("n"))
    console.type("draft")
    console.press(.control("o"))
    #expect(console.effects.last == .editText("draft"))
    console.feed(.edited("first line\nsecond\u{1B}[2J line\n"))
    #expect(console.screen.contains("first line"))
    #expect(console.recorded.isEmpty)
    console.press(.enter)
    #expect(console.recorded == [.note(.note, "first line\nsecond[2J line")])
  }
}
