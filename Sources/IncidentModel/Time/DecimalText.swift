/// Numbers with leading zeros, written into one string without making one for each of them.
///
/// An export has half a million times and dates.
struct DecimalText {
  /// More than any date and time of an `Int64` of milliseconds takes.
  private static let capacity = 48
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// Returns what `body` writes.
  static func make(_ body: (inout DecimalText) -> Void) -> String {
    String(unsafeUninitializedCapacity: capacity) { buffer in
      var text = DecimalText(buffer: buffer)
      body(&text)
      return text.count
    }
  }

  private init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  /// Writes a number with this many digits at least, and what follows it.
  mutating func write(_ number: Int, _ width: Int, then separator: Unicode.Scalar? = nil) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var (power, rest) = (1, number.magnitude)
    for _ in 1..<width { power *= 10 }
    while rest / UInt(power) >= 10 { power *= 10 }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / UInt(power)))
      rest %= UInt(power)
      power /= 10
    }
    if let separator { append(UInt8(ascii: separator)) }
  }

  private mutating func append(_ byte: UInt8) {
    guard count < buffer.count else { return }
    buffer[count] = byte
    count += 1
  }
}
