import IncidentModel

extension ConsoleState {
  /// Puts the times of the runbook that went by into the timeline, each once.
  ///
  /// Another console may do the same in the same second; what was due and when makes them one.
  mutating func recordPassedClocks() -> [Effect] {
    guard departure == nil else { return [] }
    let passed = ClockReading.passed(self).filter { clock in
      let isAbout: (EventBody) -> Bool = { $0 == .clockPassed(clock) }
      return !incident.annotations.hasPassed(clock)
        && !outbox.isUnderWay(isAbout) && !outbox.hasFailed(isAbout)
    }
    return record(passed.map { EventDraft(.clockPassed($0), at: $0.due) })
  }

  /// The open steps in which the runbook asks whether it is really over, by title.
  var openChecks: [String] {
    let words = [
      "verif", "recover", "resol", "confirm", "closing", "close out", "post-incident", "all clear",
    ]
    return runbook.phases.flatMap { phase in
      let isAbout = words.contains { phase.title.lowercased().contains($0) }
      return phase.steps.filter { step in
        guard incident.progress(of: step.id) == .open else { return false }
        return isAbout || words.contains { step.title.lowercased().hasPrefix($0) }
      }
    }.prefix(3).map { $0.title.oneLine }
  }
}
