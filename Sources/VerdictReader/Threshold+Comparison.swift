import IncidentModel

extension Threshold.Comparison {
  /// Whether the comparison holds for two numbers of one unit.
  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .above: left > right
    case .atLeast: left >= right
    case .below: left < right
    case .atMost: left <= right
    case .equal: left == right
    case .notEqual: left != right
    }
  }
}
