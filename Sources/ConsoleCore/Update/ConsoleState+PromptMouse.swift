import TerminalFrame

extension ConsoleState {
  /// Takes the mouse while something is asked: a click chooses a line, the wheel moves the selection or the text.
  ///
  /// What asks for a yes or a name is answered by the keyboard alone: a slip of the hand says neither.
  mutating func take(_ event: MouseEvent, over prompt: Prompt) -> [Effect] {
    switch event.action {
    case .wheelUp, .wheelDown:
      switch prompt {
      case .menu, .palette, .sweep, .values, .reader: return answer(event.action == .wheelUp ? .up : .down)
      case .question, .typedName, .text: return []
      }
    case .press:
      guard let item = PromptBox(prompt, self).item(at: event.position) else { return [] }
      notice = nil
      return choose(item, of: prompt)
    case .doublePress, .drag, .release: return []
    }
  }

  private mutating func choose(_ item: Int, of prompt: Prompt) -> [Effect] {
    switch prompt {
    case .menu(var menu):
      menu.selected = item
      self.prompt = .menu(menu)
    case .palette(var palette):
      palette.selected = item
      self.prompt = .palette(palette)
    case .sweep(var cursor):
      cursor.selected = item
      self.prompt = .sweep(cursor)
    case .values(var form):
      // There is more to fill in: Enter says when it is.
      form.selected = item
      self.prompt = .values(form)
      return []
    case .question, .typedName, .text, .reader: return []
    }
    return answer(.enter)
  }
}
