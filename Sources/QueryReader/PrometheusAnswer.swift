import PlainJSON

/// What Prometheus answered to a query, as its HTTP API has it (`/api/v1/query`).
public struct PrometheusAnswer: Sendable, Equatable {
  /// One number and when it was so.
  struct Sample: Sendable, Equatable {
    /// Seconds since 1970.
    var time: Double
    var value: Double
  }

  /// One time series with what was asked of it.
  struct Series: Sendable, Equatable {
    var labels: [String: String]
    var samples: [Sample]
  }

  /// The kinds of results.
  enum Result: Sendable, Equatable {
    case vector([Series])
    case matrix([Series])
    case scalar(Sample)
    case text(String)
  }

  /// Why there is no result.
  public struct Failure: Error, Equatable, CustomStringConvertible {
    /// In one line, Prometheus's own words where it said some.
    public let description: String
  }

  let result: Result
  /// What Prometheus warns of, such as a store that did not answer.
  public let warnings: [String]

  /// Reads an answer.
  public init(_ text: String) throws(Failure) {
    guard let json = JSONValue(parsing: text) else {
      let line = text.split(whereSeparator: \.isNewline).first.map { $0.prefix(120) } ?? ""
      throw Failure(description: line.isEmpty ? "no answer" : "this is no answer of Prometheus: \(line)")
    }
    warnings = json["warnings"]?.values.compactMap(\.text) ?? []
    guard json["status"]?.text == "success", let data = json["data"], let value = data["result"] else {
      let words = [json["errorType"]?.text, json["error"]?.text].compactMap { $0 }.joined(separator: ": ")
      throw Failure(description: words.isEmpty ? "this is no answer of Prometheus" : words)
    }
    switch data["resultType"]?.text {
    case "vector"?: result = .vector(value.values.map { Self.series($0, [$0["value"]].compactMap { $0 }) })
    case "matrix"?: result = .matrix(value.values.map { Self.series($0, $0["values"]?.values ?? []) })
    case "scalar"?:
      guard let sample = Self.sample(value) else { throw Failure(description: "a scalar without a number") }
      result = .scalar(sample)
    case "string"?: result = .text(value.values.last?.text ?? "")
    case let type: throw Failure(description: "a result of the kind \(type ?? "none"), which is not known")
    }
  }

  private static func series(_ json: JSONValue, _ samples: [JSONValue]) -> Series {
    Series(labels: json["metric"]?.texts ?? [:], samples: samples.compactMap(sample))
  }

  /// `[1761033600.1, "0.5"]`; the number is a text, because JSON has no NaN.
  private static func sample(_ json: JSONValue) -> Sample? {
    let pair = json.values
    guard pair.count == 2, case .number(let time) = pair[0], let value = pair[1].text.flatMap(Double.init)
    else { return nil }
    return Sample(time: time, value: value)
  }
}
