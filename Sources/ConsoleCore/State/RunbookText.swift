import IncidentModel

/// Everything that a place of the runbook says, for searching.
enum RunbookText {
  /// Returns whether a place holds a text, whatever its case.
  static func contains(_ wanted: String, in place: Place, of runbook: Runbook) -> Bool {
    switch place {
    case .phase(let position):
      guard let phase = runbook.phases[safe: position] else { return false }
      return ([phase.title] + phase.content.map(text)).contains { TextMatches.contains(wanted, in: $0) }
    case .step(let id):
      guard let step = runbook.step(id) else { return false }
      return texts(step).contains { TextMatches.contains(wanted, in: $0) }
    }
  }

  private static func texts(_ step: Step) -> [String] {
    [step.title] + step.content.map(text) + step.commands.flatMap { [$0.text, $0.label ?? ""] }
      + step.allTasks.flatMap { [$0.text.plain] + $0.content.map(text) }
      + step.outcomes.flatMap { $0.rows.flatMap { $0.cells.map(\.plain) } }
      + step.templates.flatMap { [$0.title, $0.text] } + step.fields.map(\.label)
  }

  private static func text(_ block: Block) -> String {
    switch block {
    case .heading(_, let text), .paragraph(let text): text.plain
    case .list(let list): list.items.flatMap { $0.map(text) }.joined(separator: "\n")
    case .code(_, let code): code
    case .table(let table): (table.header + table.rows.flatMap { $0 }).map(\.plain).joined(separator: "\n")
    case .quote(let blocks): blocks.map(text).joined(separator: "\n")
    case .admonition(_, let title, let blocks): ([title] + blocks.map(text)).joined(separator: "\n")
    case .source(let source): source
    case .command, .task, .outcomes, .template, .field, .rule: ""
    }
  }
}
