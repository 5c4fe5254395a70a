import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("A key that does nothing here")
struct UnansweredKeyTests {
  private static let narrow = TerminalSize(columns: 80, rows: 24)
  private static let wide = TerminalSize(columns: 120, rows: 40)

  @Test("says in which panes it counts")
  func panes() {
    var console = ConsoleHarness()
    console.press(.character("W"))
    #expect(console.state.notice?.text == "W is for the output (3)")
    console.press(.character("="))
    #expect(console.state.notice?.text == "= is for the step (2) and the output (3)")
    console.press(.character("c"))
    #expect(console.state.notice?.text == "c does nothing here: ? shows every key")
  }

  @Test("says what it would go on with, or back from")
  func reasons() {
    var console = ConsoleHarness()
    console.press(.character("N"))
    #expect(console.state.notice?.text == "Nothing is being searched for: / searches")
    console.press(.character("h"))
    #expect(console.state.notice?.text == "There is nothing to go back from: q leaves")
    console.press(.character("4"), .character("i"))
    #expect(console.state.notice?.text == "The step is not on the screen: 2 shows it")
    console.open(TestRunbook.memory)
    console.results[TestRunbook.memory] = [.init(stdout: "1\n")]
    console.press(.character("r"), .character("o"), .character("o"))
    #expect(console.state.notice?.text == "This is its output")
  }

  @Test("for want of a command says how to come to one", arguments: ["o", "e", "w", "i"])
  func noCommand(_ key: Character) {
    var console = ConsoleHarness(size: Self.wide)
    console.press(.character("g"), .character(key))
    #expect(console.state.notice?.text == "A heading has no command: select a step")
    console.open(TestRunbook.acknowledge)
    console.press(.character(key))
    #expect(console.state.notice?.text == "This step has no command")
    console.open(TestRunbook.verify)
    console.state.navigation.item = .outcome(table: 0, row: 0)
    console.press(.character(key))
    #expect(console.state.notice?.text == "No command is selected: ↓ goes to the next thing")
    console.press(.character("1"), .character(key))
    #expect(console.state.notice?.text == "No command is selected: 2 goes to the step")
  }

  @Test("says so to whatever is asked, which stays", arguments: ["m", "?", ":", "n", "v", "4 enter"])
  func asked(_ keys: String) {
    var console = ConsoleHarness()
    for case .key(let key) in KeyScript(keys).actions { console.press(key) }
    console.press(.function(5))
    #expect(console.state.notice?.text == "F5 does nothing here: Esc goes back")
    #expect(console.state.prompt != nil)
  }

  @Test(
    "Ctrl-C leaves whatever is asked, as Esc does", arguments: ["m", "?", ":", "n", "v", "4 enter", "4 E"])
  func interrupt(_ keys: String) {
    for key in [Key.control("c"), .control("g")] {
      var console = ConsoleHarness()
      for case .key(let key) in KeyScript(keys).actions { console.press(key) }
      console.press(key)
      #expect(console.state.prompt == nil)
      #expect(console.recorded.isEmpty)
    }
  }

  @Test("a paste where nothing takes text is said to be for nothing")
  func paste() {
    var console = ConsoleHarness()
    console.press(.character("m"))
    console.feed(.input(.paste("r")))
    #expect(console.state.notice?.text == "Nothing here takes text")
    #expect(console.recorded.isEmpty)
  }

  @Test("zoom says so where each pane is a tab, and Esc has nothing to take back")
  func zoom() {
    var console = ConsoleHarness(size: Self.narrow)
    console.press(.character("2"), .character("Z"))
    #expect(console.state.notice?.text == "Panes stand side by side from 100x20 on; here each is a tab")
    console.press(.escape)
    #expect(console.state.navigation.focus == .checklist)
    // Zoomed while there was room for it: the tab has all of the screen anyway.
    console = ConsoleHarness(size: Self.wide)
    console.press(.character("2"), .character("Z"), .character("<"))
    #expect(console.state.notice?.text == "One pane has the whole screen: Z takes it back")
    console.feed(.resized(Self.narrow))
    console.press(.escape)
    #expect(console.state.navigation.focus == .checklist)
  }

  @Test("what leads to a step shows it, from an output or the timeline too", arguments: [narrow, wide])
  func hidden(size: TerminalSize) {
    var console = ConsoleHarness(size: size)
    console.results[TestRunbook.memory] = [.init(stdout: "1\n")]
    console.open(TestRunbook.memory)
    console.press(.character("r"), .character("o"), .character("u"))
    #expect(console.state.navigation.focus == .step)
    #expect(console.state.navigation.place == .step(TestRunbook.fix))
    console.press(.character("4"), .character("/"))
    console.type("verify redis")
    console.press(.enter)
    #expect(console.state.isStepShown)
    #expect(console.state.navigation.place == .step(TestRunbook.verify))
  }
}
