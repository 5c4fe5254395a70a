public import IncidentModel

/// Reads the time that may precede a text: `@-5m first errors`, `@03:12 pool exhausted`.
public enum BackDate: Equatable {
  /// The text, and when it happened if a time was given.
  case text(String, at: Timestamp?)
  /// There is an `@` and what follows is not a time.
  case unreadable(String)

  /// Reads a text; a time may take some words, as in `@yesterday 23:40`.
  ///
  /// An `@` that no digit, sign or known word follows belongs to the text: `@maria took over`.
  public static func read(_ typed: String, now: Timestamp, offsetSeconds: Int) -> BackDate {
    let text = String(typed.drop(while: \.isWhitespace))
    guard text.first == "@" else { return .text(text.trimmingBlanks, at: nil) }
    let rest = text.dropFirst()
    for count in wordCounts(String(rest)) {
      let words = rest.split(separator: " ", maxSplits: count, omittingEmptySubsequences: true)
      let candidate = words.prefix(count).joined(separator: " ")
      guard words.count >= count,
        let at = TimeExpression.parse(candidate, now: now, offsetSeconds: offsetSeconds)
      else { continue }
      return .text(words.count > count ? words[count].trimmingBlanks : "", at: at)
    }
    let first = String(rest.prefix { !$0.isWhitespace })
    let looksLikeTime = first.isEmpty || first.first?.isNumber == true || "-+".contains(first.first ?? " ")
    return looksLikeTime ? .unreadable("@" + first) : .text(text.trimmingBlanks, at: nil)
  }

  /// How many words a time may take; never more, or "@-5m 3 hosts down" would lose its number to the time.
  private static func wordCounts(_ rest: String) -> [Int] {
    let words = rest.split(separator: " ", maxSplits: 2).map { $0.lowercased() }
    guard let first = words.first, words.count > 1 else { return [1] }
    if first == "yesterday" { return [3, 2] }
    if ["ago", "utc"].contains(words[1]) { return [2, 1] }
    return first.first?.isNumber == true && first.contains("-") ? [2, 1] : [1]
  }
}
