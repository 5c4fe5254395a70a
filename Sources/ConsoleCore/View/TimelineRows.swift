import IncidentModel

/// The events that have a line of their own: a start is shown only until its end is.
///
/// Walks from event to event, so that a screen costs as much as its lines, however long the timeline is.
struct TimelineRows {
  private let events: [TimelineEvent]
  private let incident: IncidentState

  init(_ state: ConsoleState) { (events, incident) = (state.events, state.incident) }

  var newest: Int? { before(events.count) }

  var oldest: Int? { after(-1) }

  func after(_ position: Int) -> Int? {
    var position = position + 1
    while position < events.count, !isShown(position) { position += 1 }
    return position < events.count ? position : nil
  }

  func before(_ position: Int) -> Int? {
    var position = position - 1
    while position >= 0, !isShown(position) { position -= 1 }
    return position >= 0 ? position : nil
  }

  /// Returns the nearest shown event to a position.
  func nearest(_ position: Int) -> Int { after(position - 1) ?? before(position) ?? 0 }

  private func isShown(_ position: Int) -> Bool {
    guard case .commandStarted = events[position].body else { return true }
    return incident.attempts[events[position].id]?.end == nil
  }
}
