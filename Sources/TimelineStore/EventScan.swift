import GRDB
import GRDBSQLite
import IncidentModel

/// Reads events straight from SQLite's own memory.
///
/// Through a row of GRDB the eleven columns of an event took four times as long, most of it to make texts that
/// the event before had already.
struct EventScan {
  private let statement: OpaquePointer
  private var incidents = RepeatedText(capacity: 1)
  private var actors = RepeatedText(capacity: 16)
  private var writers = RepeatedText(capacity: 16)
  private var kinds = RepeatedText(capacity: 40)
  /// The newest hashes: nearly every event follows one of them.
  private var hashes = RepeatedText(capacity: 8)

  private init(_ statement: Statement) { self.statement = statement.sqliteStatement }

  /// Reads an incident's events after a sequence number, in order, into pages.
  static func read(
    _ database: Database, of incident: IncidentID, after sequence: Int, into pages: EventPages
  ) throws {
    let statement = try database.cachedStatement(sql: EventRow.selection)
    try statement.setArguments([incident.rawValue, sequence])
    var scan = EventScan(statement)
    defer { sqlite3_reset(statement.sqliteStatement) }
    while try scan.step() { scan.take(into: pages) }
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
  private mutating func take(into pages: EventPages) {
    let kind = kinds.text(bytes(7))
    let previousHash = hashes.find(bytes(9)) ?? String(decoding: bytes(9), as: UTF8.self)
    let event = TimelineEvent(
      id: EventID(bytes: UnsafeRawBufferPointer(bytes(0))), incident: IncidentID(incidents.text(bytes(1))),
      sequence: Int(sqlite3_column_int64(statement, 2)),
      at: Timestamp(milliseconds: sqlite3_column_int64(statement, 3)),
      recordedAt: Timestamp(milliseconds: sqlite3_column_int64(statement, 4)),
      actor: actors.text(bytes(5)), writer: writers.text(bytes(6)), previousHash: previousHash,
      hash: hashes.remember(bytes(10)), body: .consoleClosed)
    pages.append(event, kind: kind, body: bytes(8))
  }

  /// A column's bytes, which stay until the next step.
  private func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_blob(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return UnsafeBufferPointer(
      start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
  }
}
