import IncidentModel
import RunbookLoader

/// A runbook as `incident list` shows it.
struct ListedRunbook: Encodable {
  var slug: String
  var title: String
  var path: String
  var severity: String?
  var alerts: [String]
  var owner: String?
  var steps: Int
  var commands: Int
  var lastReviewed: String?
  var reviewAgeDays: Int?

  init(_ runbook: RunbookSummary, today: Timestamp) {
    slug = runbook.slug
    title = runbook.title
    path = runbook.path
    severity = runbook.severity
    alerts = runbook.alerts
    owner = runbook.owner
    steps = runbook.steps
    commands = runbook.commands
    lastReviewed = runbook.lastReviewed
    reviewAgeDays = lastReviewed.flatMap { Timestamp(iso8601: "\($0)T00:00:00Z") }
      .map { Int(today.seconds(since: $0) / 86_400) }
  }

  private enum CodingKeys: String, CodingKey {
    case slug, title, path, severity, alerts, owner, steps, commands
    case lastReviewed = "last_reviewed"
    case reviewAgeDays = "review_age_days"
  }
}
