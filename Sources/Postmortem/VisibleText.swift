/// Text of unknown origin with everything that cannot be seen made visible.
///
/// Control characters, and those that turn the direction of text or have no width, could hide or forge what a
/// reader sees: they appear as `\x1b` or `\u{202e}`. Bytes that are no UTF-8 appear as `\xff`. Line feeds and
/// tabs stay; a carriage return before a line feed goes.
enum VisibleText {
  /// Returns bytes as text.
  static func decode(_ bytes: some RandomAccessCollection<UInt8>) -> String {
    var parser = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var position = bytes.startIndex
    var text = String.UnicodeScalarView()
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let encoded):
        text.append(Unicode.UTF8.decode(encoded))
        position = bytes.index(position, offsetBy: encoded.count)
      case .error(let length):
        let next = bytes.index(position, offsetBy: length)
        for byte in bytes[position..<next] {
          text.append(contentsOf: "\\x\(hexadecimal(UInt32(byte)))".unicodeScalars)
        }
        position = next
      case .emptyInput:
        return escape(String(text))
      }
    }
  }

  /// Returns text without anything that cannot be seen.
  static func escape(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHidden($0) }) else { return text }
    var visible = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\r", scalars.first == "\n" { continue }
      if !isHidden(scalar) {
        visible.append(scalar)
      } else if scalar.value < 0x80 {
        visible.append(contentsOf: "\\x\(hexadecimal(scalar.value))".unicodeScalars)
      } else {
        visible.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      }
    }
    return String(visible)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F..<0xA0: true
    case ..<0xAD: false
    default:
      switch scalar.properties.generalCategory {
      // U+200D joins emoji and is the one of its category that is seen.
      case .format: scalar.value != 0x200D
      case .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
      default: false
      }
    }
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}
