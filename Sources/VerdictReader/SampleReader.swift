import PlainJSON

/// Holds a sample of JSON against what a command printed.
///
/// A sample shows a shape, and most of its values differ from run to run. What says how things are does not: yes or
/// no, a lone word as a status is (`"degraded"`), and a count of nothing (`"errors": 0`).
struct SampleReader {
  /// What is as in the sample: `connected true`.
  private(set) var same: [String] = []
  /// What is not: `connected is false, not true`.
  private(set) var different: [String] = []

  /// Compares what both have; nil unless both are JSON.
  init?(sample: String, printed: String) {
    guard let sample = JSONValue(parsing: sample), let printed = JSONValue(parsing: printed) else {
      return nil
    }
    compare(sample, printed, name: "")
  }

  private mutating func compare(_ sample: JSONValue, _ printed: JSONValue, name: String) {
    if case .object(let wanted) = sample {
      for (key, value) in wanted.members {
        if let found = printed[key] { compare(value, found, name: key) }
      }
      return
    }
    guard let wanted = Self.words(sample, isSample: true), let found = Self.words(printed, isSample: false)
    else { return }
    if wanted == found {
      same.append("\(name) \(wanted)")
    } else {
      different.append("\(name) is \(found), not \(wanted)")
    }
  }

  private static func words(_ value: JSONValue, isSample: Bool) -> String? {
    switch value {
    case .bool(let isTrue): return "\(isTrue)"
    case .number(let number) where number == 0 || !isSample: return Quantity.format(number)
    case .string(let text):
      let isWord =
        !text.isEmpty && text.count <= 24 && text.allSatisfy { $0.isLetter || $0 == "_" || $0 == "-" }
      return isWord ? text : nil
    default: return nil
    }
  }
}
