import CNcurses
import TerminalFrame

/// Makes events of the bytes and key codes that curses delivers.
struct KeyReader {
  /// What was read.
  enum Input: Equatable {
    case event(InputEvent)
    /// The mouse did something: `getmouse` has it.
    case mouse
  }

  /// The codes that curses is told to deliver for a paste's marks: beyond those that it gives out itself.
  static let pasteBegin: Int32 = 0x7F00
  static let pasteEnd: Int32 = 0x7F01

  private var decoder = ScalarDecoder()
  private var paste: PasteCollector?
  private var returned: [Int32] = []

  /// Returns the next event; nil when `source` has nothing more now.
  ///
  /// `source` returns a byte or a code of curses without waiting.
  mutating func next(_ source: () -> Int32?) -> Input? {
    while let code = take(source) {
      if let event = pasted(code) { return .event(event) }
      if paste != nil { continue }
      if code == KEY_MOUSE { return .mouse }
      if let key = key(code, source) { return .event(.key(key)) }
    }
    return nil
  }

  private mutating func key(_ code: Int32, _ source: () -> Int32?) -> Key? {
    if code > 0xFF { return KeyTable.key(code: code) }
    return code == 0x1B ? afterEscape(source) : decode(code).flatMap(Self.key)
  }

  private mutating func take(_ source: () -> Int32?) -> Int32? { returned.popLast() ?? source() }

  /// Looks after pastes: returns one that has ended.
  private mutating func pasted(_ code: Int32) -> InputEvent? {
    if let paste, code == Self.pasteEnd || paste.isAbandoned {
      self.paste = nil
      if code != Self.pasteEnd { returned.append(code) }
      return .paste(paste.text)
    }
    if paste != nil {
      paste?.append(code)
    } else if code == Self.pasteBegin {
      paste = PasteCollector()
    }
    return nil
  }

  /// Returns the scalar that a byte completes; what is no UTF-8 is dropped.
  private mutating func decode(_ byte: Int32) -> Unicode.Scalar? {
    var scalar: Unicode.Scalar?
    decoder.feed(UInt8(truncatingIfNeeded: byte)) { scalar = $0 }
    return scalar == "\u{FFFD}" ? nil : scalar
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0..<0x20, 0x7F: KeyTable.key(control: scalar.value)
    case 0x80..<0xA0: nil
    default: .character(Character(scalar))
    }
  }

  /// What follows ESC: nothing, a key with Alt, or a sequence that curses does not know, which must not be
  /// taken for keys.
  private mutating func afterEscape(_ source: () -> Int32?) -> Key? {
    guard let code = take(source) else { return .escape }
    switch code {
    // As in readline.
    case 0x7F, 0x08, KEY_BACKSPACE: return .control("w")
    case 0x0D, 0x0A, KEY_ENTER: return .alt("\r")
    case 0x100...:
      if let key = KeyTable.key(code: code) { return key }
      returned.append(code)
      return .escape
    case 0x1B:
      returned.append(code)
      return .escape
    case 0x5B: return sequence(source)
    case 0x4F: return shiftedKey(source)
    // Answers of the terminal: OSC, DCS, APC, PM.
    case 0x5D, 0x50, 0x5F, 0x5E: return string(code, source)
    default: return alt(code, source)
    }
  }

  private mutating func alt(_ code: Int32, _ source: () -> Int32?) -> Key? {
    var scalar = decode(code)
    while scalar == nil, !decoder.isIdle, let next = take(source) { scalar = decode(next) }
    guard let scalar, let key = Self.key(scalar) else { return nil }
    return if case .character(let character) = key { .alt(character) } else { key }
  }

  /// CSI: parameters up to the final character.
  private mutating func sequence(_ source: () -> Int32?) -> Key? {
    guard var code = take(source) else { return .alt("[") }
    var parameter = 0
    var isFirst = true
    var isAnswer = false
    // The console of Linux has one more bracket: ESC [ [ A is F1.
    if code == 0x5B {
      guard let letter = take(source), (0x41...0x45).contains(letter) else { return nil }
      return .function(Int(letter) - 0x40)
    }
    while (0x20...0x3F).contains(code) {
      if (0x30...0x39).contains(code) {
        if isFirst { parameter = min(parameter * 10 + Int(code) - 0x30, 0xFFFF) }
      } else {
        isFirst = false
        // "?", ">" and so on: what the terminal says of itself.
        if (0x3C...0x3F).contains(code) { isAnswer = true }
      }
      guard let next = take(source) else { return nil }
      code = next
    }
    guard (0x40...0x7E).contains(code), let final = Unicode.Scalar(UInt32(code)) else {
      returned.append(code)
      return nil
    }
    return isAnswer ? nil : KeyTable.key(final: final, parameter: parameter)
  }

  /// SS3: one character, after a modifier perhaps.
  private mutating func shiftedKey(_ source: () -> Int32?) -> Key? {
    guard var code = take(source) else { return .alt("O") }
    while (0x30...0x39).contains(code) {
      guard let next = take(source) else { return nil }
      code = next
    }
    guard (0x40...0x7E).contains(code), let final = Unicode.Scalar(UInt32(code)) else {
      returned.append(code)
      return nil
    }
    return KeyTable.key(final: final, parameter: 0)
  }

  /// A string up to BEL or ESC \; alone it is a key with Alt.
  private mutating func string(_ first: Int32, _ source: () -> Int32?) -> Key? {
    var count = 0
    while let code = take(source), code != 0x07 {
      if code == 0x1B {
        if let after = take(source), after != 0x5C { returned.append(after) }
        return nil
      }
      count += 1
    }
    return count == 0 ? Unicode.Scalar(UInt32(first)).map { .alt(Character($0)) } : nil
  }
}
