/// Fits text into columns; all of it counts by `DisplayWidth`, on text that `TextSanitizer.clean` has been
/// over.
public enum TextWrap {
  /// Returns a line of text as lines of at most this many columns, broken at blanks; longer words are cut.
  ///
  /// Blanks at a break are dropped, those at the start are kept if the first word fits beside them. Never
  /// empty: a text without anything is one empty line. A character that is wider than a whole line stands
  /// alone on one, too wide. Below 1 column it breaks as at 1.
  public static func wrap(_ text: String, columns: Int) -> [String] {
    let text = TextSanitizer.clean(text)
    if DisplayWidth.of(text) <= columns { return [text] }
    var wrapper = LineWrapper(columns: max(1, columns))
    for character in text { wrapper.append(character) }
    return wrapper.finish()
  }

  /// Returns a text that takes at most this many columns, with an ellipsis where its end was cut.
  public static func fit(_ text: String, columns: Int, ellipsis: Character = "…") -> String {
    if columns <= 0 { return "" }
    let text = TextSanitizer.clean(text)
    if DisplayWidth.of(text) <= columns { return text }
    return prefix(text, columns: columns - DisplayWidth.of(ellipsis)) + String(ellipsis)
  }

  /// Returns a text that takes at most this many columns, with an ellipsis where its start was cut.
  public static func fitEnd(_ text: String, columns: Int, ellipsis: Character = "…") -> String {
    if columns <= 0 { return "" }
    let text = TextSanitizer.clean(text)
    if DisplayWidth.of(text) <= columns { return text }
    var rest = columns - DisplayWidth.of(ellipsis)
    var start = text.endIndex
    while start > text.startIndex {
      let before = text.index(before: start)
      rest -= DisplayWidth.of(text[before])
      if rest < 0 { break }
      start = before
    }
    return String(ellipsis) + text[start...]
  }

  /// Returns a shell text that takes at most this many columns, with an ellipsis where something was cut.
  ///
  /// When it does not fit, the options and variables right behind the program go first: they are what many commands
  /// of a runbook have in common, and what stands behind them tells one from the other.
  public static func fitCommand(_ text: String, columns: Int, ellipsis: Character = "…") -> String {
    let text = TextSanitizer.clean(text)
    if DisplayWidth.of(text) <= columns { return text }
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return fit(text, columns: columns, ellipsis: ellipsis) }
    let rest = words[1].split(separator: " ").drop { $0.hasPrefix("-") || $0.contains("$") }
    guard let first = rest.first, first.startIndex > words[1].startIndex else {
      return fit(text, columns: columns, ellipsis: ellipsis)
    }
    let cut = fit(
      "\(words[0]) \(ellipsis) \(text[first.startIndex...])", columns: columns, ellipsis: ellipsis)
    // So narrow that nothing of it would be seen.
    return cut.hasSuffix(" \(ellipsis)\(ellipsis)") ? fit(text, columns: columns, ellipsis: ellipsis) : cut
  }

  /// Returns a text of exactly this many columns: cut with an ellipsis, or with blanks after it.
  public static func pad(_ text: String, columns: Int, ellipsis: Character = "…") -> String {
    let text = fit(text, columns: columns, ellipsis: ellipsis)
    return text + blanks(columns - DisplayWidth.of(text))
  }

  /// Returns a text of exactly this many columns: cut with an ellipsis, or with blanks before it.
  public static func padStart(_ text: String, columns: Int, ellipsis: Character = "…") -> String {
    let text = fit(text, columns: columns, ellipsis: ellipsis)
    return blanks(columns - DisplayWidth.of(text)) + text
  }

  /// Returns as much of a text's start as fits into this many columns.
  public static func prefix(_ text: String, columns: Int) -> String {
    let text = TextSanitizer.clean(text)
    var rest = columns
    var end = text.startIndex
    while end < text.endIndex {
      rest -= DisplayWidth.of(text[end])
      if rest < 0 { break }
      end = text.index(after: end)
    }
    return String(text[..<end])
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
