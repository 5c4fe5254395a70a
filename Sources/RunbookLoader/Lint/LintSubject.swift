import IncidentModel

/// A runbook that is looked over: what was read of it, and its text line by line.
struct LintSubject {
  let loaded: LoadedRunbook
  let lines: [Substring]
  private(set) var found: [Diagnostic] = []

  var runbook: Runbook { loaded.runbook }

  init(_ loaded: LoadedRunbook) {
    self.loaded = loaded
    lines =
      loaded.source.holds(byte: 0x0D)
      ? loaded.source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      : loaded.source.everyLine
  }

  /// Adds a finding; its column is where `text` stands in the line.
  mutating func report(
    _ rule: LintRule, line: Int, at text: String = "", severity: Diagnostic.Severity? = nil, _ message: String
  ) {
    var problem = Diagnostic(
      rule, path: runbook.path, line: line, column: column(of: text, line: line), message)
    if let severity { problem.severity = severity }
    found.append(problem)
  }

  /// The line of the file with this number, from 1; empty behind its end.
  func line(_ number: Int) -> Substring {
    number >= 1 && number <= lines.count ? lines[number - 1] : ""
  }

  /// Where a text stands in a line, in characters from 1; where the line's own text begins if it is not there.
  private func column(of text: String, line number: Int) -> Int {
    let line = line(number)
    let first = text.prefix { $0 != "\n" }
    let offset =
      (first.isEmpty ? nil : line.position(of: String(first)))
      ?? line.utf8.prefix { TextScan.isSpace($0) }.count
    return line.bytes(0..<offset).count + 1
  }
}
