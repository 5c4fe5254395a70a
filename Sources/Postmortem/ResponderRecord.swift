import IncidentModel

/// Somebody who recorded something.
struct ResponderRecord: Sendable {
  /// `user@host`.
  var actor: String
  /// When they recorded something for the first time.
  var firstSeen: Timestamp
  /// How many events are theirs.
  var eventCount: Int

  /// Everybody, those who came first at the front.
  static func all(in events: [TimelineEvent]) -> [ResponderRecord] {
    var records: [String: ResponderRecord] = [:]
    for event in events {
      var record =
        records[event.actor]
        ?? ResponderRecord(actor: event.actor, firstSeen: event.recordedAt, eventCount: 0)
      record.firstSeen = min(record.firstSeen, event.recordedAt)
      record.eventCount += 1
      records[event.actor] = record
    }
    return records.values.sorted { ($0.firstSeen, $0.actor) < ($1.firstSeen, $1.actor) }
  }
}
