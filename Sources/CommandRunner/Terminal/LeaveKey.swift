/// Ctrl-] three times within a second: the way out of a program that takes every key, as systemd-nspawn and
/// machinectl have it.
struct LeaveKey {
  private static let byte: UInt8 = 0x1D
  private static let count = 3
  private static let window = Duration.seconds(1)

  private var presses: [ContinuousClock.Instant] = []

  /// Takes keys; true when they complete the way out.
  mutating func take(_ bytes: some Sequence<UInt8>, at now: ContinuousClock.Instant) -> Bool {
    for byte in bytes {
      guard byte == Self.byte else {
        presses = []
        continue
      }
      presses = presses.filter { now - $0 <= Self.window } + [now]
      if presses.count >= Self.count {
        presses = []
        return true
      }
    }
    return false
  }
}
