import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("What the next console knows")
struct MemoryTests {
  private func console(_ memory: ConsoleMemory = ConsoleMemory()) -> ConsoleHarness {
    var settings = ConsoleSettings(actor: ConsoleHarness.actor, environment: ["HOME": "/home/ops"])
    settings.memory = memory
    return ConsoleHarness(settings: settings)
  }

  private func remembered(_ console: ConsoleHarness) throws -> ConsoleMemory {
    try #require(
      console.effects.compactMap { if case .remember(let memory) = $0 { memory } else { nil } }.last)
  }

  @Test("whether output wraps, and how the timeline says times")
  func habits() throws {
    var first = console()
    first.results = [TestRunbook.memory: [.pong]]
    first.open(TestRunbook.memory)
    first.press(.character("r"), .character("o"), .character("W"), .character("4"), .character("U"))
    let second = console(try remembered(first))
    #expect(second.state.navigation.wrapsOutput)
    #expect(second.state.navigation.timelineTimes == .local)
  }

  @Test("what was left out of the lists of this incident, and says so")
  func filters() throws {
    var first = console()
    first.press(.character("F"), .character("4"), .character("f"), .character("n"))
    var second = console(try remembered(first))
    #expect(second.state.navigation.filter.onlyOpen)
    #expect(second.state.filteredTimeline?.filter == .notes)
    #expect(second.screen.contains("As you left it, only steps: open, timeline: notes; Esc there shows all"))
    second.press(.character("1"), .escape)
    second.press(.character("4"), .escape)
    let third = console(try remembered(second))
    #expect(third.state.navigation.filter.isEmpty)
    #expect(third.state.filteredTimeline == nil)
  }

  @Test("nothing of a filter whose steps the runbook lost")
  func lostSteps() {
    var memory = ConsoleMemory()
    memory.filters = ["2026-11-21-redis-down": ViewFilters(steps: "no such words")]
    let console = console(memory)
    #expect(console.state.navigation.filter.isEmpty)
    #expect(console.screen.contains("Verify Redis status"))
  }
}
