import IncidentModel

/// What the runbook wants next by the clock, and when.
struct ClockReading: Sendable, Equatable {
  /// What is due: "update", "escalate".
  var name: String
  /// What is due, where there is little room; nil for the name.
  var shortName: String?
  /// Seconds until it is due; negative when it is over.
  var seconds: Int64

  /// Whether the time is over.
  var isOver: Bool { seconds < 0 }

  /// Returns what is over, the most pressing first, or else what is due next; nil when nothing is.
  static func next(_ state: ConsoleState) -> ClockReading? {
    guard let start = state.incident.startedAt, !state.incident.isResolved else { return nil }
    let readings = rules(state, start) + targets(state, start) + phases(state, start)
    return readings.first(where: \.isOver) ?? readings.min { $0.seconds < $1.seconds }
  }

  /// The runbook's own rules; what was done about one ends it.
  private static func rules(_ state: ConsoleState, _ start: Timestamp) -> [ClockReading] {
    let clocks = state.runbook.metadata.clocks
    let escalations = clocks.filter { $0.kind == .escalate }.compactMap { rule -> ClockReading? in
      let due = start.advanced(bySeconds: Int64(rule.seconds))
      if let done = state.index.lastEscalation, done >= start { return nil }
      return isHandled(rule, state)
        ? nil : ClockReading(name: "escalate", seconds: due.seconds(since: state.now))
    }
    let updates = clocks.filter { $0.kind == .update }.map { rule in
      let last = max(state.index.lastUpdate ?? start, start)
      let due = last.advanced(bySeconds: Int64(rule.seconds))
      return ClockReading(name: "update", seconds: due.seconds(since: state.now))
    }
    return escalations + updates
  }

  private static func targets(_ state: ConsoleState, _ start: Timestamp) -> [ClockReading] {
    guard let target = state.runbook.metadata.mttrTargetSeconds, state.incident.milestones[.mitigated] == nil,
      state.incident.milestones[.resolved] == nil
    else { return [] }
    return [
      ClockReading(name: "MTTR", seconds: start.advanced(bySeconds: Int64(target)).seconds(since: state.now))
    ]
  }

  private static func phases(_ state: ConsoleState, _ start: Timestamp) -> [ClockReading] {
    state.runbook.phases.compactMap { phase in
      guard let end = phase.budgetEndSeconds ?? phase.budgetSeconds,
        phase.steps.contains(where: { state.incident.progress(of: $0.id) == .open })
      else { return nil }
      let due = start.advanced(bySeconds: Int64(end))
      return ClockReading(
        name: phase.title.oneLine, shortName: "phase", seconds: due.seconds(since: state.now))
    }
  }

  /// Whether the step in which a rule is written was closed, or one of its tasks was ticked.
  private static func isHandled(_ rule: ClockRule, _ state: ConsoleState) -> Bool {
    guard rule.line > 0, let step = state.runbook.steps.last(where: { $0.line <= rule.line }) else {
      return false
    }
    guard let phase = state.runbook.phases.last(where: { $0.line <= rule.line }), phase.steps.contains(step)
    else {
      return false
    }
    return state.incident.progress(of: step.id) != .open
      || step.allTasks.contains { state.incident.progress(of: $0.id, in: step.id) == .done }
  }

  /// The reading in words: "next update 05:48", "update OVER 02:10".
  var words: String { (isOver ? "" : "next ") + words(name) }

  /// The reading in fewer words.
  var shortWords: String { words(shortName ?? name) }

  private func words(_ name: String) -> String {
    "\(name) \(isOver ? "OVER " : "")\(DurationExpression.clock(seconds: abs(seconds)))"
  }
}
