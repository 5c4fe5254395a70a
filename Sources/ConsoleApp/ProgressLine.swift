import Synchronization

/// A line on a terminal that says how far something long is; it comes late and goes without a trace.
///
/// What is done within a second shows nothing. May be used from any thread.
public final class ProgressLine: Sendable {
  private struct State {
    var next: ContinuousClock.Instant
    /// Columns of what stands there now.
    var shown = 0
  }

  private let state: Mutex<State>
  private let write: @Sendable (String) -> Void

  /// Between two lines: quick enough to be seen moving, too slow to cost anything.
  private static let pause: Duration = .milliseconds(200)

  /// Makes a line that is first shown a second from `start`; `write` puts text on the terminal, as it is.
  public init(
    start: ContinuousClock.Instant = .now, write: @escaping @Sendable (String) -> Void
  ) {
    state = Mutex(State(next: start.advanced(by: .seconds(1))))
    self.write = write
  }

  /// Shows how many of all are done, when it is time to.
  ///
  /// `what` is short, and in ASCII: "runbooks".
  public func show(_ done: Int, of all: Int, _ what: String, at now: ContinuousClock.Instant = .now) {
    state.withLock { state in
      guard now >= state.next else { return }
      state.next = now.advanced(by: Self.pause)
      let text = "\(done) of \(all) \(what)"
      let rest = String(repeating: " ", count: max(0, state.shown - text.utf8.count))
      state.shown = text.utf8.count
      write("\r\(text)\(rest)")
    }
  }

  /// Takes the line away, if there is one.
  public func clear() {
    state.withLock { state in
      guard state.shown > 0 else { return }
      write("\r" + String(repeating: " ", count: state.shown) + "\r")
      state.shown = 0
    }
  }
}
