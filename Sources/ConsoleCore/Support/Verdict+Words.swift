import IncidentModel

extension Verdict {
  /// Whether the runbook said something that the exit status does not.
  var isSaid: Bool { rule != .exitStatus && rule != .notRun && !text.isEmpty }

  /// The thresholds that are broken and that its text does not name.
  func unsaidThresholds(of step: Step) -> [Threshold] {
    brokenThresholds.compactMap { step.thresholds[safe: $0] }.filter {
      !text.contains($0.metric) && ($0.meaning.isEmpty || !text.contains($0.meaning))
    }
  }
}
