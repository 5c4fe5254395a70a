/// Reads days as people write them.
enum CalendarDay {
  /// Returns the first day in a text as `YYYY-MM-DD`: "2026-01-01", "2026/1/1", "January 1, 2026", "1 Jan 2026".
  static func read(_ text: String) -> String? {
    let parts = text.split { !$0.isLetter && !$0.isNumber }.map { $0.folded }
    for index in parts.indices where index + 2 < parts.count {
      if let day = day(parts[index], parts[index + 1], parts[index + 2]) { return day }
    }
    return nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func day(_ first: String, _ second: String, _ third: String) -> String? {
    if let year = year(first), let month = Int(second), let day = number(third) {
      return make(year, month, day)
    }
    if let month = month(first), let day = number(second), let year = year(third) {
      return make(year, month, day)
    }
    if let day = number(first), let month = month(second), let year = year(third) {
      return make(year, month, day)
    }
    return nil
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), year > 1970 else { return nil }
    return year
  }

  /// A day of a month: "1", "01", "1st", "01T12".
  private static func number(_ text: String) -> Int? { Int(text.prefix { $0.isASCII && $0.isNumber }) }

  private static func month(_ text: String) -> Int? {
    months.firstIndex { text.hasPrefix($0) }.map { $0 + 1 }
  }

  private static func make(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
