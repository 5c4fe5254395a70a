import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("How things look")
struct LookTests {
  /// Returns the style of the first cell of a text on the screen.
  private func style(of text: String, _ console: ConsoleHarness) -> Style? {
    let frame = console.state.view(size: console.state.size)
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        var rest = text[...]
        var place = column
        while let first = rest.first, frame[place, row].text == String(first) {
          rest = rest.dropFirst()
          place += 1
        }
        if rest.isEmpty { return frame[column, row].style }
      }
    }
    return nil
  }

  @Test("the selected line is reversed in the pane that has the keyboard, and nowhere else")
  func selection() {
    var console = ConsoleHarness(size: TerminalSize(columns: 120, rows: 40))
    #expect(style(of: "1 Acknowledge", console)?.attributes.contains(.reverse) == true)
    console.press(.tab)
    #expect(style(of: "1 Acknowledge", console)?.attributes.contains(.reverse) == false)
    #expect(style(of: "Acknowledge the page", console)?.attributes.contains(.reverse) == true)
  }

  @Test("the lit row is bold, the others are not")
  func lit() {
    var console = ConsoleHarness()
    console.results[TestRunbook.ping] = [.refused]
    console.open(TestRunbook.ping)
    console.press(.character("r"), .enter, .enter)
    #expect(style(of: "Redis down or network", console)?.attributes.contains(.bold) == true)
    #expect(style(of: "Redis overloaded", console)?.attributes.contains(.bold) == false)
  }

  @Test("what the help is searched for stands out in it")
  func helpSearch() {
    var console = ConsoleHarness()
    console.press(.character("?"), .character("/"))
    console.type("attempt")
    #expect(style(of: "attempt before", console) == Theme.searched)
  }

  @Test("what is due is shown before its time, and reversed with a word after it")
  func due() {
    var console = ConsoleHarness(size: TerminalSize(columns: 120, rows: 40))
    console.wait(seconds: 100)
    #expect(style(of: "0–5 min: 3m left", console)?.attributes.contains(.reverse) == false)
    console.wait(seconds: 250)
    #expect(console.screen.contains("Immediate actions 0–5 min overdue 50s"))
    #expect(style(of: "overdue", console)?.attributes.contains(.reverse) == true)
  }

  @Test("an escalation is over until somebody escalated")
  func escalation() {
    var runbook = TestRunbook.make()
    runbook.metadata.clocks = [ClockRule(kind: .escalate, seconds: 60, text: "after a minute", line: 0)]
    var console = ConsoleHarness(runbook: runbook)
    console.wait(seconds: 90)
    #expect(ClockReading.next(console.state)?.words == "escalation overdue 30s")
    #expect(console.recorded.contains { $0.kind == "clock_passed" })
    console.press(.character("n"))
    console.type("Escalated to the database team")
    console.press(.enter)
    #expect(ClockReading.next(console.state)?.name != "escalation")
  }

  @Test("an escalation whose sentence leads up to the steps of its phase is over with the first of them")
  func escalationBeforeSteps() {
    var runbook = TestRunbook.make()
    runbook.metadata.clocks = [ClockRule(kind: .escalate, seconds: 60, text: "if not resolved", line: 71)]
    var console = ConsoleHarness(runbook: runbook)
    console.wait(seconds: 90)
    #expect(ClockReading.next(console.state)?.name == "escalation")
    console.open(TestRunbook.tell)
    console.press(.character("T"))
    #expect(ClockReading.next(console.state)?.name != "escalation")
  }

  @Test("a resolved incident's clock stands still, and nothing is due")
  func resolved() {
    var console = ConsoleHarness()
    console.wait(seconds: 120)
    console.press(.character("m"), .character("r"), .enter)
    console.wait(seconds: 5000)
    #expect(console.state.elapsedSeconds == 120)
    #expect(ClockReading.next(console.state) == nil)
  }
}
