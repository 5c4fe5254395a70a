import Synchronization

/// The hand on a running command: stops it, or gives it more time.
///
/// It is made before the command starts. Everything here returns at once and may be called from any thread,
/// before, while and after the command runs. One control belongs to one run.
public final class CommandControl: Sendable {
  struct Wishes: Sendable, Equatable {
    var stops = 0
    var extra = Duration.zero
  }

  private struct State {
    var wishes = Wishes()
    var changed: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Makes a control for one run.
  public init() {}

  /// Stops the command: INT at once, TERM after 3 s, KILL after 3 s more, each to everything that it started.
  ///
  /// Every further call takes the next of these at once.
  public func stop() {
    change { $0.stops += 1 }
  }

  /// Adds to the command's time limit; without one it changes nothing.
  public func extend(by duration: Duration) {
    change { $0.extra += duration }
  }

  /// Whether ``stop()`` was called.
  public var isStopping: Bool { wishes.stops > 0 }

  var wishes: Wishes { state.withLock { $0.wishes } }

  /// Says whom to wake when something is wished for; one at a time.
  func onChange(_ changed: (@Sendable () -> Void)?) {
    state.withLock { $0.changed = changed }
    changed?()
  }

  private func change(_ edit: (inout Wishes) -> Void) {
    let changed = state.withLock { state in
      edit(&state.wishes)
      return state.changed
    }
    changed?()
  }
}
