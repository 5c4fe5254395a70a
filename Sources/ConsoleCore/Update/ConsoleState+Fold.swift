import IncidentModel

extension ConsoleState {
  /// Takes events into account, whoever recorded them; those that are known already change nothing.
  ///
  /// The one place where something becomes true on the screen.
  mutating func fold(_ newEvents: [TimelineEvent]) {
    // A whole timeline comes in order, each event once: it is taken as it is.
    let isWhole =
      events.isEmpty && filteredTimeline == nil
      && zip(newEvents, newEvents.dropFirst()).allSatisfy { TimelineEvent.isEarlier($0, $1) }
    if isWhole { events = newEvents }
    if newEvents.count > 1000 { index.reserve(newEvents.count) }
    for event in newEvents where index.isNew(event) {
      incident.apply(event)
      index.add(event, incident)
      if !isWhole { insert(event) }
      outbox.acknowledge(event)
      // From here on the timeline has it, and somebody at another console may change it.
      if case .valueSet(let name, _?) = event.body { (given.plain[name], given.preset[name]) = (nil, nil) }
      if event.at > now { now = event.at }
    }
  }

  private mutating func insert(_ event: TimelineEvent) {
    guard let last = events.last, TimelineEvent.isEarlier(event, last) else {
      events.append(event)
      filteredTimeline?.append(event, at: events.count - 1)
      return
    }
    events.insert(event, at: eventIndex(TimelinePosition(event)))
    filteredTimeline = filteredTimeline.map { FilteredTimeline($0.filter, events) }
  }

  /// Returns the position of the first event that is not earlier.
  func eventIndex(_ position: TimelinePosition) -> Int {
    var range = 0..<events.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let other = TimelinePosition(events[middle])
      let isEarlier = other.at != position.at ? other.at < position.at : other.id < position.id
      range = isEarlier ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
