/// Reads how often a runbook is to be reviewed: "90d", "6 months", "quarterly", "every quarter".
enum ReviewInterval {
  /// Returns the days between two reviews, or nil if the text says none.
  static func days(_ text: String) -> Int? {
    let words = text.foldedWords
    for (word, days) in named where words.contains(word) { return days }
    guard let first = words.firstIndex(where: { $0.utf8.first.map(TextScan.isDigit) ?? false }) else {
      return nil
    }
    let digits = words[first].prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), count > 0, count < 10_000 else { return nil }
    let rest = words[first].dropFirst(digits.count).drop { $0 == "-" }
    let unit = rest.isEmpty ? (first + 1 < words.count ? words[first + 1] : "") : String(rest)
    guard let days = units[unit] else { return nil }
    return count * days
  }

  private static let named = [
    ("weekly", 7), ("week", 7), ("biweekly", 14), ("monthly", 31), ("month", 31), ("quarterly", 92),
    ("quarter", 92), ("yearly", 366), ("year", 366), ("annually", 366), ("annual", 366),
  ]

  private static let units = [
    "d": 1, "day": 1, "days": 1, "w": 7, "week": 7, "weeks": 7, "mo": 31, "month": 31, "months": 31,
    "y": 366, "year": 366, "years": 366,
  ]
}
