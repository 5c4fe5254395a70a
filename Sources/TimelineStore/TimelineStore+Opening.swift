public import IncidentModel
import Synchronization
public import SystemPackage

extension TimelineStore {
  /// What a store is opened for, which decides how far it goes when its home is in trouble.
  public enum Purpose: Sendable {
    /// To look: a home that cannot be written will do, and a damaged database is left as it is.
    case reading
    /// To record from a shell: a home that can only be read will do, with a fallback home beside it.
    case recording
    /// For a console, which must open: without any home there is still a fallback home.
    case console
  }

  /// A store, and what somebody should be told about how it was opened.
  public struct Opened: Sendable {
    /// The store.
    public var store: TimelineStore
    /// Lines for the person; none when all is well.
    public var remarks: [String]
  }

  /// Opens the store in `home`, or the best that there is when that cannot be done.
  ///
  /// What was recorded in fallback homes earlier is taken in. A database that SQLite finds damaged is kept
  /// under another name, and a new one begun, unless another process uses it.
  public static func open(
    home: FilePath, actor: String, fallbackHomes: [FilePath], for purpose: Purpose,
    clock: @escaping @Sendable () -> Timestamp
  ) throws(StoreError) -> Opened {
    func atHome() throws(StoreError) -> Opened {
      let store = try TimelineStore(home: home, actor: actor, fallbackHomes: fallbackHomes, clock: clock)
      let count = store.takeInLeftovers()
      let events = count == 1 ? "1 event" : "\(count) events"
      return Opened(store: store, remarks: count == 0 ? [] : ["\(events) recorded elsewhere were taken in"])
    }
    do throws(StoreError) { return try atHome() } catch let first {
      var error = first
      // SQLite calls a database malformed as well whose bytes the device did not give
      // (https://www.sqlite.org/rescode.html#ioerr_corruptfs): such a one is not put aside.
      if error.kind == .corrupt {
        do throws(StoreError) {
          try DamagedDatabase.read(in: home)
          return try atHome()
        } catch let second { error = second }
      }
      guard error.kind.isTrouble else { throw error }
      if error.kind == .corrupt, purpose != .reading, let kept = DamagedDatabase.setAside(in: home) {
        let opened = try atHome()
        let remark = """
          \(error.path) was damaged (\(error.cause)); it is kept as \(kept), and a new one was begun; \
          'sqlite3 \(kept) .recover' may bring back what it holds
          """
        return Opened(store: opened.store, remarks: [remark] + opened.remarks)
      }
      if let store = try? TimelineStore(
        reading: home, actor: actor, fallbackHomes: fallbackHomes, clock: clock)
      {
        return Opened(store: store, remarks: ["\(home) can only be read: \(error.cause)"])
      }
      guard purpose == .console, let store = inFallback(error, fallbackHomes, actor, clock) else {
        throw error
      }
      return Opened(
        store: store, remarks: ["recording in \(store.home), because \(error)"])
    }
  }

  /// A store whose home is the first fallback home that works; nil when none does.
  private static func inFallback(
    _ cause: StoreError, _ homes: [FilePath], _ actor: String, _ clock: @escaping @Sendable () -> Timestamp
  ) -> TimelineStore? {
    for home in homes where PrivateFiles.isPrivateOrMissing(home.removingLastComponent()) {
      guard let store = try? TimelineStore(home: home, actor: actor, clock: clock) else { continue }
      store.fallback.withLock { $0.cause = cause }
      return store
    }
    return nil
  }
}
