import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("The mouse over what is asked")
struct PromptMouseTests {
  private static let sizes = [(40, 10), (80, 24), (200, 50)]

  private func console(_ size: (Int, Int)) -> ConsoleHarness {
    ConsoleHarness(size: TerminalSize(columns: size.0, rows: size.1))
  }

  /// Does something with the mouse over the line that holds a text.
  private func mouse(
    _ actions: MouseEvent.Action..., over text: String, _ console: inout ConsoleHarness
  ) throws {
    let lines = console.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.lastIndex { $0.contains(text) }, "\(text) is not on the screen")
    for action in actions {
      console.feed(.input(.mouse(MouseEvent(action, at: Position(column: 6, row: row)))))
    }
  }

  @Test("a click chooses a line of a menu, as its letter would", arguments: sizes)
  func menu(size: (Int, Int)) throws {
    var console = console(size)
    console.press(.character("m"))
    try mouse(.press, over: "mitigated", &console)
    #expect(console.state.prompt == nil)
    #expect(console.recorded.contains { if case .milestone(.mitigated, _) = $0 { true } else { false } })
  }

  @Test("a click does an action of the palette that is not the selected one", arguments: sizes)
  func palette(size: (Int, Int)) throws {
    var console = console(size)
    console.press(.character(":"))
    console.type("write")
    let commands = Palette(editor: LineEditor("write")).matches(console.state)
    let chosen = try #require(commands.dropFirst().first { $0.name == "decision" })
    try mouse(.press, over: chosen.name + " ", &console)
    guard case .text(let text) = console.state.prompt else {
      Issue.record("nothing can be written")
      return
    }
    #expect(text.purpose == .note(.decision))
  }

  @Test("the wheel moves the selection, in a list that is longer than its box too, and the click follows")
  func wheel() throws {
    var console = console((80, 24))
    console.press(.character(":"))
    for _ in 0..<20 { try mouse(.wheelDown, over: "All actions", &console) }
    guard case .palette(let palette) = console.state.prompt else {
      Issue.record("the palette is gone")
      return
    }
    #expect(palette.selected == 20)
    let name = palette.matches(console.state)[20].name
    let shown = try #require(console.line(with: name + " "))
    #expect(shown.contains("▸"))
    try mouse(.wheelUp, over: "All actions", &console)
    guard case .palette(let moved) = console.state.prompt else { return }
    #expect(moved.selected == 19)
  }

  @Test("a list that does not fit says which of how many is selected")
  func position() throws {
    var console = console((80, 24))
    console.press(.character(":"), .pageDown, .down)
    #expect(console.line(with: "All actions")?.contains(" 12/\(ConsoleCommand.all.count) ") == true)
    console.press(.escape, .character("m"))
    #expect(console.line(with: "Milestone, now")?.contains("1/5") == false)
  }

  @Test("the second half of a double click does not reach what stood behind the menu")
  func doubleClick() throws {
    var console = console((80, 24))
    console.open(TestRunbook.verify)
    console.press(.character("m"))
    let before = console.state.navigation
    let lines = console.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.lastIndex { $0.contains("mitigated") })
    for action in [MouseEvent.Action.press, .release, .doublePress] {
      console.feed(.input(.mouse(MouseEvent(action, at: Position(column: 6, row: row)))))
    }
    #expect(console.state.prompt == nil)
    #expect(console.state.navigation.item == before.item && console.state.navigation.focus == before.focus)
    #expect(console.requests.isEmpty)
  }

  @Test("a click on a value's line types there next, and sends nothing off")
  func values() throws {
    var console = console((80, 24))
    console.press(.character("v"))
    guard case .values(let form) = console.state.prompt, form.fields.count > 1 else {
      Issue.record("no values are asked")
      return
    }
    try mouse(.press, over: form.fields[1].name, &console)
    guard case .values(let clicked) = console.state.prompt else {
      Issue.record("the form is gone")
      return
    }
    #expect(clicked.selected == 1)
  }

  @Test("a click beside the lines, on the title and outside of the box does nothing")
  func beside() throws {
    var console = console((80, 24))
    console.press(.character("m"))
    try mouse(.press, over: "Milestone, now", &console)
    console.feed(.input(.mouse(MouseEvent(.press, at: Position(column: 6, row: 2)))))
    #expect(console.state.prompt != nil)
    #expect(console.recorded.isEmpty)
  }
}
