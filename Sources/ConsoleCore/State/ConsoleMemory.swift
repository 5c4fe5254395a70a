/// What a console keeps from one time to the next, and the incident does not: it proves nothing.
public struct ConsoleMemory: Sendable, Hashable, Codable {
  /// How the screen is divided.
  public var sizes: PaneSizes
  /// Notes that were begun and not sent, by incident and then by kind.
  public var unsentNotes: [String: [String: String]]

  /// Makes a memory; without arguments an empty one.
  public init(sizes: PaneSizes = PaneSizes(), unsentNotes: [String: [String: String]] = [:]) {
    self.sizes = sizes
    self.unsentNotes = unsentNotes
  }
}
