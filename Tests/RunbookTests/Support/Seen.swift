import IncidentModel

/// What the console would show of one run: the verdict, the lit row, the broken thresholds.
struct Seen: CustomStringConvertible {
  var verdict: Verdict
  var step: Step
  var runbook: Runbook
  var exitStatus: Int?
  var cause: AttemptEnd.Cause
  var output: String

  var level: Verdict.Level { verdict.level }

  /// The result's cell of the lit row, as it is drawn; empty when no row is lit.
  var row: String {
    guard let found = verdict.row else { return "" }
    let table = step.outcomes[found.table]
    return table.rows[found.row].cells[table.resultColumn].plain
  }

  /// The number of the step that the lit row leads to, or the slug of the runbook; empty for neither.
  var leadsTo: String {
    guard let found = verdict.row else { return "" }
    switch step.outcomes[found.table].rows[found.row].jump?.destination {
    case .step(let id): return runbook.step(id)?.number ?? ""
    case .runbook(let slug, _): return slug
    default: return ""
    }
  }

  /// The metrics of the broken thresholds.
  var broken: [String] { verdict.brokenThresholds.map { step.thresholds[$0].metric } }

  var description: String {
    "\(verdict.level) by \(verdict.rule): \(verdict.text) [row '\(row)' → '\(leadsTo)', broken \(broken), "
      + "\(cause) \(exitStatus.map(String.init) ?? "-")]\n\(output)"
  }
}
