import ConsoleApp
import Dispatch
import Synchronization
import TimelineStore

/// A thread that makes the start of a console short: it does what can be done before anything is known, then opens the
/// store, while the runbook is loaded.
final class StoreAhead: Sendable {
  private final class Place: Sendable {
    let result = Mutex<Result<TimelineStore.Opened, StoreError>?>(nil)
    /// What somebody waits for.
    let work = DispatchGroup()
  }

  private let thread = SerialThread()
  private let place = Place()

  /// Begins what is done first.
  init(first: @escaping @Sendable () -> Void) { enqueue(first) }

  /// Has the thread open a store.
  ///
  /// - Parameter last: what it does once the store is open; nobody waits for that.
  func open(
    _ open: @escaping @Sendable () throws(StoreError) -> TimelineStore.Opened,
    last: @escaping @Sendable () -> Void
  ) {
    enqueue { [place] in
      let result = Result { () throws(StoreError) in try open() }
      place.result.withLock { $0 = result }
    }
    thread.enqueue(last)
  }

  /// Waits for the store, and hands it over to the one who asks first; nil when none was to be opened.
  func take() throws(StoreError) -> TimelineStore.Opened? {
    place.work.wait()
    let result = place.result.withLock { $0.take() }
    return try result?.get()
  }

  private func enqueue(_ work: @escaping @Sendable () -> Void) {
    place.work.enter()
    thread.enqueue { [place] in
      work()
      place.work.leave()
    }
  }

  /// A store that nobody wants after all is closed in order, once it has said what it has to say.
  deinit {
    if let opened = try? take() { Workplace.said(opened).close() }
  }
}
