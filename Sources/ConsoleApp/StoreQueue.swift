public import TimelineStore

/// The one line in which a console's writes stand: they become durable in the order in which they were asked for.
///
/// The store blocks for as long as the disk does; this keeps it off the drawing thread and off the
/// concurrency pool, of which a small machine has two threads.
public final class StoreQueue: Sendable {
  /// The store that it serves.
  public let store: TimelineStore
  /// The most bytes of one output that are kept.
  public let captureLimit: Int
  private let thread = SerialThread()
  /// Begins and resumes tasks, which waits where the system has no thread left for them.
  let tasks = SerialThread()

  /// Makes a queue before a store.
  ///
  /// - Parameter captureLimit: the most bytes of one output that are kept; nil for the store's own limit.
  public init(store: TimelineStore, captureLimit: Int? = nil) {
    self.store = store
    self.captureLimit = captureLimit ?? TimelineStore.captureLimit
  }

  /// Does some work on the store, after everything that was asked for before it.
  public func enqueue(_ work: @escaping @Sendable (TimelineStore) -> Void) {
    thread.enqueue { [store] in work(store) }
  }

  /// Does some work on the store and returns its result, or the error that it threw.
  public func perform<Value: Sendable>(
    _ work: @escaping @Sendable (TimelineStore) throws(StoreError) -> Value
  ) async -> Result<Value, StoreError> {
    await withCheckedContinuation { continuation in
      enqueue { [tasks] store in
        let result = Result { () throws(StoreError) in try work(store) }
        tasks.enqueue { continuation.resume(returning: result) }
      }
    }
  }

  /// Waits until everything that was asked for is done.
  ///
  /// - Parameter isLate: called when that takes longer than a second.
  public func drain(isLate: () -> Void = {}) {
    thread.drain(isLate: isLate)
  }
}
