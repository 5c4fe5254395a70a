/// What a text is worth for what somebody typed, gone through letter by letter.
struct FuzzyScore {
  /// How many of the letters wanted have been found.
  private(set) var found = 0
  private var points = 0
  /// How many were found one behind the other.
  private var run = 0
  private var isWordStart = true

  /// Takes in the next letter: those in a row and at the starts of words count more.
  mutating func take(isWanted: Bool, isWordPart: Bool) {
    if isWanted {
      found += 1
      run += 1
      points += run * 2 + (isWordStart ? 6 : 0)
    } else {
      run = 0
    }
    isWordStart = !isWordPart
  }

  /// The score when all were found: of two texts that hold the same letters the shorter one is more likely meant.
  func value(of count: Int) -> Int { points * 8 - min(count, 7) }
}
