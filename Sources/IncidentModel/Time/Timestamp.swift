/// A moment in UTC, to the millisecond.
///
/// Milliseconds since 1970-01-01T00:00:00Z as one integer: the same value is stored, compared, hashed and
/// exported, so that nothing is ever rounded twice. Leap seconds are not counted, as in POSIX time.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z; negative before it.
  public var milliseconds: Int64

  /// Makes a moment from milliseconds since 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Orders two moments, the earlier one first.
  public static func < (lhs: Timestamp, rhs: Timestamp) -> Bool {
    lhs.milliseconds < rhs.milliseconds
  }

  /// Returns the moment this many seconds later; negative is earlier.
  public func advanced(bySeconds seconds: Int64) -> Timestamp {
    Timestamp(milliseconds: milliseconds + seconds * 1000)
  }

  /// Returns the whole seconds from `earlier` to this moment, rounded down; negative if it is later.
  public func seconds(since earlier: Timestamp) -> Int64 {
    let difference = milliseconds - earlier.milliseconds
    return difference >= 0 ? difference / 1000 : -((-difference + 999) / 1000)
  }
}
