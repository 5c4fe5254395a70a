import IncidentModel

/// What stands around a text that is being typed.
enum TextPromptWords {
  static func title(_ purpose: TextPrompt.Purpose, _ state: ConsoleState) -> String {
    switch purpose {
    case .note(let kind):
      kind == .action ? "Action item" : kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    case .judgement(_, let outcome): "Why is it \(outcome.rawValue)?"
    case .correction: "What it should have said"
    case .owner: "Who owns it?"
    case .skip(let step, nil): "Why is it left out? \(state.name(of: step).oneLine)"
    case .skip(let step, let id?):
      "Why is it left out? \(state.runbook.step(step)?.allTasks.first { $0.id == id }?.text.plain.oneLine ?? "")"
    case .field(let step, let index):
      state.runbook.step(step)?.fields[safe: index]?.label.oneLine ?? "Fill in"
    case .history: "What fixed it last time?"
    case .search: "Search the runbook"
    case .filter: "Show only steps with these words"
    case .searchOutput: "Search the output"
    case .command: "Edit for one run"
    case .message(let step, let position):
      "Message: \(state.runbook.step(step)?.templates[safe: position]?.title.oneLine ?? "")"
    case .milestone(let milestone): "When was it \(milestone.rawValue)?"
    }
  }

  /// Returns how what has been typed is understood.
  static func hint(_ text: TextPrompt, _ state: ConsoleState) -> String? {
    switch text.purpose {
    case .note, .milestone, .correction:
      switch BackDate.read(text.editor.text, now: state.now, offsetSeconds: state.settings.utcOffsetSeconds) {
      case .unreadable:
        let form = "@ and a time: -5m, 03:12, yesterday 23:40, 2026-11-21 03:12"
        if case .milestone = text.purpose { return form + "; then a word about it" }
        return form
      case .text(_, nil) where text.purpose == .note(.action):
        let types = ActionType.allCases.map { "#\($0.rawValue)" }.joined(separator: " ")
        return text.editor.isEmpty ? "@name: its owner; \(types)" : nil
      case .text(_, nil):
        if case .correction = text.purpose {
          return "What was written first stays; @-5m or @03:12 first, to say when it happened"
        }
        if case .milestone = text.purpose {
          return text.editor.isEmpty ? "Enter alone: now; @-5m or @03:12, and a word about it" : nil
        }
        return text.purpose == .note(.note) && text.editor.isEmpty
          ? "@-5m or @03:12 first, to say when it happened" : nil
      case .text(_, let at?):
        let ago = state.now.seconds(since: at)
        let words = ago >= 0 ? "\(DurationExpression.words(seconds: ago)) ago" : "still to come"
        return "happened at \(at.date) \(at.timeOfDay)Z, \(words)"
      }
    case .command: return "The runbook stays as it is; the class is decided anew"
    case .message:
      let blanks = MessageBlank.all(in: text.editor.text).map(\.words)
      guard !blanks.isEmpty else { return "Paste it where it belongs" }
      return "Still blank\(text.isBlankSelected ? ", type over it" : ""): \(blanks.joined(separator: ", "))"
    case .history:
      return text.editor.isEmpty
        ? "Words to look for in all incidents; Enter alone: every incident of this runbook" : nil
    case .filter: return text.editor.isEmpty ? "Enter alone: all steps" : nil
    case .field(let step, let index):
      let asksForNow = state.runbook.step(step)?.fields[safe: index]?.asksForNow == true
      return asksForNow && text.editor.isEmpty ? "Enter alone: now, \(state.now.timeOfDay)Z" : nil
    case .judgement, .owner, .skip, .search, .searchOutput: return nil
    }
  }
}
