/// The characters for each glyph.
public struct LineArt: Hashable, Sendable {
  /// Whether the locale shows more than ASCII.
  public let isUnicode: Bool

  /// For UTF-8.
  public static let unicode = LineArt(isUnicode: true)
  /// For all others.
  public static let ascii = LineArt(isUnicode: false)

  /// Chooses what a terminal can show.
  public init(_ capabilities: TerminalCapabilities) { self.init(isUnicode: capabilities.isUnicode) }

  private init(isUnicode: Bool) { self.isUnicode = isUnicode }

  /// The character of a glyph; always one column.
  public subscript(glyph: Glyph) -> Character {
    let (unicode, ascii) = Self.characters(of: glyph)
    return isUnicode ? unicode : ascii
  }

  /// The one table: in Unicode, and in ASCII.
  private static func characters(of glyph: Glyph) -> (unicode: Character, ascii: Character) {
    switch glyph {
    case .horizontal: ("─", "-")
    case .vertical: ("│", "|")
    case .topLeft: ("┌", "+")
    case .topRight: ("┐", "+")
    case .bottomLeft: ("└", "+")
    case .bottomRight: ("┘", "+")
    case .teeRight: ("├", "+")
    case .teeLeft: ("┤", "+")
    case .teeDown: ("┬", "+")
    case .teeUp: ("┴", "+")
    case .cross: ("┼", "+")
    case .done: ("✔", "x")
    case .open: ("☐", "_")
    case .skipped: ("⊘", "-")
    // Not the tick's x: beside an exit status that would read as a failure.
    case .passed: ("✓", "+")
    case .failed: ("✗", "!")
    case .running: ("◌", "~")
    case .current: ("▸", ">")
    // As a shell asks for a command, and not the selected line's mark: both stand side by side.
    case .runnable: ("▶", "$")
    case .matched: ("▶", "=")
    case .starred: ("★", "*")
    // Not a triangle: that is the selected line's.
    case .folded: ("+", "+")
    case .unfolded: ("▾", "-")
    case .barFull: ("▓", "#")
    case .barHalf: ("▒", "=")
    case .barEmpty: ("░", ".")
    case .scrollHandle: ("█", "#")
    case .ellipsis: ("…", "~")
    case .arrowRight: ("→", ">")
    case .arrowLeft: ("←", "<")
    case .arrowUp: ("↑", "^")
    case .arrowDown: ("↓", "v")
    case .bullet: ("•", "*")
    case .subBullet: ("◦", "-")
    case .subSubBullet: ("▪", "+")
    case .quote: ("▌", "|")
    case .separator: ("·", "-")
    case .dash: ("–", "-")
    case .warning: ("▲", "!")
    case .information: ("●", "i")
    case .wrapped: ("↪", "\\")
    }
  }
}
