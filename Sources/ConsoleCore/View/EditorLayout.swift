import TerminalFrame

/// An editor's text as lines that fit, and where its cursor stands.
struct EditorLayout {
  private(set) var lines: [String] = [""]
  private(set) var cursor = (line: 0, column: 0)

  /// Breaks at line ends and wherever the width is used up; a secret is shown as a dot for each character.
  init(_ editor: LineEditor, columns: Int, isSecret: Bool) {
    let width = max(1, columns)
    var column = 0
    for (position, character) in editor.characters.enumerated() {
      if position == editor.cursor { cursor = (lines.count - 1, column) }
      if character == "\n" {
        lines.append("")
        column = 0
        continue
      }
      let shown = isSecret ? "*" : TextSanitizer.clean(String(character))
      let taken = DisplayWidth.of(shown)
      if column + taken > width, column > 0 {
        lines.append("")
        column = 0
        if position == editor.cursor { cursor = (lines.count - 1, 0) }
      }
      lines[lines.count - 1] += shown
      column += taken
    }
    if editor.cursor == editor.characters.count {
      if column >= width {
        lines.append("")
        column = 0
      }
      cursor = (lines.count - 1, column)
    }
  }
}
