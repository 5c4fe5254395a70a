/// A text that is compared with what somebody types, key after key: its letters are made small once.
struct FuzzyText: Sendable {
  /// ASCII is compared byte by byte: a picker may have ten thousand titles.
  private let bytes: [UInt8]
  /// What is more than ASCII, by characters.
  private let characters: [Character]
  /// Which bytes there are, folded into 64: what lacks one of a pattern need not be gone through.
  private let letters: UInt64

  init(_ text: String) {
    let small = text.lowercased()
    // A carriage return and the line feed behind it are one character.
    if small.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      (bytes, characters) = (Array(small.utf8), [])
      letters = FuzzyPattern.letters(of: bytes)
    } else {
      (bytes, characters, letters) = ([], Array(small), 0)
    }
  }

  /// Returns how well the text answers to a pattern, more for better; nil if one of its letters is missing.
  func score(_ pattern: FuzzyPattern) -> Int? {
    if !characters.isEmpty {
      return Self.score(characters, pattern.characters) { $0.isLetter || $0.isNumber }
    }
    guard let wanted = pattern.bytes, pattern.letters & letters == pattern.letters else { return nil }
    return Self.score(bytes, wanted) { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  }

  /// Letters in a row and at the starts of words count more.
  private static func score<Unit: Equatable>(
    _ text: [Unit], _ wanted: [Unit], isWordPart: (Unit) -> Bool
  ) -> Int? {
    var score = 0
    var run = 0
    var next = 0
    var isWordStart = true
    for unit in text {
      if next == wanted.count { break }
      if unit == wanted[next] {
        next += 1
        run += 1
        score += run * 2 + (isWordStart ? 6 : 0)
      } else {
        run = 0
      }
      isWordStart = !isWordPart(unit)
    }
    guard next == wanted.count else { return nil }
    // Of two that hold the same letters the shorter one is more likely meant.
    return score * 8 - min(text.count, 7)
  }
}
