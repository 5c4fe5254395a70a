/// What comes from a terminal.
public enum InputEvent: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// Text that was pasted as one piece, lines ended by line feeds; other control characters are still in it.
  case paste(String)
  /// The mouse.
  case mouse(MouseEvent)
  /// The terminal is gone: nothing more will come.
  case closed
}
