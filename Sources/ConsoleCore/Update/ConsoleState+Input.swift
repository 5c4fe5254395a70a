import IncidentModel
import TerminalFrame

extension ConsoleState {
  mutating func take(_ input: InputEvent) -> [Effect] {
    switch input {
    case .closed: return terminate()
    case .paste(let text): return paste(text)
    case .mouse(let event): return take(event)
    case .key(let key): return take(key)
    }
  }

  mutating func take(_ key: Key) -> [Effect] {
    // These mean the same whatever is being asked.
    if settings.keyMap.does("redraw", key) { return [.redraw] }
    if settings.keyMap.does("suspend", key) { return [.suspend] }
    if departure != nil {
      // Whoever presses again does not want to wait.
      return settings.keyMap.does("quit", key) || key == .control("c") ? [.quit] : []
    }
    notice = nil
    if prompt != nil { return answer(key) }
    guard let command = ConsoleCommand.command(for: key, in: self) else {
      if key == .escape { return [] }
      return refuse(reasonForNothing(key))
    }
    return perform(command)
  }

  /// Why a key does nothing in the focused pane.
  private func reasonForNothing(_ key: Key) -> String {
    let name = KeyName.of(key, isUnicode: settings.isUnicode)
    let commands = ConsoleCommand.all.filter { settings.keyMap.keys(of: $0).contains(key) }
    if commands.contains(where: { $0.name == "back" }) {
      return "There is nothing to go back from: \(keyName("quit")) leaves"
    }
    let panes = commands.reduce(into: Set<Pane>()) { $0.formUnion($1.panes) }.subtracting([navigation.focus])
    guard !panes.isEmpty else { return "\(name) does nothing here: \(keyName("help")) shows every key" }
    let places = Pane.allCases.filter(panes.contains).map {
      "\($0.title.lowercased()) (\(keyName($0.commandName)))"
    }
    return "\(name) is for the \(places.joined(separator: " and the "))"
  }

  /// Says that a key means nothing to what is being asked.
  mutating func refuse(_ key: Key) -> [Effect] {
    refuse("\(KeyName.of(key, isUnicode: settings.isUnicode)) does nothing here: Esc goes back")
  }

  /// Does what a command of the table does, or says why not.
  mutating func perform(_ command: ConsoleCommand) -> [Effect] {
    if let reason = command.reasonDisabled(self) { return refuse(reason) }
    return command.perform(&self)
  }
}
