import IncidentModel

extension ConsoleState {
  /// Takes up what was remembered, of this incident and of its person.
  mutating func recallMemory() {
    let memory = settings.memory
    let incidentName = incident.id?.rawValue ?? ""
    sizes = memory.sizes
    for (kind, text) in memory.unsentNotes[incidentName] ?? [:] {
      if let kind = NoteKind(rawValue: kind) { unsentTexts[.note(kind)] = text }
    }
    let habits = memory.habits ?? ViewHabits()
    navigation.wrapsOutput = habits.wrapsOutput
    navigation.timelineTimes = habits.timelineTimes
    guard let filters = memory.filters?[incidentName] else { return }
    navigation.filter.onlyOpen = filters.onlyOpen
    if !filters.steps.isEmpty { navigation.filter.find(filters.steps, in: runbook) }
    // The runbook may have lost the steps meanwhile: better all of them than none.
    if navigation.filter.steps.isEmpty { navigation.filter.text = "" }
    filteredTimeline = filters.timeline.map { FilteredTimeline($0, events) }
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
    let incidentName = incident.id?.rawValue ?? ""
    var notes: [String: String] = [:]
    for (purpose, text) in unsentTexts {
      if case .note(let kind) = purpose { notes[kind.rawValue] = text }
    }
    memory.unsentNotes[incidentName] = notes.isEmpty ? nil : notes
    let filters = ViewFilters(
      steps: navigation.filter.text, onlyOpen: navigation.filter.onlyOpen,
      timeline: filteredTimeline?.filter)
    memory.filters = memory.filters ?? [:]
    memory.filters?[incidentName] = filters.isEmpty ? nil : filters
    return .remember(memory)
  }
}
