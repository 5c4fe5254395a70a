import FoundationEssentials
import GRDB
import IncidentModel
import Synchronization
import SystemPackage

extension TimelineStore {
  /// Takes in what an earlier process, or this one, had to record in a fallback home; returns how many
  /// events that were.
  ///
  /// A home that cannot be read now, or that is not this user's alone, is left for a later opening.
  @discardableResult
  public func takeInLeftovers() -> Int {
    guard !isReadOnly else { return 0 }
    var count = 0
    for path in fallbackHomesThere {
      guard let other = try? TimelineStore(home: path, actor: actor, clock: clock) else { continue }
      count += (try? empty(other)) ?? 0
      other.close()
    }
    return count
  }

  /// Takes in everything from a fallback home and removes it, unless somebody still writes there; returns how many
  /// events that were.
  ///
  /// A home that stays behind, whatever the reason, is taken in again, which adds nothing twice.
  @discardableResult
  func empty(_ other: TimelineStore) throws(StoreError) -> Int {
    let count = try takeIn(other)
    let rest = try HomeLock.holding(other.home) { () throws(StoreError) in
      guard !WriterLock.isAnyHeld(in: other.home.writers, but: other.writer),
        try Self.growingCaptures(in: other.home).isEmpty
      else { return 0 }
      // Somebody may have come and gone since: from here on nobody comes.
      let count = try takeIn(other)
      other.close()
      try? FileManager.default.removeItem(atPath: other.home.string)
      return count
    }
    return count + rest
  }

  /// The captures in a home that a command is still writing into.
  private static func growingCaptures(in home: FilePath) throws(StoreError) -> Set<String> {
    var names: Set<String> = []
    for name in try PrivateFiles.names(in: home.captures) {
      if let path = home.captures.child(name), try GrowingFile.isOne(path) { names.insert(name) }
    }
    return names
  }

  /// Adds the events, captures and runbooks of another store that this one does not have; returns how many
  /// events that were.
  ///
  /// Events come as they are, with their identifiers and hashes, behind one event that says so. Nothing is
  /// taken twice, however often it is tried. A capture that still grows is left for later.
  @discardableResult
  func takeIn(_ other: TimelineStore) throws(StoreError) -> Int {
    let growing = try Self.growingCaptures(in: other.home)
    for (from, to) in [
      (other.home.captures, home.captures), (other.home.runbooks, home.runbooks),
      (other.home.drafts, home.drafts),
    ] {
      for name in try PrivateFiles.names(in: from) where !growing.contains(name) {
        guard let source = from.child(name), let target = to.child(name),
          try PrivateFiles.kind(of: target) == .nothing
        else { continue }
        try PrivateFiles.copy(source, to: target)
      }
    }
    let rows = try other.read {
      try EventRow.fetchAll($0, sql: "SELECT \(EventRow.columns) FROM events ORDER BY position")
    }
    guard !rows.isEmpty else { return 0 }
    return try write { database, chains in
      let new = try Self.unknown(rows, database)
      let byIncident = Dictionary(grouping: new, by: \.incident)
      for (incident, rows) in byIncident.sorted(by: { $0.key < $1.key }) {
        try self.insert(rows, into: IncidentID(incident), from: other.home.string, database, &chains)
      }
      return new.count
    }
  }

  /// Inserts rows as they are behind an incident's last event, and in front of them where they come from.
  func insert(
    _ rows: [EventRow], into incident: IncidentID, from other: String, _ database: Database,
    _ chains: inout WriterChains
  ) throws {
    // An incident that was begun elsewhere is whole; of any other it is said where the events come from.
    if let tail = try Tail(database, of: incident) {
      let marker = encoded([EventDraft(.takenIn(count: rows.count, from: other))])
      // A chain of its own: the rows behind it may be those that this writer's next event follows.
      var apart = WriterChains(ids: chains.ids)
      let writer = apart.nextID(at: clock(), after: tail.id).description
      _ = try insert(marker, into: incident, after: tail, by: writer, database, &apart)
      chains.ids = apart.ids
    }
    for row in rows { try row.insertLast(database) }
  }
}
