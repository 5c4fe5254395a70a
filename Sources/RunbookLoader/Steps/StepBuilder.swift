import IncidentModel

/// Fills a step from its draft: reads every block under it and puts what it understood in the block's place.
struct StepBuilder {
  let state: BuildState
  private(set) var step: Step
  let draft: StepDraft
  let isLenient: Bool
  /// The sentence that leads to the block being read.
  var lead: String?
  /// A warning that stands before the next commands.
  var warning: String?
  /// Whether a block has taken it already; those that follow without a word between them take it too.
  var isWarningTaken = false
  /// Whether the block being read is in a note: its lists are facts unless they have boxes.
  private(set) var isInNote = false
  private var taskCounts: [Int] = [0]

  /// `prefix` is what its identifier begins with.
  init(draft: StepDraft, prefix: String, isLenient: Bool, state: BuildState) {
    self.state = state
    self.draft = draft
    self.isLenient = isLenient
    let id = state.identifier(of: draft, prefix: prefix)
    step = Step(
      id: id, number: draft.number, title: draft.title.isEmpty ? "Step" : draft.title, line: draft.line,
      alternative: draft.alternative)
  }

  /// Reads the draft; afterwards `step` holds the result.
  mutating func build() {
    if draft.origin == .heading { state.sessions.reset() }
    warning = WarningReader.warning(in: draft.title)
    step.content += read(draft.intro, depth: 1)
    // Its commands, links and blanks are the first item's.
    step.content += ProseConverter.blocks(draft.sharedIntro, codes: state.judge.codes)
    lead = nil
    readLead()
    let blocks = draft.blocks
    let content = read(blocks, depth: 0)
    step.content += content
    while step.content.last == .rule { step.content.removeLast() }
  }

  /// Forgets a warning that has been taken, but not the title's: other words lead to what comes now.
  mutating func endWarning() {
    guard isWarningTaken else { return }
    warning = WarningReader.warning(in: draft.title)
    isWarningTaken = warning != nil
  }

  /// Sets the warning for the next commands.
  mutating func warn(_ words: String) {
    warning = words
    isWarningTaken = false
  }

  /// Reads the text that the title was taken from: its commands, links, blanks, and all of it when the title is short.
  private mutating func readLead() {
    step.links += LinkReader.links(in: draft.lead, line: draft.line)
    guard draft.origin != .heading else { return }
    if draft.isShortened { step.content.append(.paragraph(draft.lead.rich)) }
    lead = draft.lead.plain
    step.content += inlineCommands(in: draft.lead)
    step.content += fields(in: draft.lead, line: draft.line)
    addThreshold(draft.lead.plain, line: draft.line)
  }

