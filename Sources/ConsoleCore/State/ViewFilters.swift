/// What is left out of the lists of one incident.
public struct ViewFilters: Sendable, Hashable, Codable {
  /// What the steps that are shown hold; empty for anything.
  public var steps: String
  /// Whether steps that are done or skipped are left out.
  public var onlyOpen: Bool
  /// Which events the timeline shows; nil for all.
  public var timeline: TimelineFilter?

  /// Whether nothing is left out.
  var isEmpty: Bool { self == ViewFilters() }

  /// Makes filters; without arguments they let everything through.
  public init(steps: String = "", onlyOpen: Bool = false, timeline: TimelineFilter? = nil) {
    self.steps = steps
    self.onlyOpen = onlyOpen
    self.timeline = timeline
  }
}
