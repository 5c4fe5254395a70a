import GRDB
import Glibc
import SystemPackage

/// Opens a database file without changing it or its directory.
enum ReadOnlyDatabase {
  static func open(home: FilePath) throws(StoreError) -> DatabaseQueue {
    let path = home.database
    for file in [home, path] {
      switch try PrivateFiles.kind(of: file) {
      case .nothing: throw StoreError(.missing, path: home, cause: "no timeline was begun here")
      case .symbolicLink: throw StoreError(.tooManySymbolicLinkLevels, path: file)
      case .file, .directory, .other: break
      }
    }
    do { return try queue(path, isReadOnly: true) } catch {
      // SQLite reads a database in WAL mode only where it can make, or finds, the index of its log
      // (https://www.sqlite.org/wal.html#readonly). A copy elsewhere is the same database.
      guard [.cannotOpen, .readOnly, .full].contains(StoreError(error, path: path).kind) else {
        throw StoreError(error, path: path)
      }
    }
    return try copied(path)
  }

  private static func queue(_ path: FilePath, isReadOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "timeline"
    configuration.readonly = isReadOnly
    // A bundle may come from anybody: what its schema says is not run.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
    configuration.busyMode = .timeout(TimelineStore.patience / .seconds(1))
    let queue = try DatabaseQueue(path: path.string, configuration: configuration)
    guard try !queue.read(StoreSchema.migrator.hasBeenSuperseded) else {
      throw StoreError(.tooNew, path: path, cause: "written by a later version of incident")
    }
    try queue.read { try $0.execute(sql: "SELECT count(*) FROM events") }
    return queue
  }

  /// Copies the database with its log to memory or a temporary directory, whose files go at once.
  private static func copied(_ path: FilePath) throws(StoreError) -> DatabaseQueue {
    var failure = StoreError(.cannotOpen, path: path, cause: "there is no room for a copy to read")
    for parent in ["/dev/shm", "/var/tmp", "/tmp"] {
      var template = Array("\(parent)/incident-read-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else { continue }
      let directory = FilePath(
        String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
      let copy = directory.database
      // SQLite holds what it has opened, so that the names can go before anybody forgets them.
      defer {
        for suffix in ["", "-wal", "-shm"] { unlink(copy.string + suffix) }
        rmdir(directory.string)
      }
      do {
        for suffix in ["", "-wal"] {
          let source = FilePath(path.string + suffix)
          guard try PrivateFiles.kind(of: source) == .file else { continue }
          try PrivateFiles.copy(source, to: FilePath(copy.string + suffix))
        }
        return try queue(copy, isReadOnly: false)
      } catch { failure = StoreError(error, path: path) }
    }
    throw failure
  }
}
