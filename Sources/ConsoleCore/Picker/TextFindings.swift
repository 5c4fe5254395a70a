/// Which runbooks' texts hold some words, as far as they have been looked through.
public struct TextFindings: Sendable, Equatable {
  /// The words.
  public var words: String
  /// The first line that holds them, by position among the runbooks that were found.
  public var lines: [Int: String]
  /// How many texts were looked through.
  public var done: Int
  /// How many there are to look through.
  public var all: Int

  /// Makes findings.
  public init(words: String, lines: [Int: String], done: Int, all: Int) {
    (self.words, self.lines, self.done, self.all) = (words, lines, done, all)
  }

  /// What of these may hold for more words, until they have been looked for.
  func narrowed(to longer: String) -> TextFindings {
    TextFindings(
      words: longer, lines: lines.filter { TextMatches.contains(longer, in: $0.value) }, done: 0, all: 0)
  }
}
