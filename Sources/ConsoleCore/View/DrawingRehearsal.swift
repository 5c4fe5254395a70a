public import IncidentModel
import TerminalFrame

/// A first drawing that nobody sees, on another thread, while the runbook is still being read.
///
/// Swift makes generic types and looks conformances up where they are first used, each with a search through all of
/// the program, and the program's pages come in where they first run. Measured, that is two thirds of a first drawing.
public enum DrawingRehearsal {
  /// Draws a console on a runbook with a little of everything.
  public static func run(_ settings: ConsoleSettings, now: Timestamp) {
    let state = ConsoleState(runbook: runbook, events: [], settings: settings, now: now)
    _ = state.view(size: TerminalSize(columns: 80, rows: 24))
  }

  private static let command = CommandID("rehearsal/command")
  private static let task = TaskID("rehearsal/task")

  private static var runbook: Runbook {
    let step = Step(
      id: StepID("rehearsal"), number: "1", title: "Rehearsal", line: 1,
      content: [
        .paragraph(RichText([.init("If it is "), .init("slow", traits: .strong), .init(":")])),
        .command(command), .task(task), .outcomes(0),
      ],
      tasks: [StepTask(id: task, text: RichText("Look"), line: 1)],
      commands: [Command(id: command, text: "uptime", line: 1, commandClass: .read)],
      outcomes: [OutcomeTable(header: [RichText("Result"), RichText("Action")], rows: [], line: 1)])
    let phase = Phase(
      title: "Rehearsal", line: 1, budgetSeconds: 60, budgetEndSeconds: 60, steps: [step, step])
    return Runbook(
      slug: "rehearsal", title: "Rehearsal", path: "", sha256: "", metadata: RunbookMetadata(),
      phases: [phase])
  }
}
