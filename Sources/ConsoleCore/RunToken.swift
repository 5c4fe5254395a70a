/// Names a run from the moment it is asked for, before its first event has an identifier.
public struct RunToken: Hashable, Sendable {
  /// Counts up within one console.
  public let number: Int

  /// Makes a token.
  public init(_ number: Int) { self.number = number }
}