  /// Turns blocks into content; `depth` 0 is directly under the step.
  mutating func read(_ blocks: [MarkdownBlock], depth: Int) -> [Block] {
    var content: [Block] = []
    let leadIns = depth == 0 ? leadIns(blocks) : []
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      if depth == 0, let group = leadInGroup(blocks, leadIns, at: index) {
        content.append(readGroup(group))
        index += group.count
        continue
      }
      content += read(block, next: index + 1 < blocks.count ? blocks[index + 1] : nil, depth: depth)
      if !block.isParagraph { lead = nil }
      index += 1
    }
    return content
  }

  private mutating func read(_ block: MarkdownBlock, next: MarkdownBlock?, depth: Int) -> [Block] {
    switch block.kind {
    case .paragraph: return readParagraph(block, next: next)
    case .heading(let level):
      state.sessions.reset()
      endWarning()
      step.links += LinkReader.links(in: block.text, line: block.line)
      return [.heading(level: level, text: block.text.rich)]
    case .code: return readCode(block)
    case .list: return readList(block, depth: depth)
    case .table: return readTable(block)
    case .quote: return readQuote(block, depth: depth)
    case .html:
      let text = HTMLTags.text(of: block.literal)
      return text.isEmpty ? [] : [.paragraph(RichText(text))]
    case .rule: return [.rule]
    case .source: return [.source(block.literal)]
    case .item, .row, .cell: return read(block.children, depth: depth + 1)
    }
  }

  private mutating func readTable(_ block: MarkdownBlock) -> [Block] {
    var content: [Block]
    if let checklist = ChecklistTable(block) { return readChecklist(checklist) }
    if let table = OutcomeTableReader.read(block) {
      // Where a row sends its reader is its jump already.
      step.links += LinkReader.links(in: [block]).filter { !$0.target.isEmpty }
      step.outcomes.append(table)
      content = [.outcomes(step.outcomes.count - 1)]
      for (number, row) in table.rows.enumerated() {
        // The first row of the block is the table's head.
        let cells = block.children[number + 1].children
        for (column, cell) in cells.enumerated() where column != table.resultColumn {
          content += inlineCommands(in: cell.text)
          addThreshold(cell.text.plain, line: row.line)
        }
      }
      return content
    }
    step.links += LinkReader.links(in: [block])
    content = [ProseConverter.table(block)]
    let commands = state.judge.commandTable(block)
    for row in block.children.dropFirst() {
      let first = step.commands.count
      for (column, cell) in row.children.enumerated() where column == commands?.column ?? column {
        content += inlineCommands(in: cell.text)
      }
      if let commands { explain(from: first, row, commands) }
      let cells = row.children.map(\.text.plain.trimmed)
      for cell in row.children.dropFirst() {
        content += fields(in: cell.text, line: row.line, label: cells.first)
      }
      if cells.count > 1 {
        addThreshold("\(cells[0]) \(cells[1]): \(cells.dropFirst(2).joined(separator: " "))", line: row.line)
      }
    }
    return content
  }

  /// Gives the commands of a row the words beside them: what is checked, and what comes out of the only one.
  private mutating func explain(from first: Int, _ row: MarkdownBlock, _ table: CommandTable) {
    let cells = row.children.map(\.text.plain.trimmed)
    guard let name = cells.first, table.column > 0 || cells.count > 1 else { return }
    for index in step.commands.indices[first...] where step.commands[index].label == nil && table.column > 0 {
      step.commands[index].label = name.nilIfEmpty
    }
    guard let column = table.expected, column < cells.count, !cells[column].isEmpty,
      step.commands.count == first + 1
    else { return }
    for expectation in ExpectationReader.read(
      ["Expected: \(cells[column])"], source: .prose, line: row.line)
    {
      expect(expectation)
    }
  }

  /// Makes the rows with boxes tasks; what else a row says stands under its task.
  private mutating func readChecklist(_ table: ChecklistTable) -> [Block] {
    table.rows.map { row in
      let id = openTask()
      step.links += LinkReader.links(in: row.text, line: row.line)
      let content = inlineCommands(in: row.text) + read(table.details(of: row), depth: 1)
      closeTask()
      append(StepTask(id: id, text: row.text.rich, line: row.line, content: content))
      return .task(id)
    }
  }

  private mutating func readQuote(_ block: MarkdownBlock, depth: Int) -> [Block] {
    let admonition = Admonition(block)
    if let admonition, admonition.isWarning { warn(admonition.warning) }
    let wasInNote = isInNote
    isInNote = isInNote || admonition != nil
    defer { isInNote = wasInNote }
    let content = read(admonition?.blocks ?? block.children, depth: depth + 1)
    guard let admonition else { return [.quote(content)] }
    return [.admonition(kind: admonition.kind, title: admonition.title, content)]
  }

  /// Adds the threshold that a line states.
  mutating func addThreshold(_ text: String, line: Int) {
    if let threshold = ThresholdReader.read(text, line: line), !step.thresholds.contains(threshold) {
      step.thresholds.append(threshold)
    }
  }

  /// Adds the blanks of a text as fields and returns their places.
  ///
  /// `name` is what a blank without words of its own is called.
  mutating func fields(in text: InlineText, line: Int, label name: String? = nil) -> [Block] {
    guard FieldReader.mayHold(text.plain) else { return [] }
    var places: [Block] = []
    for part in text.lines {
      for blank in FieldReader.blanks(in: part.plain) {
        let id = "\(step.id)#f\(step.fields.count + 1)"
        let label = blank.label.isEmpty ? name?.nilIfEmpty ?? step.title : blank.label
        step.fields.append(Field(id: id, label: label, unit: blank.unit, line: part.line ?? line))
        places.append(.field(step.fields.count - 1))
      }
    }
    return places
  }

  /// Begins a task inside the one that is open, and returns its identifier.
  mutating func openTask() -> TaskID {
    taskCounts[taskCounts.count - 1] += 1
    let id = TaskID("\(step.id)#t\(taskCounts.map(String.init).joined(separator: "."))")
    taskCounts.append(0)
    return id
  }

  /// Ends the task that is open.
  mutating func closeTask() { taskCounts.removeLast() }

  /// Takes the task that was appended last out again.
  mutating func removeLastTask(_ id: TaskID) -> StepTask? {
    step.tasks.last?.id == id ? step.tasks.removeLast() : nil
  }

  /// Appends a task of the step itself.
  mutating func append(_ task: StepTask) { step.tasks.append(task) }

  /// Puts a task before those of the step itself that were appended since there were `place` of them.
  mutating func insert(_ task: StepTask, at place: Int) { step.tasks.insert(task, at: place) }

  /// Appends a command and returns its place.
  mutating func append(_ command: Command) -> Block {
    step.commands.append(command)
    return .command(command.id)
  }

  /// Appends a template and returns its place.
  mutating func append(_ template: Template) -> Block {
    var template = template
    if template.kind == .message { template.title = state.messageTitle(template.title) }
    step.templates.append(template)
    return .template(step.templates.count - 1)
  }

  mutating func append(_ links: [Link]) { step.links += links }

  mutating func append(_ thresholds: [Threshold]) { step.thresholds += thresholds }

  /// Gives what a sentence or block says about the last command to it.
  mutating func expect(_ expectation: Expectation) {
    guard !step.commands.isEmpty else { return }
    step.commands[step.commands.count - 1].expectations.append(expectation)
  }

  /// Takes a warning off the commands from `first` on that only look.
  mutating func dropWarning(_ warning: String, ofLooksFrom first: Int) {
    for index in step.commands.indices[first...]
    where step.commands[index].commandClass == .read && step.commands[index].warning == warning {
      step.commands[index].warning = nil
    }
  }

  /// Marks the last command as one side of a choice.
  mutating func markLastAsAlternative() {
    guard !step.commands.isEmpty else { return }
    step.commands[step.commands.count - 1].flags.insert(.alternative)
  }

  var nextCommandID: CommandID { CommandID("\(step.id)#c\(step.commands.count + 1)") }
}
