public import PlainJSON

/// What a person does in an incident beside working on it.
public enum ResponderRole: String, Sendable, Hashable, JSONRepresentable, CaseIterable {
  /// Decides, and keeps the others from having to.
  case commander
  /// Tells everybody else how things are.
  case communications
  /// Writes down what happens.
  case scribe

  /// The role in words: `incident commander`.
  public var title: String { self == .commander ? "incident commander" : rawValue }
}
