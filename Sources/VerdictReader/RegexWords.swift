/// Regular expressions as people read them.
enum RegexWords {
  /// How much of a match is said, in characters: more would hide the rest of the sentence.
  private static let limit = 80

  /// Returns a match on one line, its end cut when it is long; nil when there is nothing to be seen in it.
  static func shown(_ match: Substring) -> String? {
    let words = match.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return nil }
    return words.count > limit ? words.prefix(limit) + "..." : words
  }

  /// Returns the text that a pattern looks for, if it is no more than words and gaps; else the pattern in slashes.
  static func plain(_ pattern: String) -> String {
    var text = ""
    var rest = pattern[...]
    for start in ["^", "\\A", "\\b"] where rest.hasPrefix(start) { rest.removeFirst(start.count) }
    for end in ["$", "\\z", "\\Z", "\\b", "\\s*"] where rest.hasSuffix(end) && !rest.hasSuffix("\\\(end)") {
      rest.removeLast(end.count)
    }
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        guard let escaped = rest.popFirst() else { return "/\(pattern)/" }
        if escaped == "s" {
          text.append(" ")
          if rest.first == "+" || rest.first == "*" { rest.removeFirst() }
        } else if escaped.isLetter || escaped.isNumber {
          return "/\(pattern)/"
        } else {
          text.append(escaped)
        }
      case ".":
        guard rest.first == "*" || rest.first == "+" else { return "/\(pattern)/" }
        rest.removeFirst()
        if rest.first == "?" { rest.removeFirst() }
        text.append("...")
      case "[", "]", "(", ")", "{", "}", "|", "*", "+", "?", "^", "$": return "/\(pattern)/"
      default: text.append(character)
      }
    }
    return text.contains { !$0.isWhitespace } ? text : "/\(pattern)/"
  }
}
