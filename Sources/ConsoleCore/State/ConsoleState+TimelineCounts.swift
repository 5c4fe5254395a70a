import IncidentModel

extension ConsoleState {
  /// How many entries the timeline shows when nothing is left out.
  var timelineCount: Int { events.count - index.endedStarts.count }

  /// How many entries there are, and which of them are shown.
  var timelineCounts: String {
    guard let filteredTimeline else { return "\(timelineCount)" }
    return "\(filteredTimeline.positions.count)/\(timelineCount): \(filteredTimeline.filter.title)"
  }

  /// How many entries come before the event at a position.
  func timelineRank(_ position: Int) -> Int {
    if let filteredTimeline { return filteredTimeline.rank(position) }
    return position - index.endedStarts.count(before: TimelinePosition(events[position]))
  }
}
