import TerminalFrame

/// Every command of the table, with its keys.
enum HelpView {
  /// Returns the lines of the commands that hold a text in name, keys or words; of all for an empty one.
  static func lines(_ state: ConsoleState, columns: Int, holding wanted: String = "") -> [StyledLine] {
    var lines: [StyledLine] = []
    for group in ConsoleCommand.Group.allCases {
      let commands = ConsoleCommand.all.filter { $0.group == group && holds(wanted, $0, state) }
      if commands.isEmpty { continue }
      if !lines.isEmpty { lines.append(StyledLine()) }
      lines.append(StyledLine(group.rawValue, Theme.heading))
      for command in commands { lines += self.lines(command, state, columns: columns) }
    }
    return lines.isEmpty ? [StyledLine("Nothing has that in it: Esc shows all", Theme.warn)] : lines
  }

  private static func keys(_ command: ConsoleCommand, _ state: ConsoleState) -> String {
    state.settings.keyMap.keys(of: command).map { KeyName.of($0, isUnicode: state.settings.isUnicode) }
      .joined(separator: " ")
  }

  private static func holds(_ wanted: String, _ command: ConsoleCommand, _ state: ConsoleState) -> Bool {
    wanted.isEmpty
      || [command.name, command.help, keys(command, state)].contains { TextMatches.contains(wanted, in: $0) }
  }

  private static func lines(_ command: ConsoleCommand, _ state: ConsoleState, columns: Int) -> [StyledLine] {
    let keyColumns = min(16, max(8, columns / 4))
    let names = keys(command, state)
    let text = command.help + command.panesInWords
    let wrapped = StyledWrapper.wrap(
      [(text: text, style: Theme.text)], columns: max(1, columns - keyColumns - 1))
    // Many keys have a line of their own: beside them the words would lose their end.
    let isBeside = DisplayWidth.of(names) <= keyColumns
    let above = isBeside ? [] : StyledWrapper.wrap([(text: names, style: Theme.key)], columns: columns)
    return above
      + wrapped.enumerated().map { number, part in
        var line = StyledLine(number == 0 && isBeside ? names : "", Theme.key)
        line.pad(to: keyColumns + 1)
        line.append(part)
        return line
      }
  }
}
