extension RowPattern {
  /// Everything that the text of a result's cell may wait for; one of them is enough.
  ///
  /// "Timeout or no answer" and "empty / nil" are taken apart only where a part has a meaning of its own:
  /// "Name or service not known" is one text.
  ///
  /// `isOutput` says whether the text is one that a program prints: "Network" under "Cause" is not. `isCode`
  /// says that the author marked it as such: then "default" is a word, not whatever no other row waits for.
  static func patterns(for text: String, isExitColumn: Bool, isOutput: Bool, isCode: Bool) -> [RowPattern] {
    let cell = Substring(text).trimmed
    let whole = special(cell, isExitColumn: isExitColumn)
    if let whole, !whole.mayBeText(cell, isCode: isCode) { return [whole] }
    var patterns = whole.map { $0.isOther ? [] : [$0] } ?? []
    if isOutput, let text = TextPattern(cell.trimmingQuotes) { patterns.append(.text(text)) }
    for part in parts(of: cell, at: [" / ", " or ", ", "]) {
      if let meaning = special(part, isExitColumn: isExitColumn) { patterns.append(meaning) }
    }
    for part in parts(of: cell, at: [" / "]) where isOutput {
      if let pattern = TextPattern(part.trimmingQuotes) { patterns.append(.text(pattern)) }
    }
    return patterns
  }

  private static func special(_ cell: Substring, isExitColumn: Bool) -> RowPattern? {
    let phrase: String = cell.trimmingPunctuation.lowercased()
    if empties.contains(phrase) { return .empty }
    if cell == "*" || others.contains(phrase) { return .other(isError: false) }
    if otherErrors.contains(phrase) { return .other(isError: true) }
    if isTimeout(phrase) { return .timeout }
    if passwords.contains(phrase) { return .password }
    if let test = ExitTest(phrase, isExitColumn: isExitColumn) { return .exit(test) }
    if let status = HTTPStatus(phrase) { return .httpStatus(status) }
    return NumberTest(cell).map { .number($0) }
  }

  /// "Connection timed out", "no response after 5s" and "the command hangs" are all the same to a reader.
  private static func isTimeout(_ phrase: String) -> Bool {
    var words = phrase.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    while let first = words.first, subjects.contains(first) { words.removeFirst() }
    if let after = words.firstIndex(where: { $0 == "after" || $0 == "within" || $0 == "in" }) {
      words.removeSubrange(after...)
    }
    return timeouts.contains(words.joined(separator: " "))
  }

  private static func parts(of cell: Substring, at joints: [String]) -> [Substring] {
    var parts = [cell]
    for joint in joints { parts = parts.flatMap { $0.split(separator: joint) } }
    return parts.count > 1 ? parts.map(\.trimmed) : []
  }

  private static let subjects: Set = [
    "a", "the", "it", "command", "connection", "request", "operation", "query", "read", "client", "any",
  ]
  private static let timeouts: Set = [
    "timeout", "timeouts", "time out", "times out", "timed out", "no answer", "no response", "no reply",
    "hang",
    "hangs", "hanging", "never returns", "does not return", "does not answer", "never answers",
  ]
  private static let passwords: Set = [
    "authentication failed", "authentication failure", "authentication error", "authentication required",
    "auth failed", "auth failure", "auth error", "auth required", "wrong password", "invalid password",
    "bad password", "invalid credentials", "wrong credentials", "login failed",
  ]
  private static let empties: Set = [
    "empty", "empty output", "empty result", "empty string", "output empty", "no output", "no result",
    "no results", "no lines", "no rows", "nothing", "nothing printed", "nothing found", "nothing returned",
    "prints nothing", "blank", "no matches", "no match",
  ]
  private static let others: Set = [
    "anything else", "any other", "any other output", "any other result", "any other value", "other",
    "others",
    "other output", "otherwise", "else", "everything else", "something else", "all else", "default",
  ]
  private static let otherErrors: Set = [
    "any other error", "any other errors", "other error", "other errors", "another error", "any error",
    "any other failure", "other failure", "anything else failing",
  ]
}

extension Substring {
  /// The text without quotation marks around it.
  fileprivate var trimmingQuotes: Substring { trimming { $0.isWhitespace || "\"“”`".contains($0) } }
}
