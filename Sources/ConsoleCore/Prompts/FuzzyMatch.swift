/// Finds what somebody means by a few of its letters, in order.
enum FuzzyMatch {
  /// Returns how well a text answers to a pattern, more for better; nil if one of its letters is missing.
  static func score(_ text: String, _ pattern: String) -> Int? {
    FuzzyText(text).score(FuzzyPattern(pattern))
  }
}
