/// Every action by name, narrowed by what is typed.
struct Palette: Sendable {
  /// What has been typed.
  var editor = LineEditor()
  /// The selected line among those that match.
  var selected = 0

  /// The commands that match, best first.
  var matches: [ConsoleCommand] {
    let pattern = editor.text
    guard !pattern.isEmpty else { return ConsoleCommand.all }
    return ConsoleCommand.all.enumerated()
      .compactMap { position, command -> (score: Int, position: Int, command: ConsoleCommand)? in
        let scores = [
          FuzzyMatch.score(command.name, pattern), FuzzyMatch.score(command.help, pattern).map { $0 / 2 },
        ]
        guard let score = scores.compactMap({ $0 }).max() else { return nil }
        return (score, position, command)
      }
      .sorted { $0.score != $1.score ? $0.score > $1.score : $0.position < $1.position }
      .map(\.command)
  }
}
