/// Reads and writes lengths of time as people do: `90s`, `1h30m`, `10 minutes`, `04:12`.
public enum DurationExpression {
  /// Returns the seconds that `text` means, or nil if it is not a length of time.
  ///
  /// Units are ms, s, m, h, d and w and their English words; a number without a unit is seconds. Parts add
  /// up: `1h30m`. Negative lengths and those over 100 years are not lengths.
  public static func seconds(_ text: String) -> Int64? {
    var rest = text.lowercased().filter { !$0.isWhitespace }[...]
    guard !rest.isEmpty else { return nil }
    var total = 0.0
    while !rest.isEmpty {
      let digits = rest.prefix(while: { $0.isASCII && ($0.isNumber || $0 == ".") })
      guard let number = Double(digits) else { return nil }
      rest = rest.dropFirst(digits.count)
      let unit = rest.prefix(while: { $0.isLetter })
      rest = rest.dropFirst(unit.count)
      guard let factor = factor(ofUnit: String(unit)) else { return nil }
      total += number * factor
    }
    return total <= 3_155_760_000 ? Int64(total.rounded()) : nil
  }

  /// Returns a length as a stop-watch shows it: `04:12`, `1:04:12`, `3d 01:04:12`.
  public static func clock(seconds: Int64) -> String {
    let absolute = abs(seconds)
    let sign = seconds < 0 ? "-" : ""
    let minutesAndSeconds = "\(two(absolute / 60 % 60)):\(two(absolute % 60))"
    if absolute >= 86_400 {
      return "\(sign)\(absolute / 86_400)d \(two(absolute / 3600 % 24)):\(minutesAndSeconds)"
    }
    if absolute >= 3600 { return "\(sign)\(absolute / 3600):\(minutesAndSeconds)" }
    return sign + minutesAndSeconds
  }

  /// Returns a length in words for a report: `45 s`, `4 min 12 s`, `1 h 4 min`, `2 d 3 h`.
  public static func words(seconds: Int64) -> String {
    switch abs(seconds) {
    case ..<60: "\(seconds) s"
    case ..<3600: seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds / 60) min \(abs(seconds) % 60) s"
    case ..<86_400: "\(seconds / 3600) h \(abs(seconds) / 60 % 60) min"
    default: "\(seconds / 86_400) d \(abs(seconds) / 3600 % 24) h"
    }
  }

  /// Returns a length where there is little room, in whole units, rounded down: `45s`, `4m`, `1h04m`, `2d03h`.
  public static func brief(seconds: Int64) -> String {
    switch abs(seconds) {
    case ..<60: "\(seconds)s"
    case ..<3600: "\(seconds / 60)m"
    case ..<86_400: "\(seconds / 3600)h\(two(abs(seconds) / 60 % 60))m"
    default: "\(seconds / 86_400)d\(two(abs(seconds) / 3600 % 24))h"
    }
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func factor(ofUnit unit: String) -> Double? {
    switch unit {
    case "ms", "millisecond", "milliseconds": 0.001
    case "", "s", "sec", "secs", "second", "seconds": 1
    case "m", "min", "mins", "minute", "minutes": 60
    case "h", "hr", "hrs", "hour", "hours": 3600
    case "d", "day", "days": 86_400
    case "w", "week", "weeks": 604_800
    case "month", "months": 2_629_800
    case "y", "year", "years": 31_557_600
    default: nil
    }
  }
}
