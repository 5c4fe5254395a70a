import ConsoleApp
import Dispatch
import Synchronization
import TimelineStore

/// A store that another thread opens while the runbook is loaded.
final class StoreAhead: Sendable {
  private final class Place: Sendable {
    let result = Mutex<Result<TimelineStore.Opened, StoreError>?>(nil)
  }

  private let group = DispatchGroup()
  private let place = Place()

  /// Begins to open a store.
  ///
  /// - Parameters:
  ///   - first: what the thread does before.
  ///   - last: what it does once the store is open; nobody waits for that.
  init(
    _ open: @escaping @Sendable () throws(StoreError) -> TimelineStore.Opened,
    first: @escaping @Sendable () -> Void, last: @escaping @Sendable () -> Void
  ) {
    group.enter()
    let work: @Sendable () -> Void = { [group, place] in
      let result = Result { () throws(StoreError) in try open() }
      place.result.withLock { $0 = result }
      group.leave()
    }
    let isStarted = BackgroundThread.start {
      first()
      work()
      last()
    }
    if !isStarted { work() }
  }

  /// Waits for the store, and hands it over to the one who asks first.
  func take() throws(StoreError) -> TimelineStore.Opened? {
    group.wait()
    let result = place.result.withLock { $0.take() }
    return try result?.get()
  }

  /// A store that nobody wants after all is closed in order, once it has said what it has to say.
  deinit {
    if let opened = try? take() { Workplace.said(opened).close() }
  }
}
