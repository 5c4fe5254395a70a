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
}
