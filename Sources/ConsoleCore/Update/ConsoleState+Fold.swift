import IncidentModel

extension ConsoleState {
  /// Takes events into account, whoever recorded them; those that are known already change nothing.
  ///
  /// The one place where something becomes true on the screen.
  mutating func fold(_ newEvents: [TimelineEvent]) {
    if events.isEmpty, filteredTimeline == nil, Self.isOrdered(newEvents) {
      // A whole timeline comes in order nearly always: it is taken as it is.
      events = newEvents
      for event in newEvents { take(event) }
      return
    }
    for event in newEvents where !isKnown(event) {
      insert(event)
      take(event)
      // What was just done must be seen; whoever looks through the timeline is left where they are.
      if navigation.focus != .timeline { navigation.event = nil }
    }
  }

  private static func isOrdered(_ events: [TimelineEvent]) -> Bool {
    events.indices.dropFirst().allSatisfy { TimelineEvent.isEarlier(events[$0 - 1], events[$0]) }
  }

  private mutating func take(_ event: TimelineEvent) {
    incident.apply(event)
    index.add(event, incident)
    leaveOutEndedStart(of: event)
    outbox.acknowledge(event)
    // From here on the timeline has it, and somebody at another console may change it.
    if case .valueSet(let name, _?) = event.body { (given.plain[name], given.preset[name]) = (nil, nil) }
    if event.at > now { now = event.at }
  }

  /// A start has no line of its own once its end has one.
  private mutating func leaveOutEndedStart(of event: TimelineEvent) {
    guard filteredTimeline != nil, let attempt = incident.attempt(of: event), attempt.hasBothEnds else {
      return
    }
    let position = eventIndex(TimelinePosition(startOf: attempt))
    filteredTimeline?.remove(position)
  }

  private func isKnown(_ event: TimelineEvent) -> Bool {
    guard let last = events.last, !TimelineEvent.isEarlier(last, event) else { return false }
    let index = eventIndex(TimelinePosition(event))
    return index < events.count && events[index].id == event.id
  }

  private mutating func insert(_ event: TimelineEvent) {
    guard let last = events.last, TimelineEvent.isEarlier(event, last) else {
      events.append(event)
      filteredTimeline?.append(event, at: events.count - 1)
      return
    }
    events.insert(event, at: eventIndex(TimelinePosition(event)))
    filteredTimeline = filteredTimeline.map { FilteredTimeline($0.filter, events, incident) }
  }

  /// Returns an event by its identifier; nil while it is not known.
  func event(_ id: EventID) -> TimelineEvent? {
    // What was recorded when it happened stands where its identifier says.
    let index = eventIndex(TimelinePosition(at: id.recordedAt, id: id))
    if let found = events[safe: index], found.id == id { return found }
    return events.last { $0.id == id }
  }

  /// Returns the position of the first event that is not earlier.
  func eventIndex(_ position: TimelinePosition) -> Int {
    var range = 0..<events.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        TimelinePosition(events[middle]) < position
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
