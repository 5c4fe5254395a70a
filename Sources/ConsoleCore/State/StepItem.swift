import IncidentModel

/// Something in a step that the selection can stand on.
enum StepItem: Hashable, Sendable {
  /// A command.
  case command(CommandID)
  /// A task.
  case task(TaskID)
  /// A row of an outcome table that leads somewhere.
  case outcome(table: Int, row: Int)
  /// A blank to fill in, by position in the step.
  case field(Int)
  /// A text to send or paste, by position in the step.
  case template(Int)
  /// A link, by position in the step or phase.
  case link(Int)
}
