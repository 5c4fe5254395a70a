/// A stretch of time that a heading names: "(0-5 min)", "(90 seconds)", "First 15 minutes".
struct TimeBudget: Equatable {
  /// How long it may take, in seconds.
  var seconds: Int
  /// When it should be over, in seconds from the incident's start; nil when only a length is named.
  var end: Int?

  /// Reads the budget of a heading's text; nil when it names none.
  ///
  /// "(> 5 min, no recovery)" says when to begin, which is no budget.
  static func read(_ heading: String) -> TimeBudget? {
    let text = heading.folded
    var bytes = Array(text.utf8)
    bytes.append(0)
    var at = 0
    while at < bytes.count {
      guard TextScan.isDigit(bytes[at]), at == 0 || !isPartOfName(bytes[at - 1]) else {
        at += 1
        continue
      }
      var scanner = DurationScanner(bytes: bytes, at: at)
      guard let first = scanner.number() else { return nil }
      let second = scanner.rangeMark() ? scanner.number() : nil
      guard let unit = scanner.unit() else {
        at = max(scanner.at, at + 1)
        continue
      }
      let before = String(decoding: bytes[..<at], as: UTF8.self).trimmed
      if let second {
        guard second > first else { return nil }
        return TimeBudget(seconds: Int((second - first) * unit), end: Int(second * unit))
      }
      if before.hasSuffix(">") || before.hasSuffix("after") || before.hasSuffix("every")
        || before.hasSuffix("over")
      {
        return nil
      }
      let isLimit = ["<", "within", "first", "≤", "under", "max"].contains(where: before.hasSuffix)
      guard
        isLimit || before.hasSuffix("(") || before.hasSuffix("~") || before.hasSuffix("—")
          || before.hasSuffix("-")
      else { return nil }
      return TimeBudget(seconds: Int(first * unit), end: isLimit ? Int(first * unit) : nil)
    }
    return nil
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool { TextScan.isWord(byte) || byte == 0x2E }
}
