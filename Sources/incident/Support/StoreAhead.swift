import ConsoleApp
import Dispatch
import Synchronization
import TimelineStore

/// A thread that makes the start of a console short: it does what can be done before anything is known, then opens the
/// store, while the runbook is loaded.
final class StoreAhead: Sendable {
  private typealias Opening = @Sendable () throws(StoreError) -> TimelineStore.Opened

  private struct Order {
    var open: Opening
    var last: @Sendable () -> Void
  }

  private final class Place: Sendable {
    let order = Mutex<Order?>(nil)
    /// Signalled when there is an order, and when none will come.
    let isOrdered = DispatchSemaphore(value: 0)
    let result = Mutex<Result<TimelineStore.Opened, StoreError>?>(nil)
    /// Left when there is a result, or nothing that makes one.
    let work = DispatchGroup()
  }

  private let place = Place()

  /// Begins what is done first; nil when the system has no thread left.
  init?(first: @escaping @Sendable () -> Void) {
    place.work.enter()
    let isStarted = BackgroundThread.start { [place] in
      first()
      place.isOrdered.wait()
      let order = place.order.withLock { $0.take() }
      if let order {
        let result = Result { () throws(StoreError) in try order.open() }
        place.result.withLock { $0 = result }
      }
      place.work.leave()
      order?.last()
    }
    if !isStarted {
      place.work.leave()
      return nil
    }
  }

  /// Has the thread open a store.
  ///
  /// - Parameter last: what it does once the store is open; nobody waits for that.
  func open(
    _ open: @escaping @Sendable () throws(StoreError) -> TimelineStore.Opened,
    last: @escaping @Sendable () -> Void
  ) {
    place.order.withLock { $0 = Order(open: open, last: last) }
    place.isOrdered.signal()
  }

  /// Waits for the store, and hands it over to the one who asks first; nil when none was to be opened.
  func take() throws(StoreError) -> TimelineStore.Opened? {
    place.isOrdered.signal()
    place.work.wait()
    let result = place.result.withLock { $0.take() }
    return try result?.get()
  }

  /// A store that nobody wants after all is closed in order, once it has said what it has to say.
  deinit {
    if let opened = try? take() { Workplace.said(opened).close() }
  }
}
