import IncidentModel
import RunbookLoader

/// A rule as `incident lint --rules --json` shows it.
struct ListedRule: Encodable {
  var rule: String
  var severity: Diagnostic.Severity
  var reason: String

  init(_ rule: LintRule) {
    self.rule = rule.rawValue
    severity = rule.severity
    reason = rule.reason
  }
}
