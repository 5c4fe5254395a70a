public import TerminalFrame

extension KeyName {
  private static let names: [String: Key] = [
    "space": .character(" "), "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape,
    "tab": .tab, "shift-tab": .backTab, "backtab": .backTab, "backspace": .backspace, "del": .delete,
    "delete": .delete, "ins": .insert, "insert": .insert, "up": .up, "down": .down, "left": .left,
    "right": .right, "home": .home, "end": .end, "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown,
    "pagedown": .pageDown, "alt-enter": .alt("\r"),
  ]

  /// Returns the key that a text names, as `of` says it or as Emacs and vim write it; nil for none.
  ///
  /// `r`, `R`, `space`, `Ctrl-C`, `C-c`, `Alt-x`, `M-x`, `F5`, `PgDn`. Only for single characters case counts.
  public static func key(_ text: String) -> Key? {
    if text.count == 1, let character = text.first { return .character(character) }
    let lower = text.lowercased()
    if let key = names[lower] { return key }
    if lower.first == "f", let number = Int(lower.dropFirst()), (1...12).contains(number) {
      return .function(number)
    }
    for prefix in ["ctrl-", "c-", "^"] where lower.hasPrefix(prefix) && lower.count == prefix.count + 1 {
      return lower.last.flatMap { $0.isASCII && $0.isLetter ? Key.control($0) : nil }
    }
    for prefix in ["alt-", "m-"] where lower.hasPrefix(prefix) && text.count == prefix.count + 1 {
      return text.last.map { Key.alt($0) }
    }
    return nil
  }
}
