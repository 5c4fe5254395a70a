import IncidentModel

extension ConsoleState {
  /// Takes up what was remembered, of this incident and of its person.
  mutating func recallMemory() {
    let memory = settings.memory
    sizes = memory.sizes
    keptNotes = memory.unsentNotes
    for kind in NoteKind.allCases { unsentTexts[.note(kind)] = keptNotes[kind.rawValue] }
    let habits = memory.habits ?? ViewHabits()
    navigation.wrapsOutput = habits.wrapsOutput
    navigation.timelineTimes = habits.timelineTimes
    recallFilters()
    // Words that somebody wrote come before what is left out of a list.
    let kinds = NoteKind.allCases.map(\.rawValue).filter { keptNotes[$0] != nil }
    if !kinds.isEmpty { tell("Not sent last time, and kept: \(kinds.joined(separator: ", "))") }
  }

  private mutating func recallFilters() {
    guard let filters = settings.memory.filters?[incident.id?.rawValue ?? ""] else { return }
    navigation.filter.onlyOpen = filters.onlyOpen
    if !filters.steps.isEmpty { navigation.filter.find(filters.steps, in: runbook) }
    // The runbook may have lost the steps meanwhile: better all of them than none.
    if navigation.filter.steps.isEmpty { navigation.filter.text = "" }
    filteredTimeline = filters.timeline.map { FilteredTimeline($0, events, incident) }
    // What is left out must be said, or it would be taken for not there.
    let said = [
      navigation.filter.isEmpty ? nil : "steps: \(navigation.filter.title)",
      filters.timeline.map { "timeline: \($0.title)" },
    ].compactMap { $0 }.joined(separator: ", ")
    if !said.isEmpty { tell("As you left it, only \(said); \(keyName("back")) there shows all") }
  }

  /// Keeps what the next console should know.
  func remember() -> Effect {
    var memory = settings.memory
    memory.sizes = sizes
    memory.habits = ViewHabits(
      wrapsOutput: navigation.wrapsOutput, timelineTimes: navigation.timelineTimes)
    memory.unsentNotes = unsentNotes
    let filters = ViewFilters(
      steps: navigation.filter.text, onlyOpen: navigation.filter.onlyOpen,
      timeline: filteredTimeline?.filter)
    memory.filters = memory.filters ?? [:]
    memory.filters?[incident.id?.rawValue ?? ""] = filters.isEmpty ? nil : filters
    return .remember(memory)
  }

  /// Keeps what is being written, unless it is kept already: this console may end at any moment.
  mutating func rememberNotes() -> [Effect] {
    let notes = unsentNotes
    guard notes != keptNotes else { return [] }
    keptNotes = notes
    return [remember()]
  }

  /// Notes that are not in the timeline: being written, left unsent, or sent and not answered.
  private var unsentNotes: [String: String] {
    var notes: [String: String] = [:]
    func add(_ kind: NoteKind, _ text: String) {
      guard !text.isEmpty else { return }
      notes[kind.rawValue] = notes[kind.rawValue].map { "\($0)\n\(text)" } ?? text
    }
    for entry in outbox.failed + outbox.underWay {
      if case .note(let kind, let text) = entry.draft.body { add(kind, text) }
    }
    var open: TextPrompt.Purpose?
    if case .text(let text) = prompt, case .note(let kind) = text.purpose {
      open = text.purpose
      add(kind, text.editor.text)
    }
    for kind in NoteKind.allCases where open != .note(kind) { add(kind, unsentTexts[.note(kind)] ?? "") }
    return notes
  }
}
