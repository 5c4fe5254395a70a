import IncidentModel
import Testing

@testable import ConsoleCore

/// Where a console opens on an incident in which something was done already.
@Suite("Coming back")
struct ResumingTests {
  /// Opens another console on what the first one recorded.
  private func place(after first: ConsoleHarness) -> Place {
    ConsoleState(
      runbook: first.state.runbook, events: first.state.events, settings: first.state.settings,
      now: ConsoleHarness.start
    ).navigation.place
  }

  @Test("opens at the step in which a command was last run, though earlier ones are open")
  func command() {
    var console = ConsoleHarness()
    console.recordAttempt(of: TestRunbook.memory)
    #expect(place(after: console) == .step(TestRunbook.metrics))
  }

  @Test("opens where a jump led, and at the next open step after one that was ticked")
  func jumpAndTick() {
    var console = ConsoleHarness()
    console.recordAttempt(of: TestRunbook.ping)
    let jump = JumpTaken(from: TestRunbook.verify, step: TestRunbook.fix, text: "→ Step 4")
    console.feed(.recorded([console.event(.jumped(jump))]))
    #expect(place(after: console) == .step(TestRunbook.fix))
    console.feed(.recorded([console.event(.stepTicked(TestRunbook.fix))]))
    #expect(place(after: console) == .step(TestRunbook.tell))
  }

  @Test("a sweep says nothing about where somebody was")
  func sweep() {
    var console = ConsoleHarness()
    console.recordAttempt(of: TestRunbook.ping)
    let commands = [TestRunbook.memory, TestRunbook.monitor]
    let starts = commands.map { command in
      console.event(
        .commandStarted(
          AttemptStart(
            step: console.state.runbook.command(command)?.step.id, command: command, text: "x",
            commandClass: .read, attempt: 1)))
    }
    let ends = starts.map { start in
      console.event(
        .commandFinished(
          AttemptEnd(
            started: start.id, step: nil, command: nil, text: "x", commandClass: .read, attempt: 1,
            cause: .exit,
            verdict: Verdict(level: .pass, rule: .exitStatus, text: "exit 0"))))
    }
    console.feed(.recorded(starts + ends))
    #expect(place(after: console) == .step(TestRunbook.verify))
  }

  @Test("a step that the runbook no longer has leads to the first open one")
  func gone() {
    var console = ConsoleHarness()
    console.feed(.recorded([console.event(.stepTicked(StepID("long/gone")))]))
    #expect(place(after: console) == .step(TestRunbook.acknowledge))
  }
}
