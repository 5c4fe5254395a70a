import IncidentModel

/// An event's place in a timeline.
struct TimelinePosition: Sendable, Hashable {
  /// When it happened.
  var at: Timestamp
  /// Its identifier.
  var id: EventID

  /// Makes the place of an event.
  init(_ event: TimelineEvent) { (at, id) = (event.at, event.id) }
}
