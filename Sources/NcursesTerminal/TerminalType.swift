import CNcurses

/// Which description of a terminal is used.
enum TerminalType {
  /// Terminals that write what xterm reads but whose own descriptions seldom are on a server.
  private static let likeXterm = [
    "xterm", "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole", "mintty", "rio",
    "st-",
    "vte", "wezterm",
  ]

  /// The types to try in turn: the one that is named, then the nearest that every ncurses has.
  static func candidates(_ name: String) -> [String] {
    if name == "screen" || name.hasPrefix("screen") || name.hasPrefix("tmux") {
      return [name, "screen", "ansi", "vt100"]
    }
    let isLikeXterm = likeXterm.contains { name.hasPrefix($0) }
    return [name] + (isLikeXterm ? ["xterm-256color", "xterm"] : []) + ["ansi", "vt100"]
  }
}
