import GRDB
import IncidentModel
import SystemPackage

/// What a store holds open, and the name under which it writes.
struct OpenedFiles {
  let database: DatabaseQueue
  let writer: String
  let ids: EventIDGenerator
  /// Nil for a store that only reads.
  let lock: WriterLock?

  init(database: DatabaseQueue, writer: String, ids: EventIDGenerator, lock: WriterLock?) {
    (self.database, self.writer, self.ids, self.lock) = (database, writer, ids, lock)
  }

  /// The directories of a home, itself first.
  static func directories(of home: FilePath) -> [FilePath] {
    [home, home.captures, home.runbooks, home.writers, home.drafts]
  }

  /// Opens the files of a home for writing, making what is missing.
  init(home: FilePath, patience: Duration, clock: () -> Timestamp) throws(StoreError) {
    for directory in Self.directories(of: home) {
      try PrivateFiles.makeDirectory(directory)
    }
    var ids = EventIDGenerator()
    let writer = ids.next(at: clock()).description
    // In one go: a home without a live writer may be removed by whoever took in what was there.
    (database, lock) = try HomeLock.holding(home) { () throws(StoreError) in
      (
        try StoreDatabase.open(home: home, patience: patience),
        try WriterLock(directory: home.writers, writer: writer)
      )
    }
    (self.ids, self.writer) = (ids, writer)
  }
}
