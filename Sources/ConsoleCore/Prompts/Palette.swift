/// Every action by name, narrowed by what is typed.
struct Palette: Sendable {
  /// What has been typed.
  var editor = LineEditor()
  /// The selected line among those that match.
  var selected = 0

  /// The commands that match, best first; before anything is typed, those that can be done now.
  func matches(_ state: ConsoleState) -> [ConsoleCommand] {
    let pattern = editor.text
    guard !pattern.isEmpty else {
      let (now, later) = (
        ConsoleCommand.all.filter { $0.reasonDisabled(state) == nil },
        ConsoleCommand.all.filter { $0.reasonDisabled(state) != nil }
      )
      return now + later
    }
    let fuzzy = FuzzyPattern(pattern)
    return ConsoleCommand.all.enumerated()
      .compactMap { position, command -> (score: Int, position: Int, command: ConsoleCommand)? in
        let scores = [
          FuzzyTexts([command.name, command.title]).score(fuzzy), Self.wordScore(command.help, pattern),
        ]
        guard let score = scores.compactMap({ $0 }).max() else { return nil }
        return (score, position, command)
      }
      .sorted { $0.score != $1.score ? $0.score > $1.score : $0.position < $1.position }
      .map(\.command)
  }

  /// What a letter counts in a word of the explanation: less than at the start of a name, more than letters that
  /// stand scattered in one.
  private static let wordScore = 30

  /// Counts a word of a sentence that begins so, a whole one more than a beginning: in a sentence a few letters in
  /// order stand anywhere.
  private static func wordScore(_ sentence: String, _ pattern: String) -> Int? {
    let wanted = pattern.lowercased()
    let words = sentence.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.hasPrefix(wanted) }
    return words.isEmpty ? nil : pattern.count * wordScore + (words.contains { $0 == wanted } ? 1 : 0)
  }
}
