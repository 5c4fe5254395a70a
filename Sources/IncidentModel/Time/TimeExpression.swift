/// Reads the times that people type: `-5m`, `03:12`, `yesterday 23:40`, ISO 8601.
///
/// A time of day without a date is the last one that is not in the future; a zone that is not said is the
/// one given by the caller, so that what a person reads off their own clock is what is taken.
public enum TimeExpression {
  /// Returns the moment that `text` means at `now`, or nil if it is not a time.
  ///
  /// - Parameters:
  ///   - text: `now`, `-5m`, `-1h30m`, `5m ago`, `03:12`, `03:12:30`, `03:12Z`, `yesterday 23:40`,
  ///     `2026-11-21 03:12`, ISO 8601. Case and outer white space do not matter.
  ///   - now: the moment from which relative times count.
  ///   - offsetSeconds: how far east of UTC the clock of the person is who typed it.
  public static func parse(_ text: String, now: Timestamp, offsetSeconds: Int = 0) -> Timestamp? {
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    if trimmed == "now" { return now }
    if let seconds = secondsAgo(trimmed) { return now.advanced(bySeconds: -seconds) }
    var rest = trimmed
    var daysBack = 0
    if rest.hasPrefix("yesterday ") {
      daysBack = 1
      rest = String(rest.dropFirst(10))
    }
    if let time = timeOfDay(rest) {
      let offset = time.isUTC ? 0 : offsetSeconds
      var civil = CivilTime(now, offsetSeconds: offset)
      (civil.hour, civil.minute, civil.second, civil.millisecond) = (time.hour, time.minute, time.second, 0)
      let moment = civil.timestamp(offsetSeconds: offset).advanced(bySeconds: Int64(-daysBack) * 86_400)
      return moment > now ? moment.advanced(bySeconds: -86_400) : moment
    }
    return daysBack == 0 ? iso8601(trimmed, defaultOffsetSeconds: offsetSeconds) : nil
  }

  /// Reads `2026-11-21T03:12:05.250+02:00`; a blank may stand for the `T`, and seconds may be left out.
  ///
  /// Without a zone in the text the default counts; nil as default makes the zone required.
  static func iso8601(_ text: String, defaultOffsetSeconds: Int?) -> Timestamp? {
    var scanner = DigitScanner(text)
    guard let year = scanner.number(digits: 4), scanner.skip("-"), let month = scanner.number(digits: 2),
      scanner.skip("-"), let day = scanner.number(digits: 2), scanner.skip("t") || scanner.skip(" "),
      let hour = scanner.number(digits: 2), scanner.skip(":"), let minute = scanner.number(digits: 2)
    else { return nil }
    var civil = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute)
    if scanner.skip(":") {
      guard let second = scanner.number(digits: 2) else { return nil }
      civil.second = second
      if scanner.skip(".") || scanner.skip(",") {
        guard let fraction = scanner.millisecondFraction() else { return nil }
        civil.millisecond = fraction
      }
    }
    guard civil.isValid, let offset = scanner.zoneOffset() ?? defaultOffsetSeconds, scanner.isAtEnd else {
      return nil
    }
    return civil.timestamp(offsetSeconds: offset)
  }

  private static func secondsAgo(_ text: String) -> Int64? {
    var digits = Substring(text)
    if digits.hasPrefix("-") {
      digits = digits.dropFirst()
    } else if digits.hasSuffix(" ago") {
      digits = digits.dropLast(4)
    } else {
      return nil
    }
    return DurationExpression.seconds(String(digits))
  }

  private static func timeOfDay(_ text: String) -> (hour: Int, minute: Int, second: Int, isUTC: Bool)? {
    var scanner = DigitScanner(text)
    guard let hour = scanner.number(digits: 1...2), scanner.skip(":"), let minute = scanner.number(digits: 2)
    else {
      return nil
    }
    var second = 0
    if scanner.skip(":") {
      guard let value = scanner.number(digits: 2) else { return nil }
      second = value
    }
    let isUTC = scanner.skip("z") || scanner.skip(" utc")
    guard scanner.isAtEnd, hour < 24, minute < 60, second < 60 else { return nil }
    return (hour, minute, second, isUTC)
  }
}
