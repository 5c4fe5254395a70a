/// A time that the runbook set and that went by.
///
/// Two consoles may both record it: what it is about and when it was due make them one.
public struct PassedClock: Sendable, Hashable {
  /// What was due: `update`, `escalation`, `MTTR`, a phase's title.
  public var name: String
  /// When it was due.
  public var due: Timestamp
  /// What the runbook says, in its words; empty when it gives only the time.
  public var text: String

  /// Makes a clock that has passed.
  public init(name: String, due: Timestamp, text: String = "") {
    self.name = name
    self.due = due
    self.text = text
  }
}
