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
      return refuse(
        "\(KeyName.of(key, isUnicode: settings.isUnicode)) does nothing here: \(keyName("help")) shows every key"
      )
    }
    return perform(command)
  }

  /// Does what a command of the table does, or says why not.
  mutating func perform(_ command: ConsoleCommand) -> [Effect] {
    if let reason = command.reasonDisabled(self) { return refuse(reason) }
    return command.perform(&self)
  }
}
