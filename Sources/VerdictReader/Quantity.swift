/// A number with its unit, in the unit's base: bytes, seconds, per cent, or none.
struct Quantity: Equatable {
  /// What is counted.
  enum Unit: Equatable {
    case none
    case percent
    case bytes
    case seconds
    /// A bare K, M, G, T or P, by its power: 1,024 where bytes are meant (`df -h`, Redis), 1,000 for counts.
    case scaled(Int)
    /// A bare `m`: minutes of an age, thousandths of a processor.
    case minutesOrThousandths
  }

  /// The number, in `unit`.
  var value: Double
  /// What is counted.
  var unit: Unit

  /// Both numbers in one unit; nil when they cannot be compared.
  static func aligned(_ left: Quantity, _ right: Quantity) -> (left: Double, right: Double)? {
    switch (left.unit, right.unit) {
    case (.scaled(let power), .scaled(let other)):
      return (left.value * scale(1024, power), right.value * scale(1024, other))
    case (.scaled(let power), .bytes): return (left.value * scale(1024, power), right.value)
    case (.scaled(let power), .none): return (left.value * scale(1000, power), right.value)
    case (.minutesOrThousandths, .seconds): return (left.value * 60, right.value)
    case (.minutesOrThousandths, .none): return (left.value / 1000, right.value)
    case (_, .scaled), (.seconds, .minutesOrThousandths), (.none, .minutesOrThousandths):
      guard left.unit != .percent, left.unit != .seconds || right.unit == .minutesOrThousandths,
        let swapped = aligned(right, left)
      else { return nil }
      return (swapped.right, swapped.left)
    default: return left.unit == right.unit ? (left.value, right.value) : nil
    }
  }

  private static func scale(_ base: Double, _ power: Int) -> Double {
    (0..<power).reduce(1) { product, _ in product * base }
  }

  /// A number as people write it: no trailing zeros, two decimals at most.
  static func format(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    if rounded == rounded.rounded(), abs(rounded) < 1e15 { return String(Int(rounded)) }
    return String(rounded)
  }
}
