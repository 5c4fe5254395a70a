import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Phases on the checklist")
struct ChecklistLinesTests {
  @Test("an open step says under which condition it is meant, where there is room")
  func condition() {
    var runbook = TestRunbook.make()
    runbook.phases[4].steps[0].content.insert(.paragraph(RichText("If data loss is suspected:")), at: 0)
    var console = ConsoleHarness(runbook: runbook)
    #expect(console.line(with: "Tell people")?.contains("If data loss is suspected") == true)
    console.feed(.resized(TerminalSize(columns: 40, rows: 24)))
    #expect(console.line(with: "Tell people")?.contains("If data") == false)
    console.feed(.resized(TerminalSize(columns: 80, rows: 24)))
    console.state.go(to: .step(TestRunbook.tell))
    console.press(.character(" "))
    #expect(console.line(with: "Tell people")?.contains("If data") == false)
  }

  @Test("say while they are folded how far they are, what went wrong in them, and that they are late")
  func folded() {
    var console = ConsoleHarness()
    console.state.go(to: .step(TestRunbook.verify))
    console.press(.character("z"))
    #expect(console.line(with: "Immediate actions")?.contains("▸+ Immediate actions 0–5 min") == true)
    #expect(console.line(with: "Immediate actions")?.contains(" 0/2  ") == true)
    console.press(.character("z"), .character(" "))
    console.results[TestRunbook.ping] = [.refused]
    console.open(TestRunbook.ping)
    console.press(.character("r"), .enter, .enter, .character("1"), .character("z"))
    #expect(console.line(with: "Immediate actions")?.contains("✗ failed  1/2") == true)
    console.wait(seconds: 400)
    #expect(console.line(with: "Immediate actions")?.contains("✗ failed  1/2  overdue 1m") == true)
    console.feed(.resized(TerminalSize(columns: 40, rows: 10)))
    #expect(console.line(with: "Immediate ac")?.contains("✗ 1/2  overdue 1m") == true)
    #expect(console.footer.contains("Enter unfold"))
    console.press(.enter)
    #expect(console.screen.contains("2 Verify Redis status"))
    #expect(console.state.navigation.focus == .checklist)
  }

  @Test("without steps cannot be folded, and say so")
  func nothingToFold() {
    var console = ConsoleHarness()
    console.press(.character("g"), .character("z"))
    #expect(console.state.navigation.folded.isEmpty)
    #expect(console.screen.contains("There is nothing to fold here"))
  }

  private var runbook: Runbook {
    var runbook = TestRunbook.make()
    runbook.phases[4].steps[0].title = "Communication"
    runbook.phases[3].title = "4. Bring it back"
    runbook.phases[3].budgetSeconds = 60
    runbook.phases[3].budgetEndSeconds = 60
    return runbook
  }

  @Test("that have the name of their only step are one line with it")
  func soleStep() {
    var console = ConsoleHarness(runbook: runbook)
    let lines = console.screen.split(separator: "\n").map(String.init)
    #expect(lines.count { $0.contains("Communication") } == 1)
    #expect(lines.count { $0.contains("Bring it back") } == 1)
    console.wait(seconds: 90)
    #expect(console.line(with: "Bring it back")?.hasSuffix("overdue 30s") == true)
    console.press(.character("/"))
    console.type("communication")
    console.press(.enter)
    #expect(console.state.navigation.place == .step(TestRunbook.tell))
    #expect(console.screen.contains("1 of 1"))
    console.press(.character("z"))
    #expect(console.screen.contains("There is nothing to fold here"))
    console.state.go(to: .phase(4))
    #expect(console.state.navigation.place == .step(TestRunbook.tell))
    console.press(.character("1"), .character("k"), .character("-"))
    #expect(console.line(with: "Communication")?.contains("☐ Communication") == true)
  }

  @Test("that have text of their own stay a line beside a step of the same name")
  func ownText() {
    var runbook = runbook
    runbook.phases[4].content = [.paragraph(RichText("Who is told what"))]
    let console = ConsoleHarness(runbook: runbook)
    #expect(console.screen.split(separator: "\n").count { $0.contains("Communication") } == 2)
  }

  @Test("what was just said and how to answer stay in view on every screen", arguments: [6, 10, 24])
  func noticeBesideMenu(rows: Int) {
    var console = ConsoleHarness(size: TerminalSize(columns: 40, rows: rows))
    console.press(.character("m"))
    console.feed(.failed(reason: "No clipboard here"))
    #expect(console.footer.contains("Enter choose"))
    #expect(console.footer.contains("Esc back"))
    #expect(console.screen.contains("No clipboard here"))
    console.feed(.resized(TerminalSize(columns: 120, rows: max(20, rows))))
    #expect(console.screen.contains("No clipboard here"))
    #expect(console.screen.contains("Esc back"))
  }
}
