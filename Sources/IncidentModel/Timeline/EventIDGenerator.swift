/// Makes event identifiers that never repeat and never go back, even when the clock does.
///
/// Within a millisecond the 12 bits after the version count up (RFC 9562, section 6.2, method 1); when they
/// run out, or the clock is set back, the last time used counts on.
public struct EventIDGenerator: Sendable {
  private var lastMilliseconds: UInt64 = 0
  private var counter: UInt64 = 0

  /// Makes a generator that has made nothing yet.
  public init() {}

  /// Returns the next identifier for something recorded at `now`.
  public mutating func next(at now: Timestamp, random: UInt64 = .random(in: .min ... .max)) -> EventID {
    let milliseconds = UInt64(clamping: now.milliseconds) & 0xFFFF_FFFF_FFFF
    if milliseconds > lastMilliseconds {
      lastMilliseconds = milliseconds
      counter = 0
    } else if counter < 0xFFF {
      counter += 1
    } else {
      lastMilliseconds += 1
      counter = 0
    }
    let high = lastMilliseconds << 16 | 0x7000 | counter
    return EventID(high: high, low: random & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
  }
}
