import IncidentModel
import VerdictReader

/// A step with one command, as short as a test can say it.
func makeStep(
  _ command: String = "redis-cli ping", line: Int = 5, expect: [IncidentModel.Expectation] = [],
  tables: [OutcomeTable] = [],
  thresholds: [Threshold] = []
) -> Step {
  Step(
    id: StepID("s"), title: "Verify", line: 1,
    commands: [Command(id: CommandID("c"), text: command, line: line, expectations: expect)],
    outcomes: tables, thresholds: thresholds)
}

/// A table whose first column is the result; each row's pattern is its first cell.
func table(_ rows: [[String]], header: [String] = ["Result", "Meaning", "Action"], line: Int = 10)
  -> OutcomeTable
{
  OutcomeTable(
    header: header.map { RichText($0) },
    rows: rows.enumerated().map { index, cells in
      OutcomeTable.Row(
        patterns: Array(cells.prefix(1)), cells: cells.map { RichText($0) }, line: line + 2 + index)
    }, line: line)
}

/// A table that only says which row matched.
func table(of patterns: [String], header: String = "Result", line: Int = 10) -> OutcomeTable {
  table(patterns.map { [$0, "means \($0)"] }, header: [header, "Meaning"], line: line)
}

func expectation(
  _ kind: IncidentModel.Expectation.Kind, _ text: String,
  source: IncidentModel.Expectation.Source = .attribute
) -> IncidentModel.Expectation {
  IncidentModel.Expectation(kind: kind, text: text, source: source, line: 6)
}

func threshold(
  _ metric: String, _ comparison: Threshold.Comparison, _ value: Double, _ unit: String = "",
  sense: Threshold.Sense = .alarm, meaning: String = "meaning"
) -> Threshold {
  Threshold(
    metric: metric, comparison: comparison, value: value, unit: unit, sense: sense, meaning: meaning,
    text: "\(metric) \(comparison.rawValue) \(value)\(unit)", line: 20)
}

/// The verdict on a step's first command that ended by itself.
func judge(_ step: Step, stdout: String = "", stderr: String = "", exit: Int = 0) -> Verdict {
  judge(step, CommandOutcome(cause: .exit, exitStatus: exit, stdout: stdout, stderr: stderr))
}

/// The verdict on a step's first command.
func judge(_ step: Step, _ outcome: CommandOutcome) -> Verdict {
  VerdictReader.verdict(of: step.commands[0], in: step, outcome: outcome)
}
