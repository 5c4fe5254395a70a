/// Finds what somebody means by a few of its letters, in order.
enum FuzzyMatch {
  /// Returns how well a text answers to a pattern, more for better; nil if one of its letters is missing.
  ///
  /// Blanks in the pattern are ignored, as is case. Letters in a row and at the starts of words count more.
  static func score(_ text: String, _ pattern: String) -> Int? {
    var score = 0
    var run = 0
    var isWordStart = true
    var wanted = pattern.lowercased().filter { !$0.isWhitespace }[...]
    for character in text.lowercased() {
      guard let next = wanted.first else { break }
      if character == next {
        wanted = wanted.dropFirst()
        run += 1
        score += run * 2 + (isWordStart ? 6 : 0)
      } else {
        run = 0
      }
      isWordStart = !character.isLetter && !character.isNumber
    }
    guard wanted.isEmpty else { return nil }
    // Of two that hold the same letters the shorter one is more likely meant.
    return score * 8 - min(text.count, 7)
  }
}
