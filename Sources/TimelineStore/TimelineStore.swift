import GRDB
public import IncidentModel
import Synchronization
public import SystemPackage

/// The durable timeline of every incident, in one directory.
///
/// `incident.db` is a SQLite database (WAL, `synchronous=FULL`) of one table of events that are only ever
/// added; `captures` holds what commands printed, `runbooks` the runbooks as they were, `writers` one lock
/// for each live process. Directories that the store makes have mode 0700 and files 0600 whatever the umask,
/// and neither `home` nor anything in it may be a symbolic link.
///
/// Every call blocks until it is done, and may come from any thread and from any number of processes at once.
/// A database that another process has locked is waited for, up to 5 seconds.
public final class TimelineStore: Sendable {
  /// The directory.
  public let home: FilePath
  /// Who records: `user@host`.
  public let actor: String
  /// This process in the timeline: a fresh UUID, so that its events form a hash chain of their own.
  public let writer: String

  let clock: @Sendable () -> Timestamp
  let database: DatabaseQueue
  let chains: Mutex<WriterChains>
  let reserve: ReserveFile
  private let lock: Mutex<WriterLock?>

  /// Opens the store in `home`, making what is missing.
  ///
  /// - Parameters:
  ///   - home: the directory; must not be a symbolic link.
  ///   - actor: who records: `user@host`.
  ///   - clock: returns now; it may go back, and identifiers go forward all the same.
  public init(
    home: FilePath, actor: String, clock: @escaping @Sendable () -> Timestamp
  ) throws(StoreError) {
    self.home = home
    self.actor = actor
    self.clock = clock
    for directory in [home, home.captures, home.runbooks, home.writers] {
      try PrivateFiles.makeDirectory(directory)
    }
    database = try StoreDatabase.open(home: home)
    var ids = EventIDGenerator()
    writer = ids.next(at: clock()).description
    chains = Mutex(WriterChains(ids: ids))
    lock = Mutex(try WriterLock(directory: home.writers, writer: writer))
    reserve = ReserveFile(path: home.reserve)
    reserve.prepare()
  }

  /// Whether room is held back for a full disk.
  ///
  /// False after a write that found the disk full has used it: the next one may fail, and whoever is at the
  /// console should know. The next opening on a disk with room holds some back again.
  public var hasReserve: Bool { reserve.isThere }

  deinit { close() }

  /// Ends the store's use of its files; every later call throws `closed`.
  public func close() {
    // Everything acknowledged is on disk already: a close that fails loses nothing.
    try? database.close()
    lock.withLock { $0.take() }?.release()
  }
}

extension FilePath {
  var database: FilePath { appending("incident.db") }
  var captures: FilePath { appending("captures") }
  var runbooks: FilePath { appending("runbooks") }
  var writers: FilePath { appending("writers") }
  var reserve: FilePath { appending("reserve") }

  /// The file of this name in this directory; nil for a name that leads elsewhere.
  func child(_ name: String) -> FilePath? {
    guard let component = FilePath.Component(name), component.kind == .regular else { return nil }
    return appending(component)
  }
}
