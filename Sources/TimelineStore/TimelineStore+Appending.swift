import GRDB
public import IncidentModel

extension TimelineStore {
  /// Begins an incident and records `incident_started` durably.
  ///
  /// Its identifier is the date in UTC and the runbook's slug, `2026-11-21-redis-down`, with `-2`, `-3` and
  /// so on when that is taken.
  public func begin(_ start: IncidentStart) throws(StoreError) -> TimelineEvent {
    try begin(start, followedBy: [])[0]
  }

  /// Begins an incident as ``begin(_:)`` does, and records more in the same transaction.
  ///
  /// - Parameter at: when it began; nil for the moment of recording.
  /// - Returns: `incident_started`, then the others in their order.
  public func begin(
    _ start: IncidentStart, at: Timestamp? = nil, followedBy drafts: [EventDraft]
  ) throws(StoreError) -> [TimelineEvent] {
    let drafts = [EventDraft(.incidentStarted(start), at: at)] + drafts
    return try recording { store throws(StoreError) in
      // A name from elsewhere must not be one that the home has already, or gets meanwhile.
      let suffix = store === self ? "" : "-" + String(store.writer.suffix(4))
      return try store.beginHere(start, drafts, suffix: suffix)
    }
  }

  private func beginHere(
    _ start: IncidentStart, _ drafts: [EventDraft], suffix: String
  ) throws(StoreError) -> [TimelineEvent] {
    let bodies = encoded(drafts)
    let name = "\(clock().date)-\(Self.slug(start.runbook))\(suffix)"
    return try write { database, chains in
      var incident = IncidentID(name)
      var number = try 1 + Self.numbered(name, database)
      while try Tail(database, of: incident) != nil {
        number += 1
        incident = IncidentID("\(name)-\(number)")
      }
      return try self.insert(bodies, into: incident, after: nil, database, &chains)
    }
  }

  /// How many incidents have a name with a number behind it: where alerts open dozens a day, to try one number after
  /// the other takes longer than to begin.
  private static func numbered(_ name: String, _ database: Database) throws -> Int {
    let sql = """
      SELECT count(*) FROM events
      WHERE kind = 'incident_started' AND incident > :name || '-' AND incident < :name || '-:'
        AND substr(incident, length(:name) + 2) NOT GLOB '*[^0-9]*'
      """
    return try Int.fetchOne(database, sql: sql, arguments: ["name": name]) ?? 0
  }

  /// Appends events durably, in one transaction and in this order, and returns them as they are stored.
  ///
  /// When it returns they are on the device; when it throws none of them is in the timeline. Throws `missing`
  /// for an incident that was never begun. While the home cannot be written they go to a fallback home, and have
  /// the sequence 0 until they come home; ``trouble`` says so.
  public func append(_ drafts: [EventDraft], to incident: IncidentID) throws(StoreError) -> [TimelineEvent] {
    let bodies = encoded(drafts)
    return try recording { store throws(StoreError) in
      let events = try store.write { database, chains in
        let tail = try Tail(database, of: incident)
        // A fallback home has not seen how the incident began.
        guard tail != nil || store !== self else {
          throw StoreError(.missing, path: self.home.database, cause: "there is no incident \(incident)")
        }
        return try store.insert(bodies, into: incident, after: tail, database, &chains)
      }
      return store === self ? events : events.map(Self.withoutNumber)
    }
  }

  /// An event that has no number in the timeline yet.
  static func withoutNumber(_ event: TimelineEvent) -> TimelineEvent {
    var event = event
    event.sequence = 0
    return event
  }

  /// A draft with its body as the `body` column will hold it.
  struct EncodedDraft {
    var draft: EventDraft
    var json: String
  }

  /// The last event of an incident, as far as the next one needs it.
  struct Tail {
    var id: EventID
    var sequence: Int

    /// Reads it; nil when the incident has no events.
    init?(_ database: Database, of incident: IncidentID) throws {
      let statement = try database.cachedStatement(
        sql: "SELECT id, seq FROM events WHERE incident = ? ORDER BY seq DESC LIMIT 1")
      guard let row = try Row.fetchOne(statement, arguments: [incident.rawValue]) else { return nil }
      id = EventID(bytes: row[0])
      sequence = row[1]
    }
  }

  /// Encodes outside the transaction, so that nobody waits for it.
  func encoded(_ drafts: [EventDraft]) -> [EncodedDraft] {
    drafts.map { EncodedDraft(draft: $0, json: BodyCoder.json($0.body)) }
  }

  /// Inserts drafts after an incident's last event, in the chains of this writer unless another is named.
  func insert(
    _ drafts: [EncodedDraft], into incident: IncidentID, after tail: Tail?, by writer: String? = nil,
    _ database: Database, _ chains: inout WriterChains
  ) throws -> [TimelineEvent] {
    var (last, sequence) = (tail?.id, tail?.sequence ?? 0)
    return try drafts.map { encoded in
      let now = clock()
      let id = chains.nextID(at: now, after: last)
      (last, sequence) = (id, sequence + 1)
      var row = EventRow(
        id: id, incident: incident.rawValue, sequence: sequence, at: (encoded.draft.at ?? now).milliseconds,
        recordedAt: now.milliseconds, actor: actor, writer: writer ?? self.writer,
        kind: encoded.draft.body.kind,
        body: encoded.json, previousHash: chains.head(of: incident))
      row.hash = EventHash.hexadecimal(of: row)
      try row.insert(database)
      chains.extend(incident, by: row.hash)
      return row.event(body: encoded.draft.body)
    }
  }

  /// A runbook's slug as a part of an identifier that is safe in a path, a shell and a URL.
  static func slug(_ text: String) -> String {
    let mapped = text.lowercased().unicodeScalars.map { scalar -> Character in
      let isSafe = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isSafe || scalar == "_" ? Character(scalar) : "-"
    }
    let parts = String(mapped).split(separator: "-").joined(separator: "-").prefix(80)
    return parts.isEmpty ? "incident" : String(parts)
  }
}
