/// What somebody typed, to be compared with many texts; blanks are ignored, as is case.
struct FuzzyPattern: Sendable {
  let characters: [Character]
  /// The same as bytes; nil when it is more than ASCII.
  let bytes: [UInt8]?
  /// Which bytes there are, folded into 64.
  let letters: UInt64

  init(_ pattern: String) {
    characters = pattern.lowercased().filter { !$0.isWhitespace }
    let utf8 = characters.flatMap(\.utf8)
    bytes = utf8.allSatisfy { $0 < 0x80 } ? utf8 : nil
    letters = Self.letters(of: utf8)
  }

  static func letters(of bytes: [UInt8]) -> UInt64 { bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) } }
}
