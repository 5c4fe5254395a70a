import ConsoleCore
import IncidentModel

/// What became of one command of a sweep, as scripts read it.
struct SweepRow: Encodable {
  var step: StepID
  var stepNumber: String?
  var stepTitle: String
  var command: CommandID
  /// What its author calls it.
  var label: String?
  var text: String
  /// `pass`, `warn`, `fail` or `left_out`.
  var outcome: String
  /// What the runbook says that it means, or why it was left out.
  var meaning: String
  var rule: Verdict.Rule?
  var exitStatus: Int?
  var durationMilliseconds: Int?
  var brokenThresholds: [String]
  /// The first line of its output that says something.
  var firstLine: String?
  /// The event of its start, for `incident output`.
  var event: EventID?
  var level: Verdict.Level?

  init(_ entry: Sweep.Entry, in runbook: Runbook) {
    let found = runbook.command(entry.command)
    step = entry.step
    stepNumber = found?.step.number
    stepTitle = found?.step.title ?? ""
    command = entry.command
    label = found?.command.label
    text = found?.command.text ?? ""
    outcome = "left_out"
    meaning = ""
    brokenThresholds = []
    switch entry.stage {
    case .waiting, .running: break
    case .leftOut(let reason): meaning = reason
    case .ended(let end):
      outcome = end.verdict.level.rawValue
      meaning = end.verdict.rule == .exitStatus ? end.outcome : "\(end.outcome): \(end.verdict.text)"
      (text, rule, level, event) = (end.text, end.verdict.rule, end.verdict.level, end.started)
      firstLine = end.firstLine
      (exitStatus, durationMilliseconds) = (end.exitStatus, end.knownMilliseconds)
      let thresholds = found?.step.thresholds ?? []
      brokenThresholds = end.verdict.brokenThresholds.filter(thresholds.indices.contains).map {
        thresholds[$0].text
      }
    }
  }

  private enum CodingKeys: String, CodingKey {
    case step, command, label, text, outcome, meaning, rule, event
    case stepNumber = "step_number"
    case stepTitle = "step_title"
    case exitStatus = "exit_status"
    case firstLine = "first_line"
    case durationMilliseconds = "duration_ms"
    case brokenThresholds = "broken_thresholds"
  }
}
