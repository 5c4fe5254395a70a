import IncidentModel

/// Holds a step's thresholds against what an output measures.
struct ThresholdReader {
  /// What one threshold has to say.
  struct Reading {
    /// The threshold's place in its step.
    var index: Int
    /// Whether it is broken.
    var isBroken: Bool
    /// The measurement, the limit and, when broken, what it means, in one line.
    var text: String
  }

  /// The thresholds that a measurement answers, in order; the others stay silent.
  var readings: [Reading]

  /// Reads the thresholds.
  init(_ thresholds: [Threshold], measurements: MeasurementList) {
    readings = thresholds.enumerated().compactMap { index, threshold in
      Self.read(threshold, at: index, in: measurements)
    }
  }

  /// The broken ones' places.
  var broken: [Int] { readings.filter(\.isBroken).map(\.index) }

  /// What the broken ones mean, in one line; empty when none is.
  var brokenText: String { readings.filter(\.isBroken).map(\.text).joined(separator: "; ") }

  /// What those that hold say, in one line.
  var holdingText: String { readings.filter { !$0.isBroken }.map(\.text).joined(separator: "; ") }

  private static func read(_ threshold: Threshold, at index: Int, in measurements: MeasurementList)
    -> Reading?
  {
    guard let limit = Quantity(value: threshold.value, unit: threshold.unit) else { return nil }
    let compared = { (entry: Measurement) -> (left: Double, right: Double)? in
      Quantity.aligned(entry.quantity(comparableTo: limit.unit), limit)
    }
    let found = measurements.matches(MetricWords(threshold.metric)) { compared($0) != nil }
    guard !found.isEmpty else { return nil }
    let broken = found.filter { entry in
      compared(entry).map { threshold.comparison.holds($0.left, $0.right) == (threshold.sense == .alarm) }
        ?? false
    }
    guard let worst = broken.first ?? found.first else { return nil }
    let shown = worst.quantity.unit == .none ? inUnit(of: threshold, worst, limit: limit) : worst.text
    let bound = "\(threshold.comparison.rawValue) \(Quantity.format(threshold.value))\(threshold.unit)"
    var text = "\(threshold.metric) \(shown)"
    if !worst.label.isEmpty { text += " (\(worst.label))" }
    switch (threshold.sense, broken.isEmpty) {
    case (.alarm, false): text += " \(bound)"
    case (.alarm, true): text += ", not \(bound)"
    case (.target, false): text += ", should be \(bound)"
    case (.target, true): text += ", \(bound)"
    }
    if broken.count > 1 { text += ", and \(broken.count - 1) more" }
    if !broken.isEmpty, !threshold.meaning.isEmpty { text += ": \(threshold.meaning)" }
    return Reading(index: index, isBroken: !broken.isEmpty, text: text)
  }

  /// A bare number of bytes or seconds in the unit that its reader compares it with.
  private static func inUnit(of threshold: Threshold, _ entry: Measurement, limit: Quantity) -> String {
    guard !threshold.unit.isEmpty, threshold.value != 0,
      let (left, right) = Quantity.aligned(entry.quantity(comparableTo: limit.unit), limit), right != 0
    else { return entry.text }
    return Quantity.format(left / right * threshold.value) + threshold.unit
  }
}
