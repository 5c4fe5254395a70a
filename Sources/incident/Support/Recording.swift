import CommandRunner
import ConsoleApp
import IncidentModel
import TimelineStore

/// Appends one event to an incident from a shell.
struct Recording {
  private let workplace: Workplace
  /// The incident that was named; nil for the one that is meant without a name.
  private let named: String?

  init(_ options: RecordingOptions) {
    workplace = Workplace(options.common)
    named = options.incident
  }

  /// Makes the event durable, or throws why it is not.
  func record(_ body: EventBody, at moment: Timestamp? = nil) throws {
    try append(at: moment) { _, _ in body }
  }

  /// Records that a milestone was reached, unless it cannot have been then.
  func record(_ milestone: Milestone, at time: String?) throws {
    let moment = try workplace.moment(time)
    var status = IncidentStatus.resolved
    try append(at: moment) { store, incident in
      let state = IncidentState(try store.events(of: incident))
      let now = SystemClock.now()
      if let reason = state.reasonNotToMark(milestone, at: moment ?? now, now: now) {
        throw CommandFailure(.refused, reason + (moment == nil ? "; --at says when it was" : ""))
      }
      if let oddity = state.oddity(of: milestone, at: moment ?? now) {
        Standard.error("incident: recorded all the same: \(oddity)")
      }
      status = state.status
      return .milestone(milestone, "")
    }
    guard milestone == .resolved, status != .resolved else { return }
    Standard.error(
      "incident: its status is still \(status.rawValue), so it stays open; 'incident status resolved' closes it"
    )
  }

  /// Records a status; one that says that it is over says when it was.
  func record(_ status: IncidentStatus) throws {
    var isMarked = true
    try append(at: nil) { store, incident in
      let isOpen = status != .resolved
      isMarked = try isOpen || IncidentState(store.events(of: incident)).isMarked(.resolved)
      return .statusChanged(status)
    }
    guard !isMarked else { return }
    Standard.error(
      "incident: it counts as resolved from now; 'incident mark resolved --at TIME' says when it was")
  }

  /// Records something about an earlier event, which `text` names.
  func record(about text: String, _ body: (TimelineEvent) throws -> EventBody) throws {
    try append(at: nil) { store, incident in
      try body(try store.events(of: incident).event(named: text))
    }
  }

  /// A text without what has the form of a secret; whoever wrote it is told.
  static func withoutSecrets(_ text: String) throws -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw CommandFailure(.usage, "the note is empty")
    }
    let safe = Redactor(secrets: []).redact(text)
    if safe.count > 0 { Standard.error("incident: \(safe.count) secret(s) in the text were redacted") }
    return safe.text
  }

  private func append(
    at moment: Timestamp?, _ body: (TimelineStore, IncidentID) throws -> EventBody
  ) throws {
    let store = try workplace.openExistingStore()
    defer { store.close() }
    let incident = try workplace.incident(named, in: store)
    let draft = EventDraft(try body(store, incident), at: moment)
    _ = try store.append([draft], to: incident)
    if let trouble = store.trouble { Standard.error("incident: \(trouble.text)") }
    if named == nil && workplace.environment["INCIDENT_ID"] == nil {
      Standard.error("recorded in \(incident)")
    }
  }
}
