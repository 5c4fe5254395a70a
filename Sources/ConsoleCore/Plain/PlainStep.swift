import IncidentModel
import TerminalFrame

/// A step, or a phase's own text, in lines that are read from the first to the last.
///
/// States are words, tables are sentences, and what can be selected has a number.
struct PlainStep {
  private let state: ConsoleState
  private let step: Step?
  private let items: [StepItem]
  private(set) var lines: [String] = []
  private var writtenLinks: Set<Int> = []

  private init(_ state: ConsoleState) {
    self.state = state
    step = state.currentStep
    items = state.stepLayout.items
  }

  /// Returns the lines of the place that is selected.
  static func lines(_ state: ConsoleState) -> [String] {
    var writer = PlainStep(state)
    writer.write()
    return writer.lines
  }

  /// Returns the lines of one item; none when it is not in the place that is selected.
  static func lines(of item: StepItem, _ state: ConsoleState) -> [String] {
    var writer = PlainStep(state)
    writer.writeItem(item)
    return writer.lines
  }

  private mutating func write() {
    switch state.navigation.place {
    case .phase(let position):
      guard let phase = state.runbook.phases[safe: position] else { return }
      lines.append("Section: \(phase.title.oneLine)")
      write(phase.content)
    case .step:
      guard let step else { return }
      lines.append("Step \(state.name(of: step.id).oneLine): \(PlainWords.state(of: step, state))")
      write(StepContent.blocks(of: step))
    }
    for index in state.currentLinks.indices where !writtenLinks.contains(index) { writeItem(.link(index)) }
  }

  private mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .heading(_, let text): lines.append(text.plain.oneLine)
    case .paragraph(let text): lines += text.plain.lines
    case .list(let list):
      for (position, item) in list.items.enumerated() {
        let start = lines.count
        write(item)
        guard start < lines.count else { continue }
        lines[start] = (list.start.map { "\($0 + position). " } ?? "- ") + lines[start]
      }
    case .code(_, let text): lines += text.lines.map { "  " + $0 }
    case .command(let id): writeItem(.command(id))
    case .task(let id): writeItem(.task(id))
    case .outcomes(let index): writeOutcomes(index)
    case .template(let index): writeItem(.template(index))
    case .field(let index):
      guard let step, !step.allTasks.contains(where: { step.field(of: $0) == step.fields[safe: index] })
      else { return }
      writeItem(.field(index))
    case .table(let table): for row in table.rows { lines.append(sentence(row, table.header)) }
    case .quote(let blocks): write(blocks)
    case .admonition(let kind, let title, let blocks):
      lines.append("\(kind.uppercased()): \(title)")
      write(blocks)
    case .rule: break
    case .source(let text): lines += text.lines
    }
  }

  private func sentence(_ cells: [RichText], _ header: [RichText]) -> String {
    cells.enumerated().filter { !$0.element.isEmpty }.map { index, cell in
      let name = header[safe: index]?.plain.oneLine ?? ""
      return (name.isEmpty || index == 0 ? "" : "\(name): ") + cell.plain.oneLine
    }.joined(separator: "; ")
  }

  private mutating func writeOutcomes(_ index: Int) {
    guard let step, let table = step.outcomes[safe: index] else { return }
    for row in table.rows.indices {
      if table.rows[row].jump != nil {
        writeItem(.outcome(table: index, row: row))
      } else {
        lines.append(words(ofRow: row, in: index, of: step))
      }
    }
  }

  private func words(ofRow row: Int, in table: Int, of step: Step) -> String {
    let isLit = state.litRow(ofTable: table, in: step) == row
    let outcomes = step.outcomes[table]
    return (isLit ? "THIS ONE: " : "") + "result " + sentence(outcomes.rows[row].cells, outcomes.header)
  }

  private mutating func writeItem(_ item: StepItem) {
    if case .task(let id) = item, let step, let task = step.allTasks.first(where: { $0.id == id }),
      let command = task.soleCommand(in: step)
    {
      writeItem(.command(command))
      write(task.content.filter { $0 != .command(command) })
      for subtask in task.tasks { writeItem(.task(subtask.id)) }
      return
    }
    guard let number = items.firstIndex(of: item) else { return }
    let mark = "\(number + 1)" + (state.navigation.item == item ? " (selected) " : " ")
    switch item {
    case .command(let id): write(id, mark)
    case .task(let id):
      guard let step, let task = step.allTasks.first(where: { $0.id == id }) else { return }
      let word = PlainWords.state(TickMark(state, task: id, in: step.id))
      let field = step.field(of: task).flatMap { state.incident.fields[.init(step.id, $0.id)]?.value }
      let text = field.map { task.text.fillingBlank($0) } ?? task.text
      lines.append("\(mark)task, \(word): \(text.plain.oneLine)")
      // What can be followed in its text has the next numbers.
      for case .link(let index) in items.dropFirst(number + 1).prefix(while: \.isLink) {
        writeItem(.link(index))
      }
      write(task.content)
      for subtask in task.tasks { writeItem(.task(subtask.id)) }
    case .outcome(let table, let row):
      guard let step, step.outcomes.indices.contains(table) else { return }
      lines.append(mark + words(ofRow: row, in: table, of: step))
    case .field(let index):
      guard let step, let field = step.fields[safe: index] else { return }
      let value = state.incident.fields[.init(step.id, field.id)]?.value
      lines.append("\(mark)blank, \(value == nil ? "empty" : "filled"): \(field.label): \(value ?? "")")
    case .template(let index):
      guard let template = step?.templates[safe: index] else { return }
      lines.append(
        "\(mark)text to \(template.kind == .message ? "post" : "paste"): \(template.title.oneLine)")
      lines += template.text.lines.map { "  " + $0 }
    case .link(let index):
      guard let link = state.currentLinks[safe: index] else { return }
      writtenLinks.insert(index)
      lines.append("\(mark)link: \(link.text.oneLine): \(link.target)")
    }
  }

  private mutating func write(_ id: CommandID, _ mark: String) {
    guard let step, let command = step.commands.first(where: { $0.id == id }) else { return }
    let words = CommandWords.classWords(of: command, chosen: state.chosenTarget).text
    let text = command.text.lines
    let tick = step.task(thatIs: id).map {
      "task, \(PlainWords.state(TickMark(state, task: $0.id, in: step.id))), "
    }
    lines.append("\(mark)\(tick ?? "")command, \(words): \(text.first ?? "")")
    lines += text.dropFirst().map { "  " + $0 }
    if let warning = command.warning, !warning.isEmpty { lines.append("  WARNING: \(warning.oneLine)") }
    for expectation in command.shownExpectations {
      lines.append("  \(expectation.kind == .prose ? "" : "expected: ")\(expectation.text.oneLine)")
    }
    guard let shown = state.shownResult(of: id) else { return }
    if let end = shown.end { lines += PlainWords.ending(end, of: step).map { "  " + $0 } }
    if shown.end == nil { lines.append("  running") }
  }
}

extension StepItem {
  fileprivate var isLink: Bool {
    if case .link = self { return true }
    return false
  }
}
