public import IncidentModel

/// An incident that a search found, with what ended it.
public struct IncidentMatch: Sendable, Hashable {
  /// A place where the words stand.
  public struct Place: Sendable, Hashable {
    /// The event.
    public var event: EventID
    /// When it happened.
    public var at: Timestamp
    /// The event's kind.
    public var kind: String
    /// The words with some text around them, on one line.
    public var text: String
  }

  /// The incident.
  public var summary: IncidentSummary
  /// The places that fit best, at most three; none when nothing was searched for.
  public var places: [Place]
  /// What people wrote when it was resolved, else mitigated, else the hypothesis that held, with why, else what
  /// they decided last; nil when they wrote nothing.
  public var resolution: String?
  /// Whether ``resolution`` is only what was decided last, which may have ended nothing.
  public var isDecision: Bool
  /// The last command that changed something and succeeded; nil when there was none.
  public var lastChange: String?
}
