import IncidentModel
import TerminalFrame

extension PlainConsole {
  /// The actions that a number after their name selects the item for.
  private static let actionsOnItems: Set = [
    "run", "tick", "open", "output", "copy", "edit", "probe", "run-on-terminal", "compare",
  ]

  /// Takes a line of input.
  mutating func take(_ line: String) -> [Effect] {
    let text = line.trimmingBlanks
    if state.prompt != nil {
      if [":cancel", ":back", ":esc"].contains(text.lowercased()) { return state.answer(.escape) }
      if !text.hasPrefix(":") { return answer(text) }
      state.prompt = nil
    }
    let wish = text.hasPrefix(":") ? String(text.dropFirst()).trimmingBlanks : text
    if wish.isEmpty {
      lines += state.navigation.item.map { PlainStep.lines(of: $0, state) } ?? PlainStep.lines(state)
      return []
    }
    if let number = Int(wish) { return select(number) }
    return say(about: wish) ? [] : act(wish)
  }

  /// Answers what only asks for words; returns whether it did.
  private mutating func say(about wish: String) -> Bool {
    let words = wish.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1] : ""
    switch words[0].lowercased() {
    case "steps", "checklist": lines += PlainWords.checklist(state)
    case "step", "show": lines += PlainStep.lines(state)
    case "where": lines.append(PlainWords.situation(state))
    case "timeline", "log":
      lines += state.events.suffix(Int(rest) ?? 20).map { PlainWords.line($0, state) }
    case "help", "?":
      lines += HelpView.lines(state, columns: PlainQuestion.columns, holding: rest).map(\.text)
      if rest.isEmpty { lines.append("Also: steps, step, where, timeline NUMBER, go STEP, a number.") }
    case "go": goTo(rest)
    default: return false
    }
    return true
  }

  private mutating func goTo(_ wanted: String) {
    let steps = state.runbook.steps
    let found =
      steps.first { $0.number == wanted } ?? steps.first { $0.id.rawValue == wanted }
      ?? steps.first { !wanted.isEmpty && TextMatches.contains(wanted, in: $0.title) }
    guard let found else {
      lines.append("There is no step '\(wanted)': steps lists them.")
      return
    }
    let isThere = state.navigation.place == .step(found.id)
    state.follow(to: .step(found.id))
    if isThere { lines += PlainStep.lines(state) }
  }

  private mutating func select(_ number: Int) -> [Effect] {
    let items = state.stepLayout.items
    guard let item = items[safe: number - 1] else {
      lines.append(
        items.isEmpty ? "Nothing can be selected here." : "There are the numbers 1 to \(items.count).")
      return []
    }
    if state.navigation.item == item { lines += PlainStep.lines(of: item, state) }
    state.navigation.item = item
    return []
  }

  /// Does the action that a line begins with.
  private mutating func act(_ wish: String) -> [Effect] {
    guard let (command, rest) = PlainAction.find(wish, in: state) else {
      lines.append("There is no action '\(wish)': help lists them, help WORD those with a word.")
      return []
    }
    var effects: [Effect] = []
    let isItem = Self.actionsOnItems.contains(command.name) && Int(rest) != nil
    if isItem, let number = Int(rest) { effects += select(number) }
    turn(to: command)
    if command.name == "output" {
      effects += state.perform(command)
      if state.notice == nil { sayWholeOutput() }
      state.navigation.focus = .step
      return effects
    }
    effects += state.perform(command)
    if [.output, .checklist].contains(state.navigation.focus) { state.navigation.focus = .step }
    if !rest.isEmpty, !isItem {
      if state.prompt == nil { lines.append("Not used: \(rest)") } else { effects += answer(rest) }
    }
    return effects
  }

  /// Gives the keyboard to a pane in which an action counts.
  private mutating func turn(to command: ConsoleCommand) {
    let panes: [Pane] = [.step, .output, .timeline, .checklist]
    guard let pane = panes.first(where: { command.panes.isEmpty || command.panes.contains($0) }) else {
      return
    }
    state.navigation.focus = pane
    if pane == .output, state.output == nil, let selected = state.selectedCommand {
      _ = state.openOutput(of: selected.id)
    }
  }

  /// Answers what is asked.
  private mutating func answer(_ text: String) -> [Effect] {
    switch state.prompt {
    case .question:
      switch text.lowercased() {
      case "y", "yes": return state.answer(.character("y"))
      case "", "n", "no": return state.answer(.character("n"))
      default: return state.answer(.character("?"))
      }
    case .typedName(var typed):
      if text.isEmpty { return state.answer(.escape) }
      typed.editor = LineEditor()
      state.prompt = .typedName(typed)
      for character in text { _ = state.answer(.character(character)) }
      return state.answer(.enter)
    case .values(var form):
      if !text.isEmpty {
        form.fields[form.selected].editor = LineEditor(text)
        state.prompt = .values(form)
      }
      return state.answer(.enter)
    case .text(var prompt):
      if text.isEmpty, prompt.purpose.needsText { return state.answer(.escape) }
      // A message is there already; whatever is typed stands in its place.
      if !(text.isEmpty && prompt.purpose.isMessage) { prompt.editor = LineEditor(text) }
      state.prompt = .text(prompt)
      return state.answer(.enter)
    case .menu(let menu): return answer(menu, text)
    case .palette:
      state.prompt = nil
      return text.isEmpty ? [] : act(text)
    case .sweep, .reader, nil:
      state.prompt = nil
      return []
    }
  }

  private mutating func answer(_ menu: Menu, _ text: String) -> [Effect] {
    guard !text.isEmpty else { return state.answer(.escape) }
    let isAboutTime = text.hasPrefix("@") && menu.hasMilestones
    let wanted = isAboutTime ? String(text.dropFirst()).trimmingBlanks : text
    let found =
      menu.items.firstIndex { String($0.key) == wanted }
      ?? menu.items.firstIndex { $0.title.lowercased().hasPrefix(wanted.lowercased()) }
    guard let found else {
      lines.append("'\(wanted)' is none of them: \(menu.items.map { String($0.key) }.joined(separator: " "))")
      return []
    }
    var menu = menu
    menu.selected = found
    state.prompt = .menu(menu)
    return state.answer(isAboutTime ? .character("@") : .enter)
  }
}

extension TextPrompt.Purpose {
  /// Whether nothing typed means that nothing is meant.
  fileprivate var needsText: Bool {
    switch self {
    case .note, .field, .correction, .command, .milestone: true
    case .judgement, .owner, .skip, .history, .search, .filter, .searchOutput, .message: false
    }
  }
}
