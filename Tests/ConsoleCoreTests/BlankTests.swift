import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("A blank in a task")
struct BlankTests {
  private func console() -> ConsoleHarness {
    var runbook = TestRunbook.make()
    let step = Step(
      id: StepID("note"), number: "1", title: "Note it", line: 3,
      content: [.task(TaskID("t1")), .task(TaskID("t2")), .field(0)],
      tasks: [
        StepTask(id: TaskID("t1"), text: RichText("Look"), line: 4),
        StepTask(id: TaskID("t2"), text: RichText("Note current time: ____________ (UTC)"), line: 5),
      ],
      fields: [Field(id: "time", label: "Note current time", line: 5)])
    runbook.phases = [Phase(title: "Now", line: 1, steps: [step])]
    var console = ConsoleHarness(runbook: runbook)
    console.open(step.id)
    return console
  }

  @Test("stands in the task's line once; Enter there fills it in, and the value takes its place")
  func fill() {
    var console = console()
    #expect(console.screen.ranges(of: "Note current time").count == 1)
    console.press(.down, .character(" "))
    #expect(console.screen.contains("Its blank is empty: Enter fills it in"))
    console.press(.character(" "))
    console.press(.enter)
    console.type("03:12")
    console.press(.enter)
    #expect(
      console.recorded.suffix(2) == [
        .fieldFilled(StepID("note"), field: "time", value: "03:12"),
        .taskTicked(StepID("note"), TaskID("t2")),
      ])
    #expect(console.screen.contains("✔ Note current time: 03:12 (UTC)"))
  }
}
