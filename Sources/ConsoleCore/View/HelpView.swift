import TerminalFrame

/// Every command of the table, with its keys.
enum HelpView {
  static func lines(_ state: ConsoleState, columns: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    let keyColumns = min(16, max(8, columns / 4))
    for group in ConsoleCommand.Group.allCases {
      if !lines.isEmpty { lines.append(StyledLine()) }
      lines.append(StyledLine(group.rawValue, Theme.heading))
      for command in ConsoleCommand.all where command.group == group {
        let names = command.keys.map { KeyName.of($0, isUnicode: state.settings.isUnicode) }.joined(
          separator: " ")
        var text = command.help
        if !command.panes.isEmpty, command.panes.count < 3 {
          text +=
            " (in: \(Pane.allCases.filter(command.panes.contains).map(\.title).joined(separator: ", ")))"
        }
        let wrapped = StyledWrapper.wrap(
          [(text: text, style: Theme.text)], columns: max(1, columns - keyColumns - 1))
        for (number, part) in wrapped.enumerated() {
          var line = StyledLine(number == 0 ? names : "", Theme.key)
          line.pad(to: keyColumns + (line.columns > keyColumns ? line.columns - keyColumns + 1 : 0))
          line.append(" ")
          line.append(part)
          lines.append(line)
        }
      }
    }
    return lines
  }
}
