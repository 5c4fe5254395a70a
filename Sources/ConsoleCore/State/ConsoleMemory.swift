/// What a console keeps from one time to the next, and the incident does not: it proves nothing.
public struct ConsoleMemory: Sendable, Hashable, Codable {
  /// How the screen is divided.
  public var sizes: PaneSizes
  /// How things are shown; nil in a memory of before that was kept.
  public var habits: ViewHabits?
  /// Notes that were begun and not sent, by incident and then by kind.
  public var unsentNotes: [String: [String: String]]
  /// What is left out of the lists, by incident; nil in a memory of before that was kept.
  public var filters: [String: ViewFilters]?

  /// Makes a memory; without arguments an empty one.
  public init(sizes: PaneSizes = PaneSizes(), unsentNotes: [String: [String: String]] = [:]) {
    self.sizes = sizes
    self.unsentNotes = unsentNotes
  }
}
