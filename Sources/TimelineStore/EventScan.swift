import GRDB
import GRDBSQLite
import IncidentModel

/// Reads an incident's events straight from SQLite's own memory.
///
/// Through a row of GRDB the eleven columns of an event took four times as long, most of it to make texts that
/// the event before had already.
struct EventScan {
  private let prepared: Statement
  private let statement: OpaquePointer
  private let incident: IncidentID
  private var actors = RepeatedText(capacity: 16)
  private var writers = RepeatedText(capacity: 16)
  private var kinds = RepeatedText(capacity: 40)
  /// The newest hashes: nearly every event follows one of them.
  private var hashes = RepeatedText(capacity: 8)

  /// Makes a reader, to be used on the database's own thread within one transaction.
  init(_ database: Database, of incident: IncidentID) throws {
    let columns = EventRow.columns
    prepared = try database.cachedStatement(
      sql: "SELECT \(columns) FROM events WHERE incident = ? AND seq BETWEEN ? AND ? ORDER BY seq")
    statement = prepared.sqliteStatement
    self.incident = incident
  }

  /// Hands over the events with these sequence numbers, in order.
  mutating func read(_ sequences: ClosedRange<Int>, _ take: (consuming TimelineEvent) -> Void) throws {
    try prepared.setArguments([incident.rawValue, sequences.lowerBound, sequences.upperBound])
    defer { sqlite3_reset(statement) }
    while try step() { take(event()) }
  }

  private func step() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let message = sqlite3_db_handle(statement).map { String(cString: sqlite3_errmsg($0)) }
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  // The columns stand as in `EventRow.columns`.
  private mutating func event() -> TimelineEvent {
    TimelineEvent(
      id: EventID(bytes: UnsafeRawBufferPointer(bytes(0))), incident: incident,
      sequence: Int(sqlite3_column_int64(statement, 2)),
      at: Timestamp(milliseconds: sqlite3_column_int64(statement, 3)),
      recordedAt: Timestamp(milliseconds: sqlite3_column_int64(statement, 4)),
      actor: actors.text(bytes(5)), writer: writers.text(bytes(6)),
      previousHash: hashes.find(bytes(9)) ?? String(decoding: bytes(9), as: UTF8.self),
      hash: hashes.remember(bytes(10)), body: BodyCoder.body(kind: kinds.text(bytes(7)), utf8: bytes(8)))
  }

  /// A column's bytes, which stay until the next step.
  private func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_blob(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return UnsafeBufferPointer(
      start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
  }
}
