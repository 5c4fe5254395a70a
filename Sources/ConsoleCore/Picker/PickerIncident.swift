public import IncidentModel

/// An incident as the picker lists it.
public struct PickerIncident: Sendable, Hashable {
  /// Its identifier.
  public var id: IncidentID
  /// The slug of the runbook that it began with; empty if that is not known.
  public var runbook: String
  /// Its title.
  public var title: String
  /// How bad it is; nil if nobody said.
  public var severity: IncidentSeverity?
  /// Its status.
  public var status: IncidentStatus
  /// When it began.
  public var startedAt: Timestamp

  /// Makes an entry.
  public init(
    id: IncidentID, runbook: String = "", title: String, severity: IncidentSeverity?, status: IncidentStatus,
    startedAt: Timestamp
  ) {
    self.id = id
    self.runbook = runbook
    self.title = title
    self.severity = severity
    self.status = status
    self.startedAt = startedAt
  }
}
