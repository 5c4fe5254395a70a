import IncidentModel

/// The positions of the events that a filter admits, kept so that a long timeline is not gone through for each
/// screen.
struct FilteredTimeline: Sendable {
  let filter: TimelineFilter
  private(set) var positions: [Int]

  init(_ filter: TimelineFilter, _ events: [TimelineEvent], _ incident: IncidentState) {
    self.filter = filter
    positions = events.indices.filter { position in
      filter.admits(events[position]) && !incident.isEndedStart(events[position])
    }
  }

  /// Takes an event into account that was added at the end; one in between needs a new list.
  mutating func append(_ event: TimelineEvent, at position: Int) {
    if filter.admits(event) { positions.append(position) }
  }

  /// Takes an event out that has no line of its own any more.
  mutating func remove(_ position: Int) {
    let place = rank(position)
    if place < positions.count, positions[place] == position { positions.remove(at: place) }
  }

  /// Returns the first position that is at least this one.
  func first(from position: Int) -> Int? {
    let place = rank(position)
    return place < positions.count ? positions[place] : nil
  }

  /// Returns the last position before this one.
  func last(before position: Int) -> Int? {
    let place = rank(position)
    return place > 0 ? positions[place - 1] : nil
  }

  /// Returns how many admitted events come before a position.
  func rank(_ position: Int) -> Int {
    var range = 0..<positions.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = positions[middle] < position ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
