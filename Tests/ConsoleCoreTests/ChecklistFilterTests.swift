import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("The checklist's lines")
struct ChecklistFilterTests {
  @Test("can be those that hold some words, in their commands too; Esc shows all")
  func filter() {
    var console = ConsoleHarness()
    console.press(.character("f"))
    console.type("flushall")
    console.press(.enter)
    #expect(console.screen.contains("4 Bring it back"))
    #expect(!console.screen.contains("Check Redis metrics"))
    #expect(console.state.navigation.place == .step(TestRunbook.fix))
    console.press(.escape)
    #expect(console.screen.contains("Check Redis metrics"))
  }

  @Test("words that no step holds change nothing and are said")
  func noMatch() {
    var console = ConsoleHarness()
    console.press(.character("f"))
    console.type("zebra")
    console.press(.enter)
    #expect(console.screen.contains("No step holds: zebra"))
    #expect(console.screen.contains("Check Redis metrics"))
  }

  @Test("can be those that are still open; a jump to one that is left out shows all again")
  func onlyOpen() {
    var console = ConsoleHarness()
    console.press(.character(" "), .character("j"), .character("F"))
    #expect(!console.screen.contains("Acknowledge alert"))
    #expect(console.screen.contains("Verify Redis status"))
    console.state.follow(to: .step(TestRunbook.acknowledge))
    #expect(console.state.navigation.filter.isEmpty)
  }

  @Test("are gone through from inside of a step, and all other phases fold at once")
  func steps() {
    var console = ConsoleHarness()
    console.press(.enter, .character("}"))
    #expect(console.state.navigation.place == .step(TestRunbook.verify))
    console.press(.character("{"))
    #expect(console.state.navigation.place == .step(TestRunbook.acknowledge))
    console.press(.escape, .character("-"))
    #expect(console.line(with: "Triage 5–15 min")?.contains("+ Triage 5–15 min") == true)
    #expect(!console.screen.contains("Bring it back"))
    #expect(console.screen.contains("Acknowledge alert"))
    console.press(.character("-"))
    #expect(console.screen.contains("Bring it back"))
  }

  @Test("links have numbers in the text, by which they are followed")
  func links() {
    var console = ConsoleHarness()
    console.open(TestRunbook.verify)
    #expect(console.screen.contains("the provider's page[1]"))
    console.press(.character("#"), .character("1"))
    #expect(console.effects.last == .copy("https://status.example.com/"))
  }
}
