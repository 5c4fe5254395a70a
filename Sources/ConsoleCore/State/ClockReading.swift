import IncidentModel

/// What the runbook wants next by the clock, and when.
struct ClockReading: Sendable, Equatable {
  /// What is due: "update", "escalation".
  var name: String
  /// What is due, where there is little room; nil for the name.
  var shortName: String?
  /// Whether something has to be over by then; otherwise somebody has to do something then.
  var isLimit = false
  /// When it is due.
  var due: Timestamp
  /// What the runbook says about it, in its words.
  var text = ""
  /// Seconds until it is due; negative when it is over.
  var seconds: Int64

  /// Whether the time is over.
  var isOver: Bool { seconds < 0 }

  /// Returns what is over, the most pressing first, or else what is due next; nil when nothing is.
  static func next(_ state: ConsoleState) -> ClockReading? {
    let readings = all(state)
    return readings.first(where: \.isOver) ?? readings.min { $0.seconds < $1.seconds }
  }

  /// Returns every time that the runbook sets and that still counts.
  static func all(_ state: ConsoleState) -> [ClockReading] {
    guard let start = state.startedAt, !state.incident.isResolved else { return [] }
    return rules(state, start) + targets(state, start) + phases(state, start)
  }

  /// Returns the times that are over, with that after which the runbook wants a postmortem.
  static func passed(_ state: ConsoleState) -> [PassedClock] {
    guard let start = state.startedAt else { return [] }
    let postmortems = state.runbook.metadata.clocks.filter { $0.kind == .postmortem }.map { rule in
      ClockReading("postmortem", due: start.advanced(bySeconds: Int64(rule.seconds)), state, text: rule.text)
    }
    let readings = all(state) + (state.incident.isResolved ? [] : postmortems)
    return readings.filter(\.isOver).map { PassedClock(name: $0.name, due: $0.due, text: $0.text) }
  }

  /// The runbook's own rules; what was done about one ends it.
  private static func rules(_ state: ConsoleState, _ start: Timestamp) -> [ClockReading] {
    let clocks = state.runbook.metadata.clocks
    let escalations = clocks.filter { $0.kind == .escalate }.compactMap { rule -> ClockReading? in
      let due = start.advanced(bySeconds: Int64(rule.seconds))
      if let done = state.index.lastEscalation, done >= start { return nil }
      return isHandled(rule, state)
        ? nil : ClockReading("escalation", due: due, state, text: rule.text)
    }
    let updates = clocks.filter { $0.kind == .update }.map { rule in
      let last = max(state.index.lastUpdate ?? start, start)
      let due = last.advanced(bySeconds: Int64(rule.seconds))
      return ClockReading("update", due: due, state, text: rule.text)
    }
    return escalations + updates
  }

  private static func targets(_ state: ConsoleState, _ start: Timestamp) -> [ClockReading] {
    guard let target = state.runbook.metadata.mttrTargetSeconds, state.incident.milestones[.mitigated] == nil,
      state.incident.milestones[.resolved] == nil
    else { return [] }
    return [
      ClockReading("MTTR", isLimit: true, due: start.advanced(bySeconds: Int64(target)), state)
    ]
  }

  private static func phases(_ state: ConsoleState, _ start: Timestamp) -> [ClockReading] {
    state.runbook.phases.compactMap { phase in
      guard let end = phase.budgetEndSeconds ?? phase.budgetSeconds,
        phase.steps.contains(where: { state.incident.progress(of: $0.id) == .open })
      else { return nil }
      let due = start.advanced(bySeconds: Int64(end))
      return ClockReading(phase.title.oneLine, short: "phase", isLimit: true, due: due, state)
    }
  }

  /// Whether the step in which a rule is written was closed, or one of its tasks was ticked.
  private static func isHandled(_ rule: ClockRule, _ state: ConsoleState) -> Bool {
    guard rule.line > 0, let phase = state.runbook.phases.last(where: { $0.line <= rule.line }),
      // "If not resolved in 30 minutes:" may lead up to a list whose items are the steps.
      let step = phase.steps.last(where: { $0.line <= rule.line }) ?? phase.steps.first
    else { return false }
    return state.incident.progress(of: step.id) != .open
      || step.allTasks.contains { state.incident.progress(of: $0.id, in: step.id) == .done }
  }

  /// What is said of something that is over, wherever that is.
  static let overdue = "overdue"

  /// Returns what is said of something whose time was over this long ago: "overdue 4m".
  static func overdue(seconds: Int64) -> String { "\(overdue) \(DurationExpression.brief(seconds: seconds))" }

  /// The reading in words: "next update in 5m", "MTTR: 12m left", "update overdue 2m".
  var words: String { isOver ? words(name) : isLimit ? words(name + ":") : "next " + words(name) }

  /// The reading in fewer words.
  var shortWords: String { words(shortName ?? name) }

  /// The fewest words: "update 5m", "update overdue".
  var fewestWords: String { "\(shortName ?? name) \(isOver ? Self.overdue : left)" }

  // As 05:48 it could be a time of day.
  private var left: String { DurationExpression.brief(seconds: seconds) }

  private func words(_ name: String) -> String {
    if isOver { return "\(name) \(Self.overdue(seconds: -seconds))" }
    return isLimit ? "\(name) \(left) left" : "\(name) in \(left)"
  }
}

extension ClockReading {
  /// Makes the reading of something that is due at a moment, as the console's clock stands.
  fileprivate init(
    _ name: String, short: String? = nil, isLimit: Bool = false, due: Timestamp, _ state: ConsoleState,
    text: String = ""
  ) {
    self.init(
      name: name, shortName: short, isLimit: isLimit, due: due, text: text.oneLine,
      seconds: Self.seconds(until: due, state))
  }

  /// Counted on the incident's own clock, so that T+ and what is left or over always make the same sum.
  private static func seconds(until due: Timestamp, _ state: ConsoleState) -> Int64 {
    guard let start = state.startedAt else { return due.seconds(since: state.now) }
    return due.seconds(since: start) - state.elapsedSeconds
  }
}
