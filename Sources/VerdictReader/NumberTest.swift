import IncidentModel

/// A condition that a number meets or not: "> 90%", "≥ 10,000", "0", "between 1 and 5".
struct NumberTest {
  private enum Condition {
    case compare(Threshold.Comparison, Quantity)
    case between(Quantity, Quantity)
  }

  private var condition: Condition
  /// The words beside the number: what is to be measured; empty when the number stands alone.
  var metric: String

  /// Whether a quantity meets the condition; nil when their units cannot be compared.
  func isMet(by quantity: Quantity) -> Bool? {
    switch condition {
    case .compare(let comparison, let bound):
      return Quantity.aligned(quantity, bound).map { comparison.holds($0.left, $0.right) }
    case .between(let low, let high):
      guard let first = Quantity.aligned(quantity, low), let last = Quantity.aligned(quantity, high) else {
        return nil
      }
      return first.left >= first.right && last.left <= last.right
    }
  }

  /// The unit of its bound.
  var unit: Quantity.Unit {
    switch condition {
    case .compare(_, let bound): bound.unit
    case .between(_, let high): high.unit
    }
  }

  /// Whether it is a number and nothing else, such as `503`.
  var isBareNumber: Bool {
    guard metric.isEmpty, case .compare(.equal, _) = condition else { return false }
    return true
  }

  /// Reads a condition; nil when the text holds no number or more than one condition.
  init?(_ text: some StringProtocol) {
    var text = Substring(String(text)).trimmed
    if text.hasPrefix("("), text.hasSuffix(")") { text = text.dropFirst().dropLast() }
    guard let start = text.firstIndex(where: { $0.isNumber || "<>≥≤≠=".contains($0) }) else { return nil }
    var metric = text[..<start].trimmed
    var rest = text[start...]
    var comparison = Self.takeSign(&rest) ?? .equal
    var isRange = false
    if let (words, meaning) = Self.wordComparison(endingIn: metric) {
      metric = metric.dropLast(words.count).trimmed
      if let meaning { comparison = meaning } else { isRange = true }
    }
    rest = rest.trimmed
    guard let (low, afterLow) = Self.bound(rest) else { return nil }
    rest = afterLow.trimmed
    if let (high, afterHigh) = Self.rangeEnd(rest, isWorded: isRange), comparison == .equal {
      // In "80-90 %" the unit is said once.
      condition = .between(Quantity(value: low.value, unit: low.unit == .none ? high.unit : low.unit), high)
      rest = afterHigh.trimmed
    } else {
      guard !isRange else { return nil }
      if let (length, meaning) = Self.suffixComparison(rest), comparison == .equal {
        comparison = meaning
        rest = rest.dropFirst(length).trimmed
      }
      condition = .compare(comparison, low)
    }
    guard !rest.contains(where: \.isNumber) else { return nil }
    if metric.isEmpty { metric = rest.trimmingPunctuation }
    while metric.last == ":" { metric = metric.dropLast() }
    self.metric = String(metric)
  }

  private static func takeSign(_ text: inout Substring) -> Threshold.Comparison? {
    for (sign, meaning) in signs where text.hasPrefix(sign) {
      text = text.dropFirst(sign.count)
      return meaning
    }
    return nil
  }

  private static func bound(_ text: Substring) -> (Quantity, Substring)? {
    // "90%-95%" and "80–90%" are ranges: the dash after the first number is not its sign nor its end.
    let end = text.firstIndex { $0 == "-" || $0 == "–" || $0 == "—" || $0 == "+" } ?? text.endIndex
    if end > text.startIndex, end < text.endIndex, let (quantity, rest) = Quantity.prefix(of: text[..<end]),
      rest.trimmed.isEmpty
    {
      return (quantity, text[end...])
    }
    return Quantity.prefix(of: text)
  }

  private static func rangeEnd(_ text: Substring, isWorded: Bool) -> (Quantity, Substring)? {
    for joint in isWorded ? ["and ", "to ", "-", "–"] : ["to ", "-", "–", "—"] where text.hasPrefix(joint) {
      return Quantity.prefix(of: text.dropFirst(joint.count).trimmed)
    }
    return nil
  }

  private static func wordComparison(endingIn text: Substring) -> (words: String, Threshold.Comparison?)? {
    let folded = text.lowercased()
    for (words, meaning) in wordedComparisons
    where folded == words || folded.hasSuffix(" " + words) {
      return (words, meaning)
    }
    return nil
  }

  private static func suffixComparison(_ text: Substring) -> (Int, Threshold.Comparison)? {
    let folded = text.lowercased()
    for (words, meaning) in [
      ("+", Threshold.Comparison.atLeast), ("or more", .atLeast), ("or higher", .atLeast),
      ("and above", .atLeast),
      ("or less", .atMost), ("or fewer", .atMost), ("or lower", .atMost), ("and below", .atMost),
    ] where folded.hasPrefix(words) {
      return (words.count, meaning)
    }
    return nil
  }

  private static let signs: [(String, Threshold.Comparison)] = [
    (">=", .atLeast), ("=>", .atLeast), ("≥", .atLeast), ("<=", .atMost), ("=<", .atMost), ("≤", .atMost),
    ("!=", .notEqual), ("≠", .notEqual), ("<>", .notEqual), ("==", .equal), ("=", .equal), (">", .above),
    ("<", .below),
  ]

  /// Longer phrases first, so that "not more than" is not read as "more than"; nil stands for a range.
  private static let wordedComparisons: [(String, Threshold.Comparison?)] = [
    ("no more than", .atMost), ("not more than", .atMost), ("no less than", .atLeast),
    ("more than", .above), ("greater than", .above), ("higher than", .above), ("less than", .below),
    ("fewer than", .below), ("lower than", .below), ("at least", .atLeast), ("at most", .atMost),
    ("exactly", .equal), ("equals", .equal), ("not", .notEqual), ("over", .above), ("above", .above),
    ("below", .below), ("under", .below), ("up to", .atMost), ("between", nil), ("from", nil),
  ]
}
