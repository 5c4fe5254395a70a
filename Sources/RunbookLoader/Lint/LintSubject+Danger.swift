import IncidentModel
import ShellReader

extension LintSubject {
  /// Looks at what can do harm: what nobody checks afterwards, ways that exclude each other, changes without a word.
  mutating func checkDanger() {
    let steps = runbook.steps
    for (index, step) in steps.enumerated() {
      for (place, command) in step.commands.enumerated() where Self.isShell(command) {
        if command.commandClass == .destroy, !isChecked(step, after: place, next: steps.dropFirst(index + 1))
        {
          report(
            .destroyWithoutCheck, line: command.line, at: command.text,
            "nothing after it looks at what came of '\(Self.short(command.text))'; add a read command or 'Expected: …'"
          )
        }
      }
      checkLabels(of: step)
      checkAlternatives(of: step)
    }
  }

  /// Of several changes in a step each should say what it is for; the step's title speaks of one.
  private mutating func checkLabels(of step: Step) {
    let changes = step.commands.filter { $0.commandClass >= .change && Self.isShell($0) }
    let silent = changes.dropFirst().filter { $0.label == nil && $0.warning == nil }
    guard let first = silent.first else { return }
    let rest = silent.count > 1 ? ", and \(silent.count - 1) more in this step" : ""
    report(
      .unexplainedChange, line: first.line, at: first.text,
      "nothing says what '\(Self.short(first.text))' is for\(rest); write a comment above it")
  }

  /// Whether what a command did is looked at: by its own output, later in its step, or in one of the next two.
  private func isChecked(_ step: Step, after place: Int, next: ArraySlice<Step>) -> Bool {
    if !step.commands[place].expectations.isEmpty || !step.outcomes.isEmpty { return true }
    let line = step.commands[place].line
    if step.commands.dropFirst(place + 1).contains(where: { $0.commandClass == .read }) { return true }
    if step.allTasks.contains(where: { $0.line > line && Self.asksToLook($0.text.plain) }) { return true }
    return next.prefix(2).contains { later in
      later.commands.contains { $0.commandClass == .read } || Self.asksToLook(later.title)
        || later.allTasks.contains { Self.asksToLook($0.text.plain) }
    }
  }

  private static func asksToLook(_ text: String) -> Bool {
    text.firstWords(12).contains { lookWords.contains($0) }
  }

  private static let lookWords: WordSet = [
    "verify", "verification", "check", "confirm", "validate", "validation", "monitor", "test", "watch",
    "ensure",
    "observe", "wait", "look", "see", "should", "expected", "inspect", "review",
  ]

  /// Commands of one fence that exclude each other are a line apart from being run together.
  private mutating func checkAlternatives(of step: Step) {
    let sides = step.commands.filter { $0.flags.contains(.alternative) && $0.commandClass >= .unknown }
    for (first, second) in zip(sides, sides.dropFirst()) where isOneFence(first.line, second.line) {
      report(
        .alternativesInBlock, line: second.line, at: second.text,
        "'\(Self.short(second.text))' is another way to do line \(first.line), in the same fence; give it its own"
      )
      return
    }
  }

  private func isOneFence(_ first: Int, _ second: Int) -> Bool {
    first < second && second <= lines.count
      && !lines[(first - 1)..<second].contains { $0.trimmed.hasPrefix("```") || $0.trimmed.hasPrefix("~~~") }
  }

  /// The beginning of a command, for a message of one line.
  static func short(_ text: String) -> String {
    let line = text.prefix { $0 != "\n" }
    return line.count == text.count && line.count <= 50 ? String(line) : line.prefix(50) + "…"
  }
}
