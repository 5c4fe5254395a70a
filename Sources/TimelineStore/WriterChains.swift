import IncidentModel

/// Where this writer's hash chains and identifiers have got to.
struct WriterChains {
  var ids: EventIDGenerator
  /// The hash of the writer's last event, by incident; absent before its first.
  private var heads: [IncidentID: String] = [:]

  init(ids: EventIDGenerator) { self.ids = ids }

  /// The hash that the next event of an incident follows.
  func head(of incident: IncidentID) -> String { heads[incident] ?? "" }

  /// Takes an event into the chain of its incident.
  mutating func extend(_ incident: IncidentID, by hash: String) { heads[incident] = hash }

  /// Returns an identifier above `last`, which may be another process's whose clock is ahead.
  ///
  /// So within a store the order of an incident's identifiers is the order of its commits.
  mutating func nextID(at now: Timestamp, after last: EventID?) -> EventID {
    let id = ids.next(at: now)
    guard let last, last >= id else { return id }
    return ids.next(at: Timestamp(milliseconds: Int64(last.high >> 16) + 1))
  }
}
