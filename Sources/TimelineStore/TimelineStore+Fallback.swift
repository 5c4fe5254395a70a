import Synchronization
import SystemPackage

extension TimelineStore {
  /// What keeps this store from recording in its home now; nil for nothing.
  public var trouble: StoreTrouble? {
    fallback.withLock { fallback in
      // Without a home there is a cause and no second store: this one is in a fallback home itself.
      if let cause = fallback.cause { return .elsewhere(fallback.store?.home ?? home, cause: cause) }
      if fallback.isReserveUsed, !reserve.isThere { return .reserveUsed(home: home) }
      return fallback.others.map { .othersElsewhere($0.home, count: $0.count) }
    }
  }

  /// Tries to bring home what had to be recorded elsewhere, by this process or another; does nothing while all
  /// is well, and tries its own at most every five seconds.
  public func tryAgain() {
    guard let elsewhere = fallback.withLock({ $0.isPausing ? nil : $0.store }) else {
      // The room is held back again as soon as there is some.
      if fallback.withLock({ $0.isReserveUsed }) { reserve.prepare() }
      takeInOthers()
      takeInRest()
      return
    }
    _ = try? bringHome(elsewhere)
  }

  /// Takes in what could not come with the rest, such as the capture of a command that was still running.
  func takeInRest() {
    guard fallback.withLock({ $0.isSomethingLeft }) else { return }
    takeInLeftovers()
    let isLeft = !fallbackHomesThere.isEmpty
    fallback.withLock { $0.isSomethingLeft = isLeft }
  }

  /// Does something in the home, or else in a fallback home.
  ///
  /// Once the home has failed it is left alone for a while, so that nobody waits for it at every event.
  func recording<Value>(_ body: (TimelineStore) throws(StoreError) -> Value) throws(StoreError) -> Value {
    if let elsewhere = fallback.withLock({ $0.isPausing ? $0.store : nil }) { return try body(elsewhere) }
    do throws(StoreError) {
      if isReadOnly { throw StoreError(.readOnly, path: home, cause: "it can only be read") }
      if let elsewhere = fallback.withLock({ $0.store }) { try bringHome(elsewhere) }
      return try body(self)
    } catch {
      guard error.kind.isTrouble, let elsewhere = storeElsewhere(because: error) else { throw error }
      return try body(elsewhere)
    }
  }

  /// The store in the first fallback home that works; nil when none does.
  func storeElsewhere(because cause: StoreError) -> TimelineStore? {
    fallback.withLock { fallback in
      fallback.triedAt = .now
      if let store = fallback.store {
        fallback.cause = cause
        return store
      }
      for path in fallback.homes {
        guard path != home, PrivateFiles.isPrivateOrMissing(path.removingLastComponent()),
          let store = try? TimelineStore(home: path, actor: actor, clock: clock)
        else { continue }
        (fallback.store, fallback.cause) = (store, cause)
        return store
      }
      return nil
    }
  }

  private func bringHome(_ elsewhere: TimelineStore) throws(StoreError) {
    fallback.withLock { $0.triedAt = .now }
    guard !isReadOnly else { throw StoreError(.readOnly, path: home, cause: "it can only be read") }
    try empty(elsewhere)
    elsewhere.close()
    let isLeft = (try? PrivateFiles.kind(of: elsewhere.home)) != .nothing
    fallback.withLock {
      ($0.store, $0.cause, $0.triedAt, $0.others) = (nil, nil, nil, nil)
      $0.isSomethingLeft = isLeft
    }
  }
}

extension StoreError.Kind {
  /// Whether the place is at fault, so that another place may do.
  var isTrouble: Bool {
    switch self {
    case .cannotOpen, .exhausted, .full, .readOnly, .busy, .corrupt, .inputOutput: true
    case .missing, .refusedSymlink, .tooNew, .closed: false
    }
  }
}
