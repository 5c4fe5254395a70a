import TerminalFrame

extension Key {
  /// Whether the key gives up what is being asked: Esc, and what shells and Emacs take for it.
  var cancels: Bool { self == .escape || self == .control("c") || self == .control("g") }
}
