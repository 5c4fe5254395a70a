extension EventBody {
  /// What happened, as one line of English for a list; not sanitised for a terminal.
  ///
  /// Steps appear by number and title where `checklist` knows them; `about` is the event that it says something about,
  /// in a few words.
  public func summary(checklist: [ChecklistItem] = [], about: String? = nil) -> String {
    func name(_ step: StepID) -> String {
      guard let item = checklist.first(where: { $0.step == step }) else { return step.rawValue }
      return [item.number, item.title].compactMap { $0 }.joined(separator: " ")
    }
    func name(_ step: StepID, _ task: TaskID) -> String {
      let item = checklist.first { $0.step == step }
      return item?.tasks.first { $0.id == task }?.text ?? task.rawValue
    }
    func line(_ text: String) -> String {
      // Nearly every text is one line of ASCII, and an export has 100,000 of them.
      if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
      return text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    }
    let named = about.map { ": \($0)" } ?? ""
    switch self {
    case .incidentStarted(let start): return "Incident started: \(start.title)"
    case .consoleOpened: return "Console opened"
    case .consoleClosed: return "Console closed"
    case .stepTicked(let step): return "Done: \(name(step))"
    case .stepUnticked(let step): return "Not done after all: \(name(step))"
    case .stepSkipped(let step, let reason):
      return "Skipped: \(name(step))" + (reason.isEmpty ? "" : " (\(reason))")
    case .taskTicked(let step, let task): return "Done: \(name(step, task))"
    case .taskUnticked(let step, let task): return "Not done after all: \(name(step, task))"
    case .taskSkipped(let step, let task, let reason):
      return "Skipped: \(name(step, task))" + (reason.isEmpty ? "" : " (\(reason))")
    case .commandStarted(let start):
      return "Running\(start.target == "local" ? "" : " on \(start.target)"): \(line(start.text))"
    case .commandFinished(let end):
      let meaning =
        end.verdict.rule == .exitStatus || end.verdict.text.isEmpty ? "" : " → \(end.verdict.text)"
      return "\(line(end.text)): \(end.outcome)\(meaning)"
    case .commandRefused(let refusal): return "Not run (\(refusal.reason)): \(line(refusal.text))"
    case .note(let kind, let text):
      return (kind == .note ? "" : "\(kind.rawValue.capitalizedWord): ") + line(text)
    case .milestone(let milestone, let text):
      return milestone.rawValue.capitalizedWord + (text.isEmpty ? "" : ": \(line(text))")
    case .statusChanged(let status): return "Status: \(status.rawValue)"
    case .severityChanged(let severity): return "Severity: \(severity.rawValue.uppercased())"
    case .valueSet(let name, let value):
      return value.map { "Value: \(name)=\($0)" } ?? "Value: \(name) (secret)"
    case .fieldFilled(let step, let field, let value):
      let label = checklist.first { $0.step == step }?.label(of: field) ?? field
      return "\(label): \(value)"
    case .jumped(let jump): return "Followed: \(jump.text)"
    case .runbookChanged: return "The runbook's file changed"
    case .hypothesisJudged(_, let outcome, let text):
      return "Hypothesis \(outcome.rawValue)" + (about.map { " (\($0))" } ?? "")
        + (text.isEmpty ? "" : ": \(line(text))")
    case .corrected(_, let text): return "Correction: \(line(text))"
    case .eventMarked(_, let mark):
      return (mark == .plain ? "Mark taken off" : "Event \(mark.rawValue)") + named
    case .roleTaken(let role, let holder):
      return "\(role.title.capitalizedWord): \(holder.isEmpty ? "nobody" : line(holder))"
    case .actionUpdated(_, let owner, let isDone):
      let parts = [
        owner.map { $0.isEmpty ? "has no owner" : "owned by \(line($0))" },
        isDone.map { $0 ? "done" : "not done after all" },
      ]
      return "Action item " + parts.compactMap { $0 }.joined(separator: ", ") + named
    case .messageSent(let name, let text):
      return "Sent\(name.isEmpty ? "" : " \(line(name))"): \(line(text))"
    case .clockPassed(let clock):
      // After it the runbook wants a postmortem; it does not want one to be there.
      let word = clock.name == "postmortem" ? "due" : "overdue"
      return "\(line(clock.name).capitalizedWord) \(word)"
        + (clock.text.isEmpty ? "" : " (\(line(clock.text)))")
    case .probe(let report): return report.summary
    case .takenIn(let count, let from):
      return "Taken in: \(count) \(count == 1 ? "event" : "events") recorded in \(from)"
    case .unknown(let kind, _): return kind.replacing("_", with: " ").capitalizedWord
    }
  }
}

extension EventBody {
  /// What it is, in the few words by which others name it: of a note those that were written, of a run its command.
  public func subject(checklist: [ChecklistItem] = [], correction: String? = nil) -> String {
    let words: String
    if case .note(_, let text) = self {
      words = correction ?? text
    } else {
      words = commandText ?? summary(checklist: checklist)
    }
    let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 40 ? line.prefix(39).trimmingBlanks + "…" : line
  }
}

extension String {
  var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
