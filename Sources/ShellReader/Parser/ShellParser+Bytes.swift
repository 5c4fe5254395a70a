extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let dollar = UInt8(ascii: "$")
  static let ampersand = UInt8(ascii: "&")
  static let singleQuote = UInt8(ascii: "'")
  static let doubleQuote = UInt8(ascii: "\"")
  static let openParen = UInt8(ascii: "(")
  static let closeParen = UInt8(ascii: ")")
  static let semicolon = UInt8(ascii: ";")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let pipe = UInt8(ascii: "|")
  static let equals = UInt8(ascii: "=")
  static let plus = UInt8(ascii: "+")
  static let minus = UInt8(ascii: "-")
  static let exclamation = UInt8(ascii: "!")

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// An ASCII letter, `_`, or any part of a character beyond ASCII.
  var isLetter: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") || self == UInt8(ascii: "_")
      || self >= 0x80
  }

  var isNameByte: Bool { isDigit || isLetter && self < 0x80 }

  var isBlank: Bool { self == .space || self == .tab || self == .carriageReturn }

  /// Ends an unquoted word.
  var isMeta: Bool {
    switch self {
    case .space, .tab, .newline, .carriageReturn, .semicolon, .ampersand, .pipe, .openParen, .closeParen,
      .less,
      .greater:
      true
    default: false
    }
  }

  /// Ends an unquoted word whatever stands behind it: `<`, `>` and `(` may go on with one.
  var endsEveryWord: Bool { isMeta && self != .less && self != .greater && self != .openParen }

  /// Stands in a word for nothing but itself, and ends none.
  var isPlainInWord: Bool {
    switch self {
    case .backslash, .singleQuote, .doubleQuote, .dollar, .backtick, .openBrace, 0: false
    default: !isMeta
    }
  }
}

extension ShellParser {
  func peek(_ ahead: Int = 0) -> UInt8? {
    index + ahead < bytes.count ? bytes[index + ahead] : nil
  }

  func startsWith(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    // Asked at every word, and nearly never true.
    guard index + count <= bytes.count, bytes[index] == text.utf8Start.pointee else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[index..<index + count]) }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Skips blanks and line continuations.
  mutating func skipBlanks() {
    while let byte = peek() {
      if byte.isBlank {
        index += 1
      } else if byte == .backslash, peek(1) == .newline {
        index += 2
      } else if byte == .backslash, peek(1) == .carriageReturn, peek(2) == .newline {
        index += 3
      } else {
        return
      }
    }
  }

  /// Skips a comment up to, not over, its line end.
  mutating func skipComment() {
    while let byte = peek(), byte != .newline { index += 1 }
  }

  /// Skips blanks, comments and empty lines.
  mutating func skipToCommand() throws(ShellSyntaxError) {
    while true {
      skipBlanks()
      if peek() == .hash { skipComment() }
      guard peek() == .newline else { return }
      try takeNewline()
    }
  }

  /// Takes a line end and the bodies of here-documents that begin behind it.
  mutating func takeNewline() throws(ShellSyntaxError) {
    index += 1
    try readHereDocuments()
  }
}
