/// A calendar date and a time of day without a time zone, in the proleptic Gregorian calendar.
///
/// The conversion is Howard Hinnant's "days from civil" (https://howardhinnant.github.io/date_algorithms.html),
/// exact for every year that fits: no calendar library, no locale, no table of time zones.
public struct CivilTime: Hashable, Sendable {
  /// The calendar year; 2026 is 2026.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month, 1 to 31.
  public var day: Int
  /// The hour, 0 to 23.
  public var hour: Int
  /// The minute, 0 to 59.
  public var minute: Int
  /// The second, 0 to 59.
  public var second: Int
  /// The millisecond, 0 to 999.
  public var millisecond: Int

  /// Makes a date with a time of day; the values are taken as they are.
  public init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.millisecond = millisecond
  }

  /// Makes the date and time that a clock `offsetSeconds` east of UTC shows at a moment.
  public init(_ timestamp: Timestamp, offsetSeconds: Int = 0) {
    let local = timestamp.milliseconds + Int64(offsetSeconds) * 1000
    let days = Int(local.flooredQuotient(by: 86_400_000))
    let inDay = Int(local - Int64(days) * 86_400_000)
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    hour = inDay / 3_600_000
    minute = inDay / 60_000 % 60
    second = inDay / 1000 % 60
    millisecond = inDay % 1000
  }

  /// Whether every part is in its range and the day exists in its month.
  public var isValid: Bool {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, (0...23).contains(hour) else {
      return false
    }
    guard (0...59).contains(minute), (0...59).contains(second), (0...999).contains(millisecond) else {
      return false
    }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1]
  }

  /// The days from 1970-01-01 to this date.
  public var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Returns the moment at which a clock `offsetSeconds` east of UTC shows this.
  public func timestamp(offsetSeconds: Int = 0) -> Timestamp {
    let seconds = daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - offsetSeconds
    return Timestamp(milliseconds: Int64(seconds) * 1000 + Int64(millisecond))
  }
}

extension Int64 {
  fileprivate func flooredQuotient(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
