extension Timestamp {
  /// The moment as ISO 8601 in UTC with milliseconds: `2026-11-21T03:12:05.250Z`.
  public var iso8601: String {
    let civil = CivilTime(self)
    return "\(date)T\(timeOfDay).\(padded(civil.millisecond, 3))Z"
  }

  /// The date in UTC: `2026-11-21`.
  public var date: String {
    let civil = CivilTime(self)
    return "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))"
  }

  /// The time of day in UTC without a zone mark: `03:12:05`.
  public var timeOfDay: String {
    let civil = CivilTime(self)
    return "\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2))"
  }

  /// Reads ISO 8601 with a date, a time and a zone (`Z`, `+02:00`), or nil if it is anything else.
  ///
  /// Seconds and their fraction may be left out; the fraction is cut to milliseconds.
  public init?(iso8601 text: String) {
    guard let moment = TimeExpression.iso8601(text, defaultOffsetSeconds: nil) else { return nil }
    self = moment
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Timestamp: Codable {
  /// Reads ISO 8601 text.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = Timestamp(iso8601: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is not an ISO 8601 time with a zone")
      )
    }
    self = moment
  }

  /// Writes ISO 8601 text in UTC with milliseconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}

extension Timestamp: CustomStringConvertible {
  /// The moment as ISO 8601 in UTC.
  public var description: String { iso8601 }
}
