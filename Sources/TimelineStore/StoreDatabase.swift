import GRDB
import Glibc
import SystemPackage

/// Opens the database file as the store needs it.
enum StoreDatabase {
  /// Opens the database in a home that exists, making or migrating it first where that is needed.
  ///
  /// Making, switching to WAL and migrating are each safe for one process at a time: whoever calls holds the
  /// home's lock.
  static func open(home: FilePath, patience: Duration) throws(StoreError) -> DatabaseQueue {
    try prepareFile(home.database)
    do {
      let queue = try DatabaseQueue(path: home.database.string, configuration: configuration(patience))
      guard try !queue.read(StoreSchema.migrator.hasBeenSuperseded) else {
        throw StoreError(.tooNew, path: home.database, cause: "written by a later version of incident")
      }
      if try !queue.read(StoreSchema.migrator.hasCompletedMigrations) {
        try StoreSchema.migrator.migrate(queue)
      }
      return queue
    } catch { throw StoreError(error, path: home.database) }
  }

  /// Reads in one transaction on a further connection to the database in a home, which this process has open.
  static func readBeside(_ home: FilePath, _ body: (Database) throws -> Void) throws {
    var configuration = Configuration()
    configuration.label = "timeline beside"
    configuration.readonly = true
    configuration.busyMode = .timeout(TimelineStore.patience / .seconds(1))
    let queue = try DatabaseQueue(path: home.database.string, configuration: configuration)
    try queue.read(body)
    try queue.close()
  }

  private static func configuration(_ patience: Duration) -> Configuration {
    var configuration = Configuration()
    configuration.label = "timeline"
    configuration.busyMode = .timeout(patience / .seconds(1))
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      // FULL makes a commit wait for the device; in WAL mode NORMAL would let the last ones go in a power
      // cut.
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Makes the file with mode 0600, which SQLite passes on to -wal and -shm, and refuses symbolic links.
  ///
  /// A file that is there is never opened here: closing it again would drop the POSIX locks of every other
  /// connection that this process has to it (https://www.sqlite.org/howtocorrupt.html, section 2.2).
  private static func prepareFile(_ path: FilePath) throws(StoreError) {
    for suffix in ["-wal", "-shm", ""] {
      let file = FilePath(path.string + suffix)
      switch try PrivateFiles.kind(of: file) {
      case .symbolicLink: throw StoreError(.tooManySymbolicLinkLevels, path: file)
      case .directory, .other: throw StoreError(.cannotOpen, path: file, cause: "not a file")
      case .file:
        guard chmod(file.string, 0o600) == 0 else { throw StoreError(Errno(rawValue: errno), path: file) }
      case .nothing where suffix.isEmpty:
        let made = try PrivateFiles.open(file, .readWrite, options: [.create, .exclusiveCreate])
        do { try made.close() } catch { throw StoreError(error, path: file) }
      case .nothing: break
      }
    }
  }
}
