import GRDB
public import IncidentModel
import Synchronization
public import SystemPackage

/// The durable timeline of every incident, in one directory.
///
/// `incident.db` is a SQLite database (WAL, `synchronous=FULL`) of one table of events that are only ever
/// added; `captures` holds what commands printed, `runbooks` the runbooks as they were, `writers` one lock
/// for each live process, `drafts` what somebody is writing and has not sent. Directories that the store makes have mode 0700 and files 0600 whatever the umask,
/// and neither `home` nor anything in it may be a symbolic link.
///
/// Every call blocks until it is done, and may come from any thread and from any number of processes at once.
/// A database that another process has locked is waited for, up to 5 seconds.
public final class TimelineStore: Sendable {
  /// How long a call waits for a lock that another process holds, unless told otherwise: 5 seconds.
  public static let patience = Duration.seconds(5)

  /// The directory.
  public let home: FilePath
  /// Who records: `user@host`.
  public let actor: String
  /// This process in the timeline: a fresh UUID, so that its events form a hash chain of their own.
  public let writer: String

  /// Whether `home` can only be read; what is recorded goes to a fallback home.
  public let isReadOnly: Bool

  let patience: Duration
  let clock: @Sendable () -> Timestamp
  /// The open database, and what it still has to give when its files were deleted.
  let connection: Mutex<Connection>
  let chains: Mutex<WriterChains>
  let reserve: ReserveFile
  /// Where events are recorded while they cannot be recorded in `home`.
  let fallback: Mutex<Fallback>
  let lock: Mutex<WriterLock?>

  /// Opens the store in `home`, making what is missing.
  ///
  /// On a full disk the reserve is given up for it.
  /// - Parameters:
  ///   - home: the directory; must not be a symbolic link.
  ///   - actor: who records: `user@host`.
  ///   - fallbackHomes: directories to record in, the first that works, while `home` cannot be written.
  ///   - patience: how long a call waits for a lock that another process holds.
  ///   - clock: returns now; it may go back, and identifiers go forward all the same.
  public convenience init(
    home: FilePath, actor: String, fallbackHomes: [FilePath] = [],
    patience: Duration = TimelineStore.patience,
    clock: @escaping @Sendable () -> Timestamp
  ) throws(StoreError) {
    let opened: OpenedFiles
    var isReserveUsed = false
    do throws(StoreError) { opened = try OpenedFiles(home: home, patience: patience, clock: clock) } catch {
      guard error.kind == .full, ReserveFile(path: home.reserve).giveUp() else { throw error }
      isReserveUsed = true
      opened = try OpenedFiles(home: home, patience: patience, clock: clock)
    }
    self.init(
      home, actor, Fallback(homes: fallbackHomes, isReserveUsed: isReserveUsed), patience, clock, opened)
    reserve.prepare()
  }

  /// Opens the store in `home` without changing anything there: on a read-only file system, or as another
  /// user.
  ///
  /// Throws `missing` when there is no timeline. What is recorded goes to a fallback home.
  public convenience init(
    reading home: FilePath, actor: String, fallbackHomes: [FilePath] = [],
    clock: @escaping @Sendable () -> Timestamp
  ) throws(StoreError) {
    var ids = EventIDGenerator()
    let writer = ids.next(at: clock()).description
    let database = try ReadOnlyDatabase.open(home: home)
    let opened = OpenedFiles(database: database, writer: writer, ids: ids, lock: nil)
    self.init(home, actor, Fallback(homes: fallbackHomes), Self.patience, clock, opened)
  }

  private init(
    _ home: FilePath, _ actor: String, _ fallback: Fallback, _ patience: Duration,
    _ clock: @escaping @Sendable () -> Timestamp,
    _ opened: OpenedFiles
  ) {
    self.home = home
    self.actor = actor
    self.patience = patience
    self.clock = clock
    self.fallback = Mutex(fallback)
    isReadOnly = opened.lock == nil
    connection = Mutex(Connection(database: opened.database, files: DatabaseFiles(of: home.database)))
    writer = opened.writer
    chains = Mutex(WriterChains(ids: opened.ids))
    lock = Mutex(opened.lock)
    reserve = ReserveFile(path: home.reserve)
  }

  /// Whether room is held back for a full disk.
  ///
  /// False after a write that found the disk full has used it: the next one may fail, and whoever is at the
  /// console should know. The next opening on a disk with room holds some back again.
  public var hasReserve: Bool { reserve.isThere }

  deinit { close() }

  /// Ends the store's use of its files; every later call throws `closed`.
  public func close() {
    // With the last connection go the files that have no name any more.
    try? reattach()
    takeInRest()
    fallback.withLock { $0.store.take() }?.close()
    // Everything acknowledged is on disk already: a close that fails loses nothing.
    connection.withLock {
      if $0.state == .open { try? $0.database.close() }
      $0.state = .closed
    }
    lock.withLock { $0.take() }?.release()
  }
}

extension FilePath {
  var database: FilePath { appending("incident.db") }
  var captures: FilePath { appending("captures") }
  var runbooks: FilePath { appending("runbooks") }
  var writers: FilePath { appending("writers") }
  var drafts: FilePath { appending("drafts") }
  var reserve: FilePath { appending("reserve") }

  /// The file of this name in this directory; nil for a name that leads elsewhere.
  func child(_ name: String) -> FilePath? {
    guard let component = FilePath.Component(name), component.kind == .regular else { return nil }
    return appending(component)
  }
}
