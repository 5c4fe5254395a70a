/// A number that an output gives a name.
struct Measurement {
  /// The name as the output writes it: `connected_clients`, `Use%`, `redis.connections`.
  var name: String
  /// The name's words.
  var words: MetricWords
  /// What it was measured of, when the output says it: a mount point, a pod; empty for nothing.
  var label: String
  /// Words that stand beside the name and may complete it.
  var labelWords: MetricWords
  /// The number as the output writes it.
  var text: String
  /// The number.
  var quantity: Quantity

  /// Makes a measurement; `words` is taken from the name unless it is given.
  init(
    name: String, words: MetricWords? = nil, label: String = "", labelWords: MetricWords? = nil, text: String,
    quantity: Quantity
  ) {
    self.name = name
    self.words = words ?? MetricWords(name)
    self.label = label
    self.labelWords = labelWords ?? MetricWords(label)
    self.text = text
    self.quantity = quantity
  }

  /// What is measured, and of what: two measurements with the same subject say the same thing.
  struct Subject: Hashable {
    private var words: MetricWords
    private var label: String
    /// `Used` and `Use%` have the same words.
    private var isPercentage: Bool

    /// The subject of a measurement.
    init(_ measurement: Measurement) {
      words = measurement.words
      label = measurement.label
      isPercentage = measurement.quantity.unit == .percent
    }
  }

  /// The number in the unit that its name says (`_ms`, `_perc`, memory in bytes) where it has none itself.
  func quantity(comparableTo unit: Quantity.Unit) -> Quantity {
    guard quantity.unit == .none else { return quantity }
    let value = quantity.value
    let name = name.lowercased()
    switch unit {
    case .percent:
      if ["percent", "perc", "pct", "%"].contains(where: { name.contains($0) }) {
        return Quantity(value: value, unit: .percent)
      }
      if words.contains(anyOf: ["ratio", "fraction"]), (0...1).contains(value) {
        return Quantity(value: value * 100, unit: .percent)
      }
    case .seconds, .minutesOrThousandths:
      for (ending, factor) in Self.timeEndings where name.hasSuffix(ending) {
        return Quantity(value: value * factor, unit: .seconds)
      }
    case .bytes, .scaled:
      for (ending, factor) in Self.sizeEndings where name.hasSuffix(ending) {
        return Quantity(value: value * factor, unit: .bytes)
      }
      if words.contains(anyOf: ["memory", "size", "rss", "bytes"]) {
        return Quantity(value: value, unit: .bytes)
      }
    case .none: break
    }
    return quantity
  }

  private static let timeEndings: [(String, Double)] = [
    ("usec", 1e-6), ("_us", 1e-6), ("milliseconds", 1e-3), ("_ms", 1e-3), ("timems", 1e-3), ("millis", 1e-3),
    ("_sec", 1), ("_secs", 1), ("seconds", 1), ("_s", 1), ("minutes", 60), ("seconds_ago", 1),
  ]
  private static let sizeEndings: [(String, Double)] = [
    ("_kb", 1024), ("kib", 1024), ("_mb", 1_048_576), ("mib", 1_048_576), ("_gb", 1_073_741_824),
    ("gib", 1_073_741_824), ("bytes", 1),
  ]
}
