import IncidentModel

/// A question that only `y` answers with yes.
struct Question: Sendable {
  /// What yes does.
  enum Purpose: Sendable {
    /// Runs the command.
    case run(PlannedRun)
    /// Leaves the console although commands run.
    case quit
    /// Leaves for another runbook.
    case openRunbook(JumpTaken, slug: String)
  }

  /// What yes does.
  var purpose: Purpose
}
