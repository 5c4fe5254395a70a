extension UInt8 {
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
  /// One of `"`, `'` and a backquote.
  var isQuote: Bool { isAny(of: "\"'`") }
  /// Space, and every control character: what ends an unquoted word in any output.
  var isBlank: Bool { self <= UInt8(ascii: " ") }
  /// A letter as its small form; other bytes as they are.
  var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }

  /// Whether it is one of a few ASCII characters.
  ///
  /// A string's own view of its bytes takes ten times as long to look through.
  func isAny(of characters: StaticString) -> Bool {
    characters.withUTF8Buffer { characters in
      for character in characters where self == character { return true }
      return false
    }
  }
}
