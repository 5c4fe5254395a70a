/// Something that a runbook wants after a time, or every so often.
public struct ClockRule: Sendable, Hashable, Encodable {
  /// What it is about.
  public enum Kind: String, Sendable, Hashable, Encodable {
    /// Call in more people when the incident is still open.
    case escalate
    /// Tell people the state of things, again and again.
    case update
    /// A postmortem is due when the incident lasts this long.
    case postmortem
  }

  /// What it is about.
  public var kind: Kind
  /// Seconds from the incident's start; for `update`, the interval.
  public var seconds: Int
  /// What the runbook says, in its words.
  public var text: String
  /// The line in the file, from 1; 0 when it comes from front matter as a whole.
  public var line: Int

  /// Makes a rule.
  public init(kind: Kind, seconds: Int, text: String, line: Int) {
    self.kind = kind
    self.seconds = seconds
    self.text = text
    self.line = line
  }
}
