public import IncidentModel
import TimelineStore

/// What is recorded when an incident begins: how it started, and what is known of it by then.
public struct IncidentBeginning {
  /// How it started.
  public var start: IncidentStart
  /// When it started; nil for the moment of recording.
  public var at: Timestamp?
  /// What is recorded with it, as one: a device that is slow to write is waited for once.
  public var followers: [EventDraft] = []

  /// The beginning of an incident on a runbook.
  ///
  /// - Parameters:
  ///   - title: Instead of the runbook's.
  ///   - severity: Instead of the runbook's.
  ///   - alert: The alert that paged, as text; nil for none.
  public init(
    _ runbook: Runbook, title: String? = nil, severity: IncidentSeverity? = nil, alert: String? = nil
  ) {
    start = IncidentStart(
      runbook: runbook.slug, path: runbook.path, sha256: runbook.sha256, title: title ?? runbook.title,
      severity: severity ?? runbook.metadata.severity.flatMap { IncidentSeverity(text: $0) }, alert: alert,
      checklist: runbook.checklist)
  }

  /// The beginning among drafts that are to be recorded; nil where they begin no incident.
  init?(_ drafts: [EventDraft]) {
    guard let first = drafts.first, let start = first.body.incidentStart else { return nil }
    self.start = start
    at = first.at
    followers = Array(drafts.dropFirst())
  }

  /// All of it as drafts, in order.
  public var drafts: [EventDraft] { [EventDraft(.incidentStarted(start), at: at)] + followers }

  /// Makes it durable, with the runbook's bytes before it.
  func record(source: String, in store: TimelineStore) throws(StoreError) -> [TimelineEvent] {
    try store.saveRunbook(Array(source.utf8), sha256: start.sha256)
    return try store.begin(start, at: at, followedBy: followers)
  }
}
