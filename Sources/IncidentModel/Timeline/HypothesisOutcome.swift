public import PlainJSON

/// What became of a hypothesis.
public enum HypothesisOutcome: String, Sendable, Hashable, JSONRepresentable, CaseIterable {
  /// It was the cause, or a part of it.
  case confirmed
  /// It was not.
  case refuted
}
