/// Reads scalars from UTF-8 that comes in pieces; what is invalid becomes U+FFFD, once per maximal part
/// (Unicode 14.0, section 3.9, "U+FFFD Substitution of Maximal Subparts").
package struct ScalarDecoder: Sendable, Equatable {
  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  private var value: UInt32 = 0
  private var missing = 0
  /// What the next continuation byte may be.
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  /// Makes one at the start of a text.
  package init() {}

  /// Whether no sequence is open.
  package var isIdle: Bool { missing == 0 }

  /// Takes one byte and calls `body` with each scalar that it completes.
  package mutating func feed(_ byte: UInt8, _ body: (Unicode.Scalar) -> Void) {
    if missing > 0 {
      if byte >= lowest, byte <= highest {
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        (lowest, highest) = (0x80, 0xBF)
        if missing == 0 { body(Unicode.Scalar(value) ?? Self.replacement) }
        return
      }
      missing = 0
      body(Self.replacement)
    }
    begin(byte, body)
  }

  /// Ends the input: an open sequence becomes U+FFFD.
  mutating func finish(_ body: (Unicode.Scalar) -> Void) {
    if missing > 0 { body(Self.replacement) }
    missing = 0
  }

  private mutating func begin(_ byte: UInt8, _ body: (Unicode.Scalar) -> Void) {
    (lowest, highest) = (0x80, 0xBF)
    switch byte {
    case 0..<0x80:
      body(Unicode.Scalar(byte))
    case 0xC2...0xDF:
      value = UInt32(byte & 0x1F)
      missing = 1
    case 0xE0...0xEF:
      value = UInt32(byte & 0x0F)
      missing = 2
      // Overlong forms and surrogates are cut off at the second byte.
      if byte == 0xE0 { lowest = 0xA0 }
      if byte == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      value = UInt32(byte & 0x07)
      missing = 3
      if byte == 0xF0 { lowest = 0x90 }
      if byte == 0xF4 { highest = 0x8F }
    default:
      body(Self.replacement)
    }
  }
}
