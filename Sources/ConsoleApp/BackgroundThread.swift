import Glibc

/// Work on a thread of its own, which is gone when the work is done.
///
/// Once one of Dispatch's threads has run, its manager wakes every second for as long as the process lives, to count
/// them (`_dispatch_workq_monitor_pools`): a console that nothing happens in would be woken twice a second.
public enum BackgroundThread {
  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Begins work; returns false when the system has no thread left.
  ///
  /// It may lower its priority: no other work comes after it, as on a thread that is lent.
  public static func start(_ run: @escaping @Sendable () -> Void) -> Bool {
    let work = Unmanaged.passRetained(Work(run))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    guard failure == 0 else {
      work.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
