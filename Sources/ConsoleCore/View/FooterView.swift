import IncidentModel
import TerminalFrame

/// The keys that make sense here and now, from the table of commands.
enum FooterView {
  /// A key with what it does.
  struct Hint {
    var key: String
    var title: String
    var columns: Int { DisplayWidth.of(key) + 1 + DisplayWidth.of(title) }
  }

  /// Returns what the footer says, as much as fits.
  static func hints(_ state: ConsoleState, columns: Int) -> [Hint] {
    if let prompt = state.prompt {
      // How to get out of it comes before everything else.
      let hints = PromptKeys.hints(prompt, state)
      let out = Array(hints.suffix(1))
      return fit(Array(hints.dropLast()), columns - out.reduce(0) { $0 + $1.columns + 2 }) + fit(out, columns)
    }
    if state.departure != nil {
      return fit([Hint(key: state.keyName("quit"), title: "leave at once")], columns)
    }
    let isUnicode = state.settings.isUnicode
    let ranked = ConsoleCommand.all
      .filter { $0.footerRank(state) != nil && $0.applies(to: state) && $0.reasonDisabled(state) == nil }
      .sorted { ($0.footerRank(state) ?? 0) < ($1.footerRank(state) ?? 0) }
    let hints = ranked.compactMap { command -> Hint? in
      guard let key = state.settings.keyMap.keys(of: command).first,
        ConsoleCommand.command(for: key, in: state)?.name == command.name
      else {
        return nil
      }
      return Hint(key: KeyName.of(key, isUnicode: isUnicode), title: command.label(state) ?? command.title)
    }
    let ends = ["help", "quit"].map { Hint(key: state.keyName($0), title: $0) }
    let room = columns - ends.reduce(0) { $0 + $1.columns + 2 }
    return room > 0 ? fit(hints, room) + ends : fit(ends, columns)
  }

  private static func fit(_ hints: [Hint], _ columns: Int) -> [Hint] {
    var rest = columns
    return hints.filter { hint in
      guard hint.columns + 2 <= rest else { return false }
      rest -= hint.columns + 2
      return true
    }
  }
}

extension ConsoleView {
  mutating func drawFooter() {
    let area = screen.isWide ? screen.footer.inset(left: 1, right: 1) : screen.footer
    var line = StyledLine(" ")
    for (position, hint) in FooterView.hints(state, columns: area.columns - 1).enumerated() {
      if position > 0 { line.append("  ") }
      line.append(hint.key, Theme.key)
      line.append(" \(hint.title)")
    }
    line.append(" ")
    draw(line, in: area)
  }
}
