/// A number to hold a measurement against: "Connected clients > 10,000: connection leak".
public struct Threshold: Sendable, Hashable, Encodable {
  /// How the measurement is compared with the number.
  public enum Comparison: String, Sendable, Hashable, Encodable {
    /// Greater than.
    case above = ">"
    /// Greater than or equal.
    case atLeast = ">="
    /// Less than.
    case below = "<"
    /// Less than or equal.
    case atMost = "<="
    /// Equal.
    case equal = "="
    /// Not equal.
    case notEqual = "!="
  }

  /// Whether the comparison, when it is true, is bad news or what should be.
  public enum Sense: String, Sendable, Hashable, Encodable {
    /// True is bad news: "Memory > 90%: risk of OOM".
    case alarm
    /// True is how it should be: "Memory usage: < 80%".
    case target
  }

  /// What is measured, in the author's words: "Connected clients".
  public var metric: String
  /// How it is compared.
  public var comparison: Comparison
  /// The number, in `unit`.
  public var value: Double
  /// The unit as written: "%", "ms", "MB"; empty for none.
  public var unit: String
  /// Whether the comparison, when it is true, is bad news.
  public var sense: Sense
  /// What it means when it is broken: "connection leak".
  public var meaning: String
  /// The whole line in the author's words.
  public var text: String
  /// Its line in the file, from 1.
  public var line: Int

  /// Makes a threshold.
  public init(
    metric: String, comparison: Comparison, value: Double, unit: String = "", sense: Sense = .alarm,
    meaning: String = "", text: String, line: Int
  ) {
    self.metric = metric
    self.comparison = comparison
    self.value = value
    self.unit = unit
    self.sense = sense
    self.meaning = meaning
    self.text = text
    self.line = line
  }
}
