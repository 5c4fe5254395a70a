import IncidentModel

/// A line of the checklist: where the responder is.
enum Place: Hashable, Sendable {
  /// A phase's heading, by position in the runbook; it is read.
  case phase(Int)
  /// A step.
  case step(StepID)
}
