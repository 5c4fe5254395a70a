public import IncidentModel

extension Redaction {
  /// Returns an event without what is to be taken out; its hash is that of the event as it was recorded.
  public mutating func event(_ event: TimelineEvent) -> TimelineEvent {
    var event = event
    event.actor = text(event.actor)
    event.writer = text(event.writer)
    event.body = event.body.mapTexts { text($0) }
    // What nobody can read cannot be redacted either: its kind stays, its content goes.
    if case .unknown(let kind, _) = event.body { event.body = .unknown(kind: kind, json: "{}") }
    return event
  }
}
