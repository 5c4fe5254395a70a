import IncidentModel

/// What is said about a command beside its text.
enum CommandWords {
  /// Returns the class, what lowers it, and what is special about the command.
  static func classWords(of command: Command, chosen: RunTarget) -> StyledLine {
    var line = StyledLine(command.commandClass.rawValue, Theme.commandClass(command.commandClass))
    if let declared = command.declaredClass, declared < command.commandClass {
      line.append(" (author: \(declared.rawValue))", Theme.faint)
    }
    if let language = command.queryLanguage { line.append(" " + language.rawValue, Theme.faint) }
    let flags: [(CommandFlag, String)] = [
      (.interactive, "interactive"), (.inSession, "in session"), (.endless, "endless"),
      (.background, "background"),
      (.alternative, "option"), (.secret, "secret"),
    ]
    for (flag, word) in flags where command.flags.contains(flag) { line.append(" " + word, Theme.faint) }
    let target = command.target ?? (chosen == .local || command.queryLanguage != nil ? nil : chosen.text)
    if let target, target != "local" { line.append(" on \(target)", Theme.strong) }
    return line
  }

  /// Returns a duration as a person reads it: `0.02 s`, `12.3 s`, `01:04`.
  static func duration(milliseconds: Int) -> String {
    func decimals(_ number: Int, _ digits: Int, _ divisor: Int) -> String {
      let text = String(number % divisor)
      return "\(number / divisor)." + String(repeating: "0", count: digits - text.count) + text
    }
    switch milliseconds {
    case ..<10_000: return decimals((max(0, milliseconds) + 5) / 10, 2, 100) + " s"
    case ..<60_000: return decimals((milliseconds + 50) / 100, 1, 10) + " s"
    default: return DurationExpression.clock(seconds: Int64(milliseconds / 1000))
    }
  }
}
