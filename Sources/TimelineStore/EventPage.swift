import IncidentModel

/// Some events as they come from the database, their bodies still to be decoded.
struct EventPage: Sendable {
  private var events: [TimelineEvent] = []
  /// The kind of each event.
  private var kinds: [String] = []
  /// All bodies' JSON, one behind the other, and where each ends.
  private var bodies: [UInt8] = []
  private var ends: [Int] = []

  init(capacity: Int) {
    events.reserveCapacity(capacity)
    kinds.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
    bodies.reserveCapacity(capacity * 64)
  }

  var count: Int { events.count }

  /// Takes an event, whose own body is not looked at, with the JSON of its body.
  mutating func append(_ event: TimelineEvent, kind: String, body: UnsafeBufferPointer<UInt8>) {
    events.append(event)
    kinds.append(kind)
    bodies.append(contentsOf: body)
    ends.append(bodies.count)
  }

  /// Returns the events whole.
  consuming func decoded() -> [TimelineEvent] {
    var events = events
    bodies.withUnsafeBufferPointer { bodies in
      var start = 0
      for position in events.indices {
        let body = UnsafeBufferPointer(rebasing: bodies[start..<ends[position]])
        events[position].body = BodyCoder.body(kind: kinds[position], utf8: body)
        start = ends[position]
      }
    }
    return events
  }
}
