import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

/// Text that says where to go on, "→ Step 4", without being a link in the Markdown.
@Suite("Ways in a step's text")
struct StepWaysTests {
  private func console(_ lines: [String]) -> ConsoleHarness {
    var runbook = TestRunbook.make()
    let items = lines.map { [Block.paragraph(RichText($0))] }
    runbook.phases[2].steps[0].content.insert(.list(BlockList(start: nil, items: items)), at: 0)
    let jump = Jump(text: "→ Step 4", destination: .step(TestRunbook.fix))
    runbook.phases[2].steps[0].links = (0..<2).map {
      Link(text: "→ Step 4", target: "Step 4", jump: jump, line: 60 + $0)
    }
    var console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.metrics)
    return console
  }

  @Test("are followed from the line that says them, which is not said again")
  func fromTheirLine() {
    var console = console(["Memory > 90% → Step 4", "Fragmentation < 0.9 → Step 4"])
    #expect(console.state.stepLayout.items.prefix(2) == [.link(0), .link(1)])
    #expect(console.screen.ranges(of: "→ Step 4").count == 2)
    console.open(TestRunbook.metrics, .link(1))
    #expect(console.line(with: "Fragmentation")?.hasPrefix("▸") == true)
    #expect(console.footer.contains("Enter follow link"))
    console.press(.enter)
    #expect(console.state.navigation.place == .step(TestRunbook.fix))
  }

  @Test("have a line of their own, with one arrow, where no line says them")
  func loose() {
    let console = console(["Memory > 90%: see there"])
    #expect(console.line(with: "→ Step 4[1]") != nil)
    #expect(console.line(with: "→ → Step") == nil)
  }
}
