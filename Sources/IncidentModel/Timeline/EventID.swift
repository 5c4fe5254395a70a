public import PlainJSON

/// An event's identifier: a UUID of version 7 (RFC 9562), so that sorting by it is sorting by time of recording.
public struct EventID: Hashable, Comparable, Sendable {
  /// The upper 64 bits: 48 of milliseconds, the version, 12 that count within the millisecond.
  public let high: UInt64
  /// The lower 64 bits: the variant and 62 random bits.
  public let low: UInt64

  /// Makes an identifier from its bits, which are taken as they are.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// When it was recorded, to the millisecond, as far as a clock that was set back lets it say.
  public var recordedAt: Timestamp { Timestamp(milliseconds: Int64(high >> 16)) }

  /// Hashes the 62 random bits, which tell any two apart; who chose them is this program.
  public func hash(into hasher: inout Hasher) { hasher.combine(low) }

  /// Orders by time of recording.
  public static func < (lhs: EventID, rhs: EventID) -> Bool {
    lhs.high != rhs.high ? lhs.high < rhs.high : lhs.low < rhs.low
  }
}

extension EventID: CustomStringConvertible {
  /// The usual form: `0193f5c2-7b1a-7000-8a4e-1f2e3d4c5b6a`.
  public var description: String {
    String(unsafeUninitializedCapacity: 36) { text in
      var position = 0
      for shift in stride(from: 124, through: 0, by: -4) {
        if [8, 13, 18, 23].contains(position) {
          text[position] = UInt8(ascii: "-")
          position += 1
        }
        let digit = UInt8(truncatingIfNeeded: shift >= 64 ? high >> (shift - 64) : low >> shift) & 0xF
        text[position] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        position += 1
      }
      return position
    }
  }

  /// Reads the usual form, or nil if the text is anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 36 else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for (position, byte) in text.utf8.enumerated() {
      switch position {
      case 8, 13, 18, 23:
        guard byte == UInt8(ascii: "-") else { return nil }
      default:
        guard let digit = Self.digit(byte) else { return nil }
        if position < 18 { high = high << 4 | digit } else { low = low << 4 | digit }
      }
    }
    self.init(high: high, low: low)
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}

extension EventID: Codable {
  /// Reads the usual form.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let id = EventID(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is not an event's identifier"))
    }
    self = id
  }

  /// Writes the usual form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension EventID: JSONRepresentable {
  /// Reads the usual form.
  public init(json: JSONValue) throws(JSONMismatch) {
    guard let id = json.text.flatMap({ EventID($0) }) else {
      throw JSONMismatch(description: "the value is not an event's identifier")
    }
    self = id
  }

  /// The usual form.
  public var json: JSONValue { .string(description) }
}
