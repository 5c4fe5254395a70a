import Dispatch

/// Threads for tests that wait for other programs, apart from those that everything else runs on.
///
/// Swift's own pool has as many threads as the machine has processors: on a machine with one, a test that waits
/// there for a child keeps the runner from noticing that child's end, and both wait until patience is over.
public final class TestThreads: TaskExecutor {
  /// The only ones.
  public static let shared = TestThreads()

  private let queue = DispatchQueue(label: "tests that wait", attributes: .concurrent)

  private init() {}

  /// Runs a piece of a test; a thread that waits does not keep the next piece waiting.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }

  /// Stops the run when a test waits on a thread that others need.
  ///
  /// Called by whatever waits, so that no test can forget to say that it does.
  public static func expectCurrent(for what: @autoclosure () -> String) {
    let isElsewhere = withUnsafeCurrentTask { task in
      task.map { $0.unownedTaskExecutor != shared.asUnownedTaskExecutor() } ?? false
    }
    precondition(!isElsewhere, "\(what()) waits: give the test or its suite the trait .onTestThreads")
  }
}
