import IncidentModel

extension IncidentState {
  /// Whether the event is the start of a command whose end is there: that has the line of both.
  func isEndedStart(_ event: TimelineEvent) -> Bool {
    guard case .commandStarted = event.body else { return false }
    return attempts[event.id]?.end != nil
  }

  /// The attempt that an event begins or ends.
  func attempt(of event: TimelineEvent) -> Attempt? {
    switch event.body {
    case .commandStarted: attempts[event.id]
    case .commandFinished(let end): attempts[end.started]
    default: nil
    }
  }
}

extension Attempt {
  /// Whether its start and its end are known.
  var hasBothEnds: Bool { start != nil && end != nil }
}
