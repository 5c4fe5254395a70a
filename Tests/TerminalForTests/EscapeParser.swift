/// Cuts a terminal's byte stream into characters, controls and sequences.
struct EscapeParser {
  struct Sequence {
    /// What stands between `ESC [` and the numbers: `?`, or `ESC` itself for a sequence without `[`.
    var prefix: String
    var numbers: [Int]
    var final: String
  }

  enum Item {
    case none
    case character(Character)
    case control(UInt8)
    case sequence(Sequence)
  }

  private enum State {
    case ground, escape, parameters, charset, string
  }

  private var state = State.ground
  private var collected: [UInt8] = []
  private var pending: [UInt8] = []

  mutating func next(_ byte: UInt8) -> Item {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .parameters: return parameter(byte)
    case .charset:
      state = .ground
      return .none
    case .string:
      // An operating-system command ends with BEL, or with ESC and a backslash.
      if byte == 7 { state = .ground }
      if byte == 0x1B { state = .charset }
      return .none
    }
  }

  private mutating func ground(_ byte: UInt8) -> Item {
    if byte == 0x1B {
      state = .escape
      return .none
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    pending.append(byte)
    guard let length = Self.length(of: pending[0]) else {
      pending = []
      return .character("\u{FFFD}")
    }
    guard pending.count == length else { return .none }
    defer { pending = [] }
    return String(decoding: pending, as: UTF8.self).first.map(Item.character) ?? .none
  }

  private mutating func escape(_ byte: UInt8) -> Item {
    collected = []
    switch byte {
    case UInt8(ascii: "["): state = .parameters
    case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .string
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "#"), UInt8(ascii: "%"): state = .charset
    default:
      state = .ground
      return .sequence(Sequence(prefix: "\u{1B}", numbers: [], final: String(UnicodeScalar(byte))))
    }
    return .none
  }

  private mutating func parameter(_ byte: UInt8) -> Item {
    guard (0x40...0x7E).contains(byte) else {
      collected.append(byte)
      return .none
    }
    state = .ground
    let text = String(decoding: collected, as: UTF8.self)
    let prefix = text.prefix { "?>=!".contains($0) }
    let numbers = text.dropFirst(prefix.count).split(separator: ";", omittingEmptySubsequences: false)
    return .sequence(
      Sequence(
        prefix: String(prefix), numbers: numbers.map { Int($0) ?? 0 }, final: String(UnicodeScalar(byte))))
  }

  private static func length(of lead: UInt8) -> Int? {
    switch lead {
    case ..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}
