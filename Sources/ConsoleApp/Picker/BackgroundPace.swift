import Glibc

/// How a background thread goes about its work: what takes long lets everything else on the machine go first.
struct BackgroundPace {
  private let start = ContinuousClock.now
  private let patience: Duration
  private var hasYielded = false
  private var lastWord = ContinuousClock.now

  /// Between two words about how far it is: quick enough to be seen moving, too slow to cost anything.
  private static let pause = Duration.milliseconds(100)

  /// Makes a pace; what is over sooner than this need not give way: a short list is there with the first screen.
  init(patience: Duration = .milliseconds(100)) { self.patience = patience }

  /// Says that a piece is done; when its patience is at its end the current thread lowers its priority, once.
  ///
  /// On Linux `nice` is the calling thread's own: setpriority(2), "C library/kernel differences".
  mutating func step() {
    guard !hasYielded, ContinuousClock.now - start >= patience else { return }
    hasYielded = true
    _ = nice(10)
  }

  /// Whether it is time to say how far it is; the next time comes a while later.
  mutating func mustTell() -> Bool {
    let now = ContinuousClock.now
    guard now - lastWord >= Self.pause else { return false }
    lastWord = now
    return true
  }
}
