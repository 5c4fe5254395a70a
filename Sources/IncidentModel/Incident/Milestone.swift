public import PlainJSON

/// A point that every incident passes, in whatever order it really did.
public enum Milestone: String, Sendable, Hashable, JSONRepresentable, CaseIterable {
  /// The trouble began.
  case started
  /// Somebody or something noticed.
  case detected
  /// A responder took it.
  case acknowledged
  /// Users no longer suffer.
  case mitigated
  /// It is over.
  case resolved

  /// What the time from the start to it is called, as in "time to mitigate"; nil for the start.
  var measure: String? {
    switch self {
    case .started: nil
    case .detected: "TTD"
    case .acknowledged: "TTA"
    case .mitigated: "TTM"
    case .resolved: "TTR"
    }
  }
}
