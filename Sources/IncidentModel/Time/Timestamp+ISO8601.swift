public import PlainJSON

extension Timestamp {
  /// The moment as ISO 8601 in UTC with milliseconds: `2026-11-21T03:12:05.250Z`.
  public var iso8601: String {
    let civil = CivilTime(self)
    return DecimalText.make { text in
      text.write(civil.year, 4, then: "-")
      text.write(civil.month, 2, then: "-")
      text.write(civil.day, 2, then: "T")
      text.write(civil.hour, 2, then: ":")
      text.write(civil.minute, 2, then: ":")
      text.write(civil.second, 2, then: ".")
      text.write(civil.millisecond, 3, then: "Z")
    }
  }

  /// The date in UTC: `2026-11-21`.
  public var date: String {
    let civil = CivilTime(self)
    return DecimalText.make { text in
      text.write(civil.year, 4, then: "-")
      text.write(civil.month, 2, then: "-")
      text.write(civil.day, 2)
    }
  }

  /// The time of day in UTC without a zone mark: `03:12:05`.
  public var timeOfDay: String {
    let civil = CivilTime(self)
    return DecimalText.make { text in
      text.write(civil.hour, 2, then: ":")
      text.write(civil.minute, 2, then: ":")
      text.write(civil.second, 2)
    }
  }

  /// Reads ISO 8601 with a date, a time and a zone (`Z`, `+02:00`), or nil if it is anything else.
  ///
  /// Seconds and their fraction may be left out; the fraction is cut to milliseconds.
  public init?(iso8601 text: String) {
    guard let moment = TimeExpression.iso8601(text, defaultOffsetSeconds: nil) else { return nil }
    self = moment
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

extension Timestamp: JSONRepresentable {
  /// Reads ISO 8601 text.
  public init(json: JSONValue) throws(JSONMismatch) {
    guard let moment = json.text.flatMap({ Timestamp(iso8601: $0) }) else {
      throw JSONMismatch(description: "the value is not an ISO 8601 time with a zone")
    }
    self = moment
  }

  /// ISO 8601 text in UTC with milliseconds.
  public var json: JSONValue { .string(iso8601) }
}
