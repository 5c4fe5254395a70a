import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Running on the whole terminal")
struct TerminalRunTests {
  private func console(_ flags: Set<CommandFlag>, settings: ConsoleSettings? = nil) -> ConsoleHarness {
    var runbook = TestRunbook.make()
    for phase in runbook.phases.indices {
      for step in runbook.phases[phase].steps.indices {
        let commands = runbook.phases[phase].steps[step].commands
        guard let index = commands.firstIndex(where: { $0.id == TestRunbook.memory }) else { continue }
        runbook.phases[phase].steps[step].commands[index].flags = flags
      }
    }
    var console = ConsoleHarness(
      runbook: runbook, settings: settings ?? ConsoleSettings(actor: ConsoleHarness.actor))
    console.open(TestRunbook.memory)
    return console
  }

  @Test("an interactive command gets the terminal, and no time limit")
  func interactive() {
    var console = console([.interactive])
    console.press(.character("r"))
    #expect(console.requests.map(\.usesTerminal) == [true])
    #expect(console.requests.map(\.timeoutSeconds) == [nil])
  }

  @Test("i puts any command there, r does not")
  func forced() {
    var console = console([])
    console.results[TestRunbook.memory] = [.init()]
    console.press(.character("r"), .character("i"))
    #expect(console.requests.map(\.usesTerminal) == [false, true])
  }

  @Test("i confirms nothing: a change still asks")
  func change() {
    var console = ConsoleHarness()
    console.open(TestRunbook.restart)
    console.press(.character("i"), .character("i"), .enter)
    #expect(console.requests.isEmpty)
    console.press(.character("i"), .character("y"))
    #expect(console.requests.map(\.usesTerminal) == [true])
  }

  @Test("is refused where nothing may be asked")
  func unasked() {
    var settings = ConsoleSettings(actor: ConsoleHarness.actor)
    settings.asksForNothing = true
    var console = console([.interactive], settings: settings)
    console.press(.character("r"), .character("i"))
    #expect(console.requests.isEmpty)
  }

  @Test(
    "a command that missed a terminal says how it gets one",
    arguments: ["sudo: a terminal is required to read the password", "the input device is not a TTY"])
  func wished(_ complaint: String) {
    var console = console([])
    console.results[TestRunbook.memory] = [.init(stderr: complaint + "\n", exit: 1)]
    console.press(.character("r"))
    #expect(console.state.notice?.text.contains("i runs it") == true)
  }
}
