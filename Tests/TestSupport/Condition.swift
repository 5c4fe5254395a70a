import Glibc

/// Waits for what cannot say when it comes: the answer of another program, a reaped child.
///
/// A terminal, a pipe and the end of a process say so themselves; wait for those with `poll` and
/// ``ProcessEnd``.
public enum Condition {
  /// A condition that did not come to hold.
  public struct Failure: Error, CustomStringConvertible {
    /// What was waited for.
    public let description: String
  }

  /// How long a test waits for anything: far more than it takes on a busy machine.
  public static let patience = Duration.seconds(30)

  // Between two looks, so that the one who is waited for gets the processor; both cores may be busy.
  private static let pauseMilliseconds: Int32 = 10

  /// Looks until it is so; throws what a look throws, and ``Failure`` when patience is at its end.
  public static func wait(_ what: String, until isSatisfied: () throws -> Bool) throws {
    TestThreads.expectCurrent(for: what)
    let deadline = ContinuousClock.now + patience
    while try !isSatisfied() {
      guard ContinuousClock.now < deadline else { throw Failure(description: "waited in vain for \(what)") }
      poll(nil, 0, pauseMilliseconds)
    }
  }
}
