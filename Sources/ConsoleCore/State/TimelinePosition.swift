import IncidentModel

/// An event's place in a timeline.
struct TimelinePosition: Sendable, Hashable, Comparable {
  /// When it happened.
  var at: Timestamp
  /// Its identifier.
  var id: EventID

  /// Makes a place.
  init(at: Timestamp, id: EventID) { (self.at, self.id) = (at, id) }

  /// Makes the place of an event.
  init(_ event: TimelineEvent) { (at, id) = (event.at, event.id) }

  /// The place of an attempt's start.
  init(startOf attempt: Attempt) { (at, id) = (attempt.startedAt, attempt.id) }

  static func < (left: Self, right: Self) -> Bool {
    left.at != right.at ? left.at < right.at : left.id < right.id
  }
}
