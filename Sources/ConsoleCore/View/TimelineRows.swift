import IncidentModel

/// The events that have a line of their own: those that the filter admits; a start only until its end is there.
///
/// Walks from event to event, so that a screen costs as much as its lines, however long the timeline is.
struct TimelineRows {
  private let events: [TimelineEvent]
  private let incident: IncidentState
  private let filtered: FilteredTimeline?

  init(_ state: ConsoleState) {
    (events, incident, filtered) = (state.events, state.incident, state.filteredTimeline)
  }

  var newest: Int? { before(events.count) }

  var oldest: Int? { after(-1) }

  func after(_ position: Int) -> Int? {
    var next = following(position + 1)
    while let found = next, !isShown(found) { next = following(found + 1) }
    return next
  }

  func before(_ position: Int) -> Int? {
    var next = preceding(position)
    while let found = next, !isShown(found) { next = preceding(found) }
    return next
  }

  /// Returns the nearest shown event to a position; nil when none is shown.
  func nearest(_ position: Int) -> Int? { after(position - 1) ?? before(position) }

  private func following(_ position: Int) -> Int? {
    if let filtered { return filtered.first(from: position) }
    return position < events.count ? position : nil
  }

  private func preceding(_ position: Int) -> Int? {
    if let filtered { return filtered.last(before: position) }
    return position > 0 ? position - 1 : nil
  }

  private func isShown(_ position: Int) -> Bool { !incident.isEndedStart(events[position]) }
}
