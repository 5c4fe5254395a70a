import IncidentModel

extension ConsoleState {
  /// Goes where the newest result of the step sends the responder.
  mutating func takeOfferedJump() -> [Effect] {
    guard let offered = offeredJump else { return refuse("No result of this step leads anywhere") }
    return take(offered.jump)
  }

  /// Follows a jump: within the runbook at once, to another one after a question, an address is only shown.
  mutating func take(_ jump: Jump) -> [Effect] {
    let from = currentStep?.id
    switch jump.destination {
    case .step(let id):
      guard runbook.step(id) != nil else { return refuse("There is no such step: \(jump.text)") }
      follow(to: .step(id))
      return record(.jumped(JumpTaken(from: from, step: id, text: jump.text.oneLine)))
    case .section(let line):
      guard let place = place(atLine: line) else { return refuse("There is no such section: \(jump.text)") }
      follow(to: place)
      var step: StepID?
      if case .step(let id) = place { step = id }
      return record(.jumped(JumpTaken(from: from, step: step, text: jump.text.oneLine)))
    case .runbook(let slug, _):
      let taken = JumpTaken(from: from, step: nil, runbook: slug, text: jump.text.oneLine)
      return [.findRunbook(taken, slug: slug)]
    case .url(let address):
      tell("Copied, not opened: \(address)")
      return [.copy(address)]
    case .unresolved: return refuse("The runbook does not say where that is: \(jump.text.oneLine)")
    }
  }

  /// Asks whether to go on to another runbook, now that it is known to be there.
  mutating func offer(_ jump: JumpTaken, toRunbook name: String) {
    // Whoever has begun something else since does not want to be asked.
    guard prompt == nil, departure == nil else { return }
    prompt = .question(Question(purpose: .openRunbook(jump, slug: name)))
  }

  /// Returns the last heading or step that begins at or before a line; for a heading with nothing but steps its first.
  private func place(atLine line: Int) -> Place? {
    var found: Place?
    for (position, phase) in runbook.phases.enumerated() where phase.line <= line {
      found = .phase(position)
      let step = phase.steps.last { $0.line <= line } ?? (phase.content.isEmpty ? phase.steps.first : nil)
      if let step { found = .step(step.id) }
    }
    return found
  }

  /// Does what Enter means on the selected item of the step.
  mutating func openItem() -> [Effect] {
    guard let item = navigation.item else { return refuse("Nothing is selected: \(nextThing)") }
    let step = currentStep
    switch item {
    case .command(let id): return openOutput(of: id)
    case .task(let id):
      guard let step, let field = step.allTasks.first(where: { $0.id == id }).flatMap(step.field),
        let position = step.fields.firstIndex(of: field)
      else {
        if let step, let position = selectedMessage { return compose(position, of: step) }
        if let command = selectedCommand { return openOutput(of: command.id) }
        // Whoever opens the step with one Enter too many must not have ticked anything.
        return selectedTemplate == nil ? refuse(nothingToOpen) : copyItem()
      }
      return fillIn(position, of: step)
    case .outcome(let table, let row):
      guard let jump = step?.outcomes[safe: table]?.rows[safe: row]?.jump else { return [] }
      return take(jump)
    case .field(let position):
      guard let step, step.fields.indices.contains(position) else { return [] }
      return fillIn(position, of: step)
    case .template(let position):
      guard let step, step.templates[safe: position]?.kind == .message else { return copyItem() }
      return compose(position, of: step)
    case .link(let position):
      guard let link = currentLinks[safe: position] else { return [] }
      return take(link.jump)
    }
  }

  private mutating func fillIn(_ position: Int, of step: Step) -> [Effect] {
    let value = incident.fields[.init(step.id, step.fields[position].id)]?.value ?? ""
    return write(.field(step.id, position), proposal: value)
  }

  /// The links of what the step pane shows.
  var currentLinks: [Link] {
    if case .phase(let position) = navigation.place { return runbook.phases[safe: position]?.links ?? [] }
    return currentStep?.links ?? []
  }

  /// Copies what the timeline says of the selected event, to be pasted where others read.
  mutating func copyEvent() -> [Effect] {
    guard let event = annotatedEvent else { return refuse("The timeline is empty") }
    let body = EventRemarks(event, incident).body
    let text = "\(event.at.date) \(event.at.timeOfDay)Z \(event.actor): \(fullText(of: body))"
    tell("Copied: \(text.oneLine)")
    return [.copy(text)]
  }

  /// Copies the selected item's text.
  mutating func copyItem() -> [Effect] {
    guard let item = navigation.item else { return refuse("Nothing is selected: \(nextThing)") }
    if let position = selectedTemplate { return copyTemplate(position) }
    switch item {
    case .task where selectedCommand == nil:
      guard let task = selectedTask else { return [] }
      let words = task.quotedWords ?? task.text.plain
      tell("Copied: \(words.oneLine)")
      return [.copy(words)]
    case .command, .task:
      guard let command = selectedCommand else {
        return refuse("Only commands, tasks, texts and links are copied")
      }
      var values: [String: String] = [:]
      for name in command.placeholders.map(\.name) where !isSecret(name) {
        values[name] = decidedValue(of: name)
      }
      tell("Command copied")
      return [.copy(FilledCommand.fill(command, values: values).text)]
    case .link(let position):
      guard let link = currentLinks[safe: position] else { return [] }
      tell("Copied: \(link.target)")
      return [.copy(link.target)]
    case .template, .outcome, .field: return refuse("Only commands, tasks, texts and links are copied")
    }
  }

  private mutating func copyTemplate(_ position: Int) -> [Effect] {
    guard let step = currentStep, let template = step.templates[safe: position] else { return [] }
    guard template.kind == .message else {
      tell("Copied: \(template.title.oneLine)")
      return [.copy(template.text)]
    }
    tell("Copied and not recorded: \(template.title.oneLine). \(keyName("open")) fills it in and sends it")
    return [.copy(MessageFilling.fill(template.text, with: MessageFacts(self, sendingFrom: step.id)))]
  }
}
