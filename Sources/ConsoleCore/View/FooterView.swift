import IncidentModel
import TerminalFrame

/// The keys that make sense here and now, from the table of commands.
enum FooterView {
  /// A key with what it does.
  struct Hint {
    var key: String
    var title: String
    /// What a click on it presses; nil where it names more than one key.
    var pressed: Key?
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
      return fit([hint("quit", "leave at once", state)], columns)
    }
    let isUnicode = state.settings.isUnicode
    let ranked = ConsoleCommand.all
      .compactMap { command in command.footerRank(state).map { (command, rank: $0) } }
      .sorted { $0.rank < $1.rank }
    let hints = ranked.lazy.compactMap { command, _ -> Hint? in
      guard command.applies(to: state), command.reasonDisabled(state) == nil,
        let key = state.settings.keyMap.keys(of: command).first,
        ConsoleCommand.command(for: key, in: state)?.name == command.name
      else {
        return nil
      }
      let name = KeyName.of(key, isUnicode: isUnicode)
      return Hint(key: name, title: command.label(state) ?? command.title, pressed: key)
    }
    let ends = ["help", "quit"].map { hint($0, $0, state) }
    let room = columns - ends.reduce(0) { $0 + $1.columns + 2 }
    return room > 0 ? fit(hints, room) + ends : fit(ends, columns)
  }

  private static func hint(_ command: String, _ title: String, _ state: ConsoleState) -> Hint {
    Hint(key: state.keyName(command), title: title, pressed: state.key(of: command))
  }

  /// Where the keys stand: inside the border where there is one.
  static func area(_ screen: ScreenLayout) -> Rectangle {
    screen.isWide ? screen.footer.inset(left: 1, right: 1) : screen.footer
  }

  /// Returns what a click presses; nil beside the keys, and for a yes: that is never given by a slip of the hand.
  static func key(at position: Position, _ state: ConsoleState) -> Key? {
    let screen = state.screen
    let isCovered = state.notice != nil && screen.message.endRow > screen.footer.row
    guard screen.footer.contains(position), !isCovered else { return nil }
    let area = area(screen)
    var column = area.column + 1
    for hint in hints(state, columns: area.columns - 1) {
      if column..<column + hint.columns ~= position.column {
        if case .question = state.prompt, hint.pressed == .character("y") { return nil }
        return hint.pressed
      }
      column += hint.columns + 2
    }
    return nil
  }

  /// Returns the hints that have room beside each other, the first ones first.
  private static func fit(_ hints: some Sequence<Hint>, _ columns: Int) -> [Hint] {
    var rest = columns
    var fitting: [Hint] = []
    for hint in hints where hint.columns + 2 <= rest {
      rest -= hint.columns + 2
      fitting.append(hint)
      if rest < narrowest { break }
    }
    return fitting
  }

  /// No hint is shorter than a key, a blank and a word of two letters, and the blanks beside it.
  private static let narrowest = 6
}

extension ConsoleView {
  mutating func drawFooter() {
    let area = FooterView.area(screen)
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
