import IncidentModel

extension Verdict {
  /// Whether the runbook said something that the exit status does not.
  var isSaid: Bool { rule != .exitStatus && rule != .notRun && !text.isEmpty }
}
