/// How a responder likes things shown, whatever the incident.
public struct ViewHabits: Sendable, Hashable, Codable {
  /// Whether long lines of output wrap.
  public var wrapsOutput: Bool
  /// How the timeline says when things happened.
  public var timelineTimes: TimelineTimes

  /// Makes habits; without arguments those of somebody who never changed any.
  public init(wrapsOutput: Bool = false, timelineTimes: TimelineTimes = .utc) {
    self.wrapsOutput = wrapsOutput
    self.timelineTimes = timelineTimes
  }
}
