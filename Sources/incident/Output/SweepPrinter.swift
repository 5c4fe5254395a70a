import ConsoleCore
import IncidentModel
import TerminalFrame

/// Prints a sweep: a line for each command, in the runbook's order, and the sum; or all of it as one JSON object.
struct SweepPrinter {
  private let runbook: Runbook
  private let incident: IncidentID
  private let isJSON: Bool
  private let ansi: AnsiText
  private var shown = 0

  init(runbook: Runbook, incident: IncidentID, isJSON: Bool, wantsColor: Bool) {
    (self.runbook, self.incident, self.isJSON) = (runbook, incident, isJSON)
    ansi = AnsiText(wantsColor: wantsColor)
  }

  /// Prints the commands that have ended since the last time, as far as none before them still runs.
  ///
  /// So two sweeps of one runbook can be laid beside each other.
  mutating func show(_ sweep: Sweep) {
    guard !isJSON else { return }
    for entry in sweep.entries.dropFirst(shown) {
      switch entry.stage {
      case .waiting, .running: return
      case .ended, .leftOut:
        shown += 1
        for line in lines(of: SweepRow(entry, in: runbook)) {
          Standard.output(TextSanitizer.clean(line.plain).coloured(line.color, ansi))
        }
      }
    }
  }

  /// Prints the sum.
  func finish(_ sweep: Sweep?) throws {
    if isJSON {
      Standard.output(
        try JSONText.pretty(SweepReport(runbook: runbook.slug, incident: incident, sweep: sweep, in: runbook))
      )
    } else if let sweep {
      Standard.output(sweep.summary)
    }
  }

  private struct Line {
    var plain: String
    var color: Verdict.Level?
  }

  private func lines(of row: SweepRow) -> [Line] {
    let number = row.stepNumber.map { "\($0) " } ?? ""
    let first = row.text.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    let outcome = row.outcome.padding(to: 9)
    let said = row.rule == .exitStatus ? row.firstLine.map { ": \($0)" } ?? "" : ""
    var lines = [Line(plain: "\(outcome) \(number)\(first)  \(row.meaning)\(said)", color: row.level)]
    lines += row.brokenThresholds.map { Line(plain: "          ! \($0)", color: .warn) }
    return lines
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func coloured(_ level: Verdict.Level?, _ ansi: AnsiText) -> String {
    switch level {
    case .pass: ansi.green(self)
    case .warn: ansi.yellow(self)
    case .fail: ansi.red(self)
    case nil: ansi.dim(self)
    }
  }
}
