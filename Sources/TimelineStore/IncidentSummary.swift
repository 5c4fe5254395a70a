public import IncidentModel

/// An incident as lists show it.
public struct IncidentSummary: Sendable, Hashable {
  /// Its identifier.
  public var id: IncidentID
  /// The slug of the runbook that it began with.
  public var runbook: String
  /// Its title.
  public var title: String
  /// Its severity now; nil if nobody said.
  public var severity: IncidentSeverity?
  /// Its status now.
  public var status: IncidentStatus
  /// When it was opened.
  public var openedAt: Timestamp
  /// When it started, which everything is counted from: the milestone, else when it was opened.
  public var startedAt: Timestamp
  /// When it was resolved: the milestone, else when its status became so; nil while it is open.
  public var resolvedAt: Timestamp?
  /// When its last event was recorded.
  public var lastEventAt: Timestamp

  /// Whether it is not resolved.
  public var isOpen: Bool { status != .resolved }

  /// Makes a summary.
  public init(
    id: IncidentID, runbook: String, title: String, severity: IncidentSeverity?, status: IncidentStatus,
    openedAt: Timestamp, startedAt: Timestamp? = nil, resolvedAt: Timestamp? = nil,
    lastEventAt: Timestamp
  ) {
    self.id = id
    self.runbook = runbook
    self.title = title
    self.severity = severity
    self.status = status
    self.openedAt = openedAt
    self.startedAt = startedAt ?? openedAt
    self.resolvedAt = status == .resolved ? resolvedAt : nil
    self.lastEventAt = lastEventAt
  }
}
