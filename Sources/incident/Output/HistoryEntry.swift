import IncidentModel
import TimelineStore

/// An incident as `incident history --json` has it.
struct HistoryEntry: Encodable {
  struct Place: Encodable {
    var event: EventID
    var at: Timestamp
    var kind: String
    var text: String
  }

  var incident: IncidentID
  var runbook: String
  var title: String
  var severity: IncidentSeverity?
  var status: IncidentStatus
  var openedAt: Timestamp
  var lastEventAt: Timestamp
  var resolution: String?
  var lastChange: String?
  var places: [Place]

  init(_ match: IncidentMatch) {
    incident = match.summary.id
    runbook = match.summary.runbook
    title = match.summary.title
    severity = match.summary.severity
    status = match.summary.status
    openedAt = match.summary.openedAt
    lastEventAt = match.summary.lastEventAt
    resolution = match.resolution
    lastChange = match.lastChange
    places = match.places.map { Place(event: $0.event, at: $0.at, kind: $0.kind, text: $0.text) }
  }

  private enum CodingKeys: String, CodingKey {
    case incident, runbook, title, severity, status, resolution, places
    case openedAt = "opened_at"
    case lastEventAt = "last_event_at"
    case lastChange = "last_change"
  }
}
