extension ShapeReader {
  /// Longer than every value that ``isHarmless(_:)`` knows.
  private static let longestHarmless = 64

  /// `authentication`.
  private static let longestWord = 14

  /// The value that begins at `start`, quoted or not.
  ///
  /// - Parameter bare: Where it ends when it is not quoted.
  func value(from start: Int, bare: SecretEnd = .word) -> Finding {
    guard start < text.count else { return needsMore }
    var begin = start
    var end = bare
    // JSON within JSON escapes its quotes.
    let quoteIndex = text[start] == UInt8(ascii: "\\") ? start + 1 : start
    guard quoteIndex < text.count else { return needsMore }
    if text[quoteIndex].isQuote {
      begin = quoteIndex + 1
      end = quoteIndex > start ? .word : .quote(text[quoteIndex])
    }
    let stop = end.find(in: text, from: begin)
    if stop < text.count || ending == .end {
      let upper = end == .word ? withoutClosers(begin..<stop) : stop
      guard begin < upper, !isHarmless(begin..<upper) else { return .nothing }
      return .secret(begin..<upper, goesOn: nil)
    }
    guard begin < stop else { return needsMore }
    // Too long to be harmless, or cut by a pause: what is there must not be shown.
    if ending == .pause || stop - begin > Self.longestHarmless { return .secret(begin..<stop, goesOn: end) }
    return .undecided
  }

  /// Without the brackets and commas that a list or an object puts behind its last value.
  private func withoutClosers(_ range: Range<Int>) -> Int {
    var upper = range.upperBound
    while upper > range.lowerBound, text[upper - 1].isAny(of: ",)]}\\") { upper -= 1 }
    return upper
  }

  /// Whether a value says that there is none, stands for one, or is the next word of a sentence.
  func isHarmless(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestHarmless else { return false }
    // Only what stands for a value is long; words are not, and most secrets are longer.
    let isWord = text[range.lowerBound].isASCIILetterOrDigit
    guard !isWord || range.count <= Self.longestWord else { return false }
    let value = String(decoding: text[range], as: UTF8.self).lowercased()
    if Self.saysNothing.contains(value) { return true }
    if value.allSatisfy({ $0 == "*" || $0 == "." || $0 == "•" }) || value.allSatisfy({ $0 == "x" }) {
      return true
    }
    if isVariable(value) { return true }
    guard range.upperBound < text.count, text[range.upperBound].isBlank else {
      return ending == .end && Self.sentence.contains(value)
    }
    return Self.sentence.contains(value)
  }

  /// `$NAME`, `${NAME}`, `$(…`, `<name>`, `{{ name }}`, `%s`: a place for a value.
  private func isVariable(_ value: String) -> Bool {
    if value.hasPrefix("{{") || value.hasPrefix("<") || value == "%s" { return true }
    guard value.hasPrefix("$"), let second = value.dropFirst().first else { return false }
    return second == "{" || second == "("
      || (second.isLetter || second == "_")
        && value.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  private static let saysNothing: Set<String> = [
    "true", "false", "null", "none", "nil", "yes", "no", "on", "off", "undefined", "required", "optional",
    "set",
    "unset", "empty", "redacted", "[redacted", "[redacted]", "(redacted)", "hidden", "[hidden]", "masked",
    "n/a", "ok",
    "<nil>", "<none>", "<unset>", "0", "1",
  ]

  private static let sentence: Set<String> = [
    "a", "an", "the", "is", "was", "has", "does", "must", "cannot", "could", "should", "may", "not", "no",
    "please",
    "this", "your", "access", "authentication", "permission", "denied", "invalid", "incorrect", "expired",
    "missing",
    "failed", "failure", "wrong", "mismatch", "changed", "updated", "rejected", "unauthorized", "unknown",
    "error",
  ]
}
