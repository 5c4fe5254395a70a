public import IncidentModel

/// Reads what a command's result means out of what its runbook says about results.
public enum VerdictReader {
  /// The verdict on one attempt of a command.
  ///
  /// It is read from, in this order: an explicit `expect`, an "Expected:" comment, the outcome table's
  /// matching row, thresholds that the output's numbers answer, the exit status. A row that matches and
  /// the thresholds that are broken are named whichever rule decided.
  ///
  /// A threshold or a row that the output does not clearly answer stays silent: nothing is guessed. Only the
  /// thresholds and tables of `step` count, which must be the step that holds `command`.
  public static func verdict(of command: Command, in step: Step, outcome: CommandOutcome) -> Verdict {
    if outcome.cause == .notStarted || outcome.cause == .interrupted {
      return Verdict(level: .fail, rule: .notRun, text: outcome.ending)
    }
    return Reading(of: command, in: step, outcome: outcome).verdict
  }
}
