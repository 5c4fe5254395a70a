/// Finds what authors write beside commands that can do harm.
enum WarningReader {
  /// The text if it warns; nil if it does not.
  static func warning(in text: String) -> String? {
    guard isWarning(text) else { return nil }
    return text.inOneLine.trimmed
  }

  /// Bytes of a warning beyond which only the sentences that warn are kept: it is read while a key is waited for.
  private static let longest = 240

  /// The words of a text that warns: a short one whole, of a long one the sentence that warns and what goes on from it.
  static func words(of text: String) -> String {
    let line = text.inOneLine.trimmed
    guard line.utf8.count > longest else { return line }
    let sentences = Sentences.all(in: line)
    let first = sentences.firstIndex(where: isWarning) ?? 0
    var words = ""
    for sentence in sentences[min(first, sentences.count)...] {
      guard words.isEmpty || words.utf8.count + sentence.utf8.count < longest else { break }
      words += words.isEmpty ? sentence : " " + sentence
    }
    return words
  }

  /// Whether the text warns.
  static func isWarning(_ text: String) -> Bool { text.holds(signs) }

  private static let signs = Phrases(
    [
      "last resort", "data loss", "destructive", "irreversible", "cannot be undone", "can't be undone",
      "with caution", "will be lost", "is dangerous", "permanently delete", "**warning", "warning:",
      "caution:", "danger:",
    ], exact: ["\u{26A0}", "\u{2620}", "\u{1F6A8}", "WARNING", "CAUTION", "DANGER", "DO NOT"])
}
