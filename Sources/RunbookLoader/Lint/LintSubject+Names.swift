import IncidentModel

extension LintSubject {
  /// Looks at names that are there twice, and at the probe's.
  mutating func checkNames() {
    for phase in runbook.phases { checkSteps(of: phase) }
    var lines: [String: Int] = [:]
    for command in runbook.commands {
      guard let name = command.name else { continue }
      if let first = lines[name] {
        report(
          .sameName, line: command.line, "the name '\(name)' is that of the command in line \(first)")
      } else {
        lines[name] = command.line
      }
    }
    checkProbe()
  }

  private mutating func checkSteps(of phase: Phase) {
    var lines: [String: Int] = [:]
    for step in phase.steps {
      let key = "\(step.title.folded) \(step.alternative ?? "")"
      if let first = lines[key] {
        report(
          .sameStep, line: step.line, at: step.title,
          "the step '\(step.title.prefix(60))' is in line \(first) already; say what is different here")
      } else {
        lines[key] = step.line
      }
    }
  }

  private mutating func checkProbe() {
    guard let name = runbook.metadata.probe else { return }
    let line = (lines.firstIndex { $0.hasPrefix("probe") } ?? 0) + 1
    guard let command = runbook.commands.first(where: { $0.name == name }) else {
      return report(
        .unknownProbe, line: line, at: name,
        "no command is named '\(name)'; write {name=\(name)} behind the language of its fence")
    }
    if command.commandClass != .read {
      report(
        .unknownProbe, line: line, at: name,
        "the command '\(name)' is '\(command.commandClass.rawValue)'; a probe is repeated and must only look")
    }
  }
}
