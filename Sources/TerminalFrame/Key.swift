/// A key as a program means it, whatever bytes the terminal sends for it.
public enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Character)
  /// Ctrl with a letter, in lower case: `.control("c")`.
  case control(Character)
  /// Alt (or Esc before) a character.
  case alt(Character)
  /// Return.
  case enter
  /// Escape alone.
  case escape
  /// Tab.
  case tab
  /// Shift-Tab.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// F1 to F12.
  case function(Int)
}
