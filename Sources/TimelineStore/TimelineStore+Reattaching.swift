import GRDB
import IncidentModel
import Synchronization
import SystemPackage

extension TimelineStore {
  var database: DatabaseQueue { connection.withLock { $0.database } }

  private var isDetached: Bool { !isReadOnly && connection.withLock { $0.isDetached } }

  /// Reattaches, and puts what would be in memory only otherwise into a fallback home.
  func reattachOrShelter(extending chains: inout WriterChains) throws(StoreError) {
    do throws(StoreError) { try reattach(extending: &chains) } catch {
      if let elsewhere = storeElsewhere(because: error) { shelter(in: elsewhere) }
      throw error
    }
  }

  /// Opens what the home has by now, and brings there what the files that are gone still hold; does nothing while
  /// they are where they were.
  func reattach() throws(StoreError) {
    guard isDetached else { return }
    try chains.withLock { chains throws(StoreError) in try reattachOrShelter(extending: &chains) }
  }

  private func reattach(extending chains: inout WriterChains) throws(StoreError) {
    guard isDetached else { return }
    takeLeave()
    for directory in OpenedFiles.directories(of: home) { try PrivateFiles.makeDirectory(directory) }
    let database = try HomeLock.holding(home) { () throws(StoreError) in
      try lock.withLock { lock throws(StoreError) in
        guard let found = lock, !found.isInPlace else { return }
        lock = try WriterLock(directory: home.writers, writer: writer)
        found.release(isInPlace: false)
      }
      return try StoreDatabase.open(home: home, patience: patience)
    }
    let rows = connection.withLock { $0.homeless }
    var extended = chains
    do {
      try database.write { try self.insert(rows, fromFilesThatAreGone: $0, &extended) }
    } catch {
      try? database.close()
      throw StoreError(error, path: home.database)
    }
    chains = extended
    connection.withLock { $0 = Connection(database: database, files: DatabaseFiles(of: home.database)) }
  }

  /// Puts what files that are gone held into another store, so that it is on some disk.
  private func shelter(in other: TimelineStore) {
    let rows = connection.withLock { $0.homeless }
    guard !rows.isEmpty else { return }
    // What cannot be put there is kept, and tried again when the home is.
    try? other.write { database, _ in
      for row in try Self.unknown(rows, database) { try row.insertLast(database) }
    }
  }

  /// Takes what the files that are gone hold into memory, and closes them before others are opened: two connections
  /// of a process would share what SQLite knows of a log that is not the same.
  private func takeLeave() {
    guard let old = connection.withLock({ $0.state == .open ? $0.database : nil }) else { return }
    let rows = try? old.read {
      try EventRow.fetchAll($0, sql: "SELECT \(EventRow.columns) FROM events ORDER BY position")
    }
    guard let rows else { return }
    connection.withLock { ($0.homeless, $0.state) = (rows, .detached) }
    try? old.close()
    connection.withLock { $0.files.removeOrphans() }
  }

  private func insert(
    _ rows: [EventRow], fromFilesThatAreGone database: Database, _ chains: inout WriterChains
  ) throws {
    let from = "\(home.database) as it was before somebody deleted or replaced it"
    let lost = Dictionary(grouping: try Self.unknown(rows, database), by: \.incident)
    for (incident, rows) in lost.sorted(by: { $0.key < $1.key }) {
      let id = IncidentID(incident)
      let isWhole = try Tail(database, of: id) == nil
      try insert(rows, into: id, from: from, database, &chains)
      guard isWhole else { continue }
      let note = EventDraft(.note(.note, "\(rows.count) events were written again: they stood in \(from)"))
      _ = try insert(encoded([note]), into: id, after: try Tail(database, of: id), database, &chains)
    }
  }

  /// The rows that a database does not have.
  static func unknown(_ rows: [EventRow], _ database: Database) throws -> [EventRow] {
    let known = try database.cachedStatement(sql: "SELECT 1 FROM events WHERE id = ?")
    return try rows.filter { try Int.fetchOne(known, arguments: [$0.id.bytes]) == nil }
  }
}
