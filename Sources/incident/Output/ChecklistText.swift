import IncidentModel
import TerminalFrame

/// A runbook's checklist as lines for a person.
struct ChecklistText {
  private let ansi: AnsiText

  init(wantsColor: Bool) {
    ansi = AnsiText(wantsColor: wantsColor)
  }

  func text(_ runbook: Runbook) -> String {
    var lines = [ansi.bold(clean(runbook.title)), ansi.dim(clean(facts(runbook)))]
    for phase in runbook.phases {
      lines.append("")
      lines.append(heading(phase))
      for step in phase.steps { lines += self.lines(step) }
    }
    return lines.filter { $0 != ansi.dim("") }.joined(separator: "\n")
  }

  private func facts(_ runbook: Runbook) -> String {
    let metadata = runbook.metadata
    let alerts = metadata.alerts.isEmpty ? nil : "alerts \(metadata.alerts.joined(separator: ", "))"
    let reviewed = metadata.lastReviewed.map { "reviewed \($0)" }
    let facts = [runbook.slug, metadata.severity, metadata.owner.map { "owner \($0)" }, alerts, reviewed]
    return facts.compactMap { $0 }.joined(separator: " · ")
  }

  private func heading(_ phase: Phase) -> String {
    let title = clean(phase.title)
    switch phase.kind {
    case .reference: return ansi.dim("\(title)  (to read)")
    case .precondition: return ansi.bold("\(title)  (first)")
    case .actions: return ansi.bold(title) + (phase.alternative == nil ? "" : "  (choose one)")
    }
  }

  private func lines(_ step: Step) -> [String] {
    let number = step.number.map { "\($0) " } ?? ""
    let choice = step.alternative == nil ? "" : ansi.dim("  (choose one)")
    var lines = ["  [ ] \(number)\(clean(step.title))\(choice)"]
    lines += step.tasks.flatMap { self.lines($0, depth: 0) }
    let said = [step.title] + step.allTasks.map(\.text.plain)
    lines += step.commands.flatMap { self.lines($0, below: said) }
    lines += step.outcomes.flatMap(\.rows).map { row in
      let cells = row.cells.map { Self.withoutArrow(clean($0.plain)) }.filter { !$0.isEmpty }
      return "        ? \(cells.joined(separator: " → "))"
    }
    lines += step.thresholds.map { "        ! \(clean($0.text))" }
    lines += step.fields.map { "        _ \(clean($0.label))" }
    lines += step.templates.map { ansi.dim("        ≡ \(clean($0.title))") }
    return lines
  }

  private func lines(_ task: StepTask, depth: Int) -> [String] {
    ["      \(String(repeating: "  ", count: depth))[ ] \(clean(task.text.plain))"]
      + task.tasks.flatMap { lines($0, depth: depth + 1) }
  }

  /// A command with its label, unless one of the lines above says the same.
  private func lines(_ command: Command, below said: [String]) -> [String] {
    let text = command.text.split(separator: "\n", omittingEmptySubsequences: false).map { clean(String($0)) }
    let kind = ansi.text(command.commandClass.rawValue, for: command.commandClass)
    let flags = command.flags.sorted().map(\.rawValue).joined(separator: ", ")
    let isSaid = command.label.map { label in said.contains { $0.hasPrefix(label) } } ?? true
    let label = isSaid ? [] : [ansi.dim("        # \(clean(command.label ?? ""))")]
    let first = "        $ \(ansi.cyan(text.first ?? ""))  [\(kind)\(flags.isEmpty ? "" : ", \(flags)")]"
    return label + [first] + text.dropFirst().map { "          \(ansi.cyan($0))" }
  }

  /// A cell's own arrow, as in "→ Step 7", would stand beside the one that joins the cells.
  private static func withoutArrow(_ text: String) -> String {
    guard let arrow = ["→", "->", "=>"].first(where: text.hasPrefix) else { return text }
    return String(text.dropFirst(arrow.count).drop { $0 == " " })
  }

  private func clean(_ text: String) -> String { TextSanitizer.clean(text) }
}
