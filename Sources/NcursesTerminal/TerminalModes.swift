import CNcurses

/// What curses does not switch by itself: bracketed paste and the mouse's motion; and the way back from
/// everything.
struct TerminalModes {
  /// Whether the terminal takes xterm's private modes; others might print them.
  let isLikeXterm: Bool
  let on: String
  let off: String

  init(type: String, usesMouse: Bool) {
    isLikeXterm = tigetflag("XT") > 0 || curses_capability("BE") != nil || type.hasPrefix("screen")
    // 1002: motion while a button is down, in whichever encoding curses asked for; it also replaces 1000.
    let mouse = usesMouse && isLikeXterm
    on = isLikeXterm ? "\u{1B}[?2004h" + (mouse ? "\u{1B}[?1002h" : "") : ""
    // Curses switches the terminal's meta mode on to read eight bits, and never off.
    off =
      (isLikeXterm ? (mouse ? "\u{1B}[?1002l" : "") + "\u{1B}[?2004l" : "") + Self.capability("rmm")
  }

  /// Everything that gives the terminal back at once, for a crash handler.
  func reset() -> String {
    let mouse = isLikeXterm ? "\u{1B}[?1000l\u{1B}[?1006l" : ""
    let names: [String] = ["sgr0", "op", "rmkx", "rmcup", "cnorm"]
    return off + mouse + names.map(Self.capability).joined()
  }

  private static func capability(_ name: String) -> String {
    curses_capability(name).map { withoutPadding(String(cString: $0)) } ?? ""
  }

  /// Drops `$<5>`: delays that terminals of glass needed.
  static func withoutPadding(_ text: String) -> String {
    var rest = text[...]
    var result = ""
    while let start = rest.firstIndex(of: "$") {
      result += String(rest[..<start])
      let after = rest.index(after: start)
      if after < rest.endIndex, rest[after] == "<", let end = rest[after...].firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        result += "$"
        rest = rest[after...]
      }
    }
    return result + String(rest)
  }
}
