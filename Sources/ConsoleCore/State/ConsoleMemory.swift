/// What a console keeps from one time to the next, and the incident does not: it proves nothing.
public struct ConsoleMemory: Sendable, Hashable, Codable {
  /// How the screen is divided.
  public var sizes: PaneSizes
  /// How things are shown; nil in a memory of before that was kept.
  public var habits: ViewHabits?
  /// What is left out of the lists, by incident; nil in a memory of before that was kept.
  public var filters: [String: ViewFilters]?
  /// Notes for this incident that were begun and are not recorded, by kind; kept beside the incident, as a draft.
  public var unsentNotes: [String: String] = [:]

  /// Makes a memory; without arguments an empty one.
  public init(sizes: PaneSizes = PaneSizes(), unsentNotes: [String: String] = [:]) {
    self.sizes = sizes
    self.unsentNotes = unsentNotes
  }

  private enum CodingKeys: CodingKey { case sizes, habits, filters }
}
