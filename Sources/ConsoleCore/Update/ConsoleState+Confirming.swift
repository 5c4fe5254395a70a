import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// Gives a key to a question: `y` alone is yes; no, Enter and Esc are no; anything else is not an answer.
  mutating func answer(_ question: Question, _ key: Key) -> [Effect] {
    switch key {
    case .character("y"), .character("Y"): return agree(to: question)
    case .character("n"), .character("N"), .enter, .escape, .control("c"): return decline(question)
    default:
      // A key that repeats, `r` among them, must neither run anything nor fill the timeline with refusals.
      return refuse("Only y is yes; n, Enter or Esc is no")
    }
  }

  private mutating func agree(to question: Question) -> [Effect] {
    prompt = nil
    switch question.purpose {
    case .run(let run): return recordPresets(for: run) + start(agreed(run))
    case .quit: return leave(next: nil)
    case .openRunbook(let jump, let slug):
      return record(.jumped(jump)) + leave(next: .openRunbook(slug: slug))
    }
  }

  private mutating func decline(_ question: Question) -> [Effect] {
    prompt = nil
    guard case .run(let run) = question.purpose else { return [] }
    return refuse(run, reason: "answered no")
  }

  /// Gives a key to the field for a name: only the name itself, typed, is yes.
  mutating func answer(_ typed: TypedName, _ key: Key) -> [Effect] {
    var typed = typed
    switch key {
    case _ where key.cancels: return refuse(typed.run, reason: "answered no")
    case .enter where typed.editor.isEmpty: return refuse(typed.run, reason: "answered no")
    case .enter:
      guard typed.editor.text == typed.name else {
        typed.complaint = "That is not \(typed.name)"
        prompt = .typedName(typed)
        return []
      }
      prompt = nil
      return recordPresets(for: typed.run) + start(agreed(typed.run))
    default:
      typed.complaint = ""
      let isKnown = typed.editor.handle(key)
      prompt = .typedName(typed)
      return isKnown ? [] : refuse(key)
    }
  }

  /// Returns the run under the class that its author declares: whoever said yes agreed to it.
  private func agreed(_ run: PlannedRun) -> PlannedRun {
    var run = run
    if let declared = run.command.declaredClass, declared < run.commandClass { run.commandClass = declared }
    return run
  }
}
