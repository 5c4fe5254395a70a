import IncidentModel

extension ConsoleState {
  /// Takes up what was remembered about this incident.
  mutating func recallMemory() {
    sizes = settings.memory.sizes
    for (kind, text) in settings.memory.unsentNotes[incident.id?.rawValue ?? ""] ?? [:] {
      if let kind = NoteKind(rawValue: kind) { unsentTexts[.note(kind)] = text }
    }
  }

  /// Keeps what the next console should know.
  func remember() -> Effect {
    var memory = ConsoleMemory(sizes: sizes, unsentNotes: settings.memory.unsentNotes)
    var notes: [String: String] = [:]
    for (purpose, text) in unsentTexts {
      if case .note(let kind) = purpose { notes[kind.rawValue] = text }
    }
    memory.unsentNotes[incident.id?.rawValue ?? ""] = notes.isEmpty ? nil : notes
    return .remember(memory)
  }
}
