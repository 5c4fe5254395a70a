import IncidentModel

/// What a message of the runbook can be filled with.
struct MessageFacts {
  var now: Timestamp
  var startedAt: Timestamp?
  var resolvedAt: Timestamp?
  /// When the message after this one is due.
  var nextUpdate: Timestamp?
  var incident = ""
  var title = ""
  var status = IncidentStatus.investigating
  var severity: IncidentSeverity?
  /// Who leads: the incident commander, else whoever sends it.
  var lead = ""
  /// The step at which people work.
  var step: String?
  /// What users notice, as somebody wrote it into a blank or a note.
  var impact: String?
  /// The newest hypothesis that held.
  var cause: String?

  /// Reads them from the incident as it is now.
  init(_ state: ConsoleState, sendingFrom own: StepID) {
    let incident = state.incident
    now = state.now
    startedAt = state.startedAt
    resolvedAt = incident.milestones[.resolved]?.value
    let interval = state.runbook.metadata.clocks.first { $0.kind == .update }?.seconds
    nextUpdate = interval.map { now.advanced(bySeconds: Int64($0)) }
    self.incident = incident.id?.rawValue ?? ""
    title = (incident.start ?? state.beginning?.start)?.title ?? state.runbook.title
    (status, severity) = (incident.status, state.severity)
    let commander = incident.annotations.roles[.commander]?.value ?? ""
    lead = String((commander.isEmpty ? state.settings.actor : commander).prefix { $0 != "@" })
    step = Self.step(state, besides: own)
    impact = Self.impact(state)
    cause = Self.cause(state)
  }

  init(now: Timestamp) { self.now = now }

  /// How long it lasts, in whole minutes.
  var minutes: Int64? {
    startedAt.map { max(0, (resolvedAt ?? now).seconds(since: $0)) / 60 }
  }

  /// How long it is until the message after this one is due, in whole minutes.
  var minutesToNextUpdate: Int64? { nextUpdate.map { max(0, $0.seconds(since: now)) / 60 } }

  /// The step that something was last recorded about, as long as it is open; else the first open one.
  private static func step(_ state: ConsoleState, besides own: StepID) -> String? {
    let isOpen = { (step: StepID) in step != own && state.incident.progress(of: step) == .open }
    let last = state.events.last { $0.body.step.map(isOpen) ?? false }?.body.step
    let step = last ?? state.runbook.steps.map(\.id).first(where: isOpen)
    return step.map { state.name(of: $0).oneLine }
  }

  private static func impact(_ state: ConsoleState) -> String? {
    let words = ["impact", "users", "affected"]
    return state.events.reversed().lazy.compactMap { event in
      switch event.body {
      case .fieldFilled(_, let field, let value)
      where !value.isEmpty && words.contains { field.lowercased().contains($0) }:
        value.oneLine
      case .note(_, let text) where text.lowercased().hasPrefix("impact"): text.oneLine.afterLabel
      default: nil
      }
    }.first
  }

  private static func cause(_ state: ConsoleState) -> String? {
    let judgements = state.incident.annotations.judgements
    let confirmed = state.events.last { judgements[$0.id]?.value.outcome == .confirmed }
    guard let confirmed, case .note(_, let text) = confirmed.body else { return nil }
    return (state.incident.annotations.corrections[confirmed.id]?.value ?? text).oneLine
  }
}

extension String {
  /// What stands behind `Impact:`; all of it without a colon.
  fileprivate var afterLabel: String {
    guard let colon = firstIndex(of: ":") else { return self }
    return self[index(after: colon)...].trimmingBlanks
  }
}
