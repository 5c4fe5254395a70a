import IncidentModel
import TerminalFrame

/// Finds the action that a line of text means.
enum PlainAction {
  /// Returns the action with what stands after it; nil for none.
  ///
  /// Names come before keys, because a person who types lines thinks in words.
  static func find(_ line: String, in state: ConsoleState) -> (command: ConsoleCommand, rest: String)? {
    let lower = line.lowercased()
    let named = ConsoleCommand.all.flatMap { command in
      [command.name, command.title.lowercased()].map { (command: command, words: $0) }
    }
    .filter { $0.words.count > 1 && (lower == $0.words || lower.hasPrefix($0.words + " ")) }
    // "tick step" is not "tick" of something called step; of two that share a title the first counts.
    if let best = named.enumerated().max(by: {
      ($0.element.words.count, -$0.offset) < ($1.element.words.count, -$1.offset)
    })?.element {
      return (best.command, String(line.dropFirst(best.words.count)).trimmingBlanks)
    }
    let word = line.prefix { $0 != " " }
    let rest = String(line.dropFirst(word.count)).trimmingBlanks
    let keyed = ConsoleCommand.all.filter { command in
      state.settings.keyMap.keys(of: command).contains { KeyName.of($0, isUnicode: false) == word }
    }
    let command = keyed.first { $0.applies(to: state) } ?? keyed.first
    return command.map { ($0, rest) }
  }
}
