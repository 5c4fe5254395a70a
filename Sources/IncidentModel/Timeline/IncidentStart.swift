/// How an incident began, and the checklist that it began with.
public struct IncidentStart: Sendable, Hashable {
  /// The runbook's slug.
  public var runbook: String
  /// Where the runbook's file was.
  public var path: String
  /// SHA-256 of the runbook's bytes.
  public var sha256: String
  /// The incident's title.
  public var title: String
  /// How bad it is thought to be; nil if nobody said.
  public var severity: IncidentSeverity?
  /// The alert that paged, as text; nil for none.
  public var alert: String?
  /// The steps and tasks as they were, so that an export needs no file but the store.
  public var checklist: [ChecklistItem]

  /// Makes a start.
  public init(
    runbook: String, path: String, sha256: String, title: String, severity: IncidentSeverity? = nil,
    alert: String? = nil, checklist: [ChecklistItem] = []
  ) {
    self.runbook = runbook
    self.path = path
    self.sha256 = sha256
    self.title = title
    self.severity = severity
    self.alert = alert
    self.checklist = checklist
  }
}
