import Dispatch
import Synchronization

/// A thread that does what it is given, one thing after the other, for as long as the object lives.
///
/// It is there from the beginning: Dispatch makes a thread when there is something to do, and where the system has none
/// left (`ulimit -u`, a container's limit) whoever asks waits until it has, which must not be who reads the keys.
public final class SerialThread: Sendable {
  private final class Line: Sendable {
    struct State {
      var works: [@Sendable () -> Void] = []
      var isOver = false
    }

    let state = Mutex(State())
    let arrivals = DispatchSemaphore(value: 0)

    /// Does everything that comes until there is nothing more to come.
    func serve() {
      while true {
        arrivals.wait()
        let (works, isOver) = state.withLock { state in
          defer { state.works = [] }
          return (state.works, state.isOver)
        }
        for work in works { work() }
        if isOver, works.isEmpty { return }
      }
    }
  }

  private let line = Line()
  private let hasThread: Bool
  /// Keeps the order where everything is done by whoever asks.
  private let turn = Mutex(())

  /// Starts the thread.
  public init() {
    hasThread = BackgroundThread.start { [line] in line.serve() }
  }

  deinit {
    line.state.withLock { $0.isOver = true }
    line.arrivals.signal()
  }

  /// Does some work after everything that was asked for before it; at once, where no thread could be made.
  public func enqueue(_ work: @escaping @Sendable () -> Void) {
    guard hasThread else {
      turn.withLock { _ in work() }
      return
    }
    line.state.withLock { $0.works.append(work) }
    line.arrivals.signal()
  }

  /// Waits until everything that was asked for is done.
  ///
  /// - Parameter isLate: called when that takes longer than a second.
  public func drain(isLate: () -> Void = {}) {
    let done = DispatchSemaphore(value: 0)
    enqueue { done.signal() }
    guard done.wait(timeout: .now() + .seconds(1)) == .timedOut else { return }
    isLate()
    done.wait()
  }
}
