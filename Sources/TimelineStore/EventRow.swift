import FoundationEssentials
import GRDB
import IncidentModel

/// An event as its columns hold it, body undecoded: what is hashed, and what may be damaged.
struct EventRow: Sendable {
  var id: EventID
  var incident: String
  var sequence: Int
  var at: Int64
  var recordedAt: Int64
  var actor: String
  var writer: String
  var kind: String
  var body: String
  var previousHash: String
  var hash = ""

  /// The event with its body decoded.
  func event(body: EventBody) -> TimelineEvent {
    TimelineEvent(
      id: id, incident: IncidentID(incident), sequence: sequence, at: Timestamp(milliseconds: at),
      recordedAt: Timestamp(milliseconds: recordedAt), actor: actor, writer: writer,
      previousHash: previousHash,
      hash: hash, body: body)
  }
}

extension EventRow: FetchableRecord {
  /// The columns, in the order in which a row is read and written.
  static let columns = "id, incident, seq, at, recorded_at, actor, writer, kind, body, previous_hash, hash"

  init(row: Row) throws {
    id = EventID(bytes: row[0])
    incident = row[1]
    sequence = row[2]
    at = row[3]
    recordedAt = row[4]
    actor = row[5]
    writer = row[6]
    kind = row[7]
    body = row[8]
    previousHash = row[9]
    hash = row[10]
  }

  func insert(_ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO events (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      id.bytes, incident, sequence, at, recordedAt, actor, writer, kind, body, previousHash, hash,
    ])
  }

  /// Inserts it behind the last event of its incident, whatever its number was.
  func insertLast(_ database: Database) throws {
    var row = self
    row.sequence = 1 + (try TimelineStore.Tail(database, of: IncidentID(incident))?.sequence ?? 0)
    try row.insert(database)
  }

  /// An incident's rows after a sequence number, in order.
  static let selection = "SELECT \(columns) FROM events WHERE incident = ? AND seq > ? ORDER BY seq"

  /// An incident's rows after a sequence number, in order.
  static func fetch(_ database: Database, of incident: IncidentID, after sequence: Int) throws -> [EventRow] {
    try EventRow.fetchAll(
      database.cachedStatement(sql: selection), arguments: [incident.rawValue, sequence])
  }
}

extension EventID {
  /// The 16 bytes of RFC 9562, most significant first.
  var bytes: Data {
    var bytes = Data(capacity: 16)
    for number in [high, low] { withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }

  /// Reads 16 bytes, most significant first; all zero when there are fewer.
  init(bytes: Data) { self = bytes.withUnsafeBytes { EventID(bytes: $0) } }

  /// Reads 16 bytes, most significant first; all zero when there are fewer.
  init(bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 16 else {
      self.init(high: 0, low: 0)
      return
    }
    self.init(
      high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
      low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }
}
