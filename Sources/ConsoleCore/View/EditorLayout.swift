import TerminalFrame

/// An editor's text as lines that fit, and where its cursor stands.
struct EditorLayout {
  /// Which of the editor's characters each line holds.
  private(set) var ranges: [Range<Int>] = []
  private(set) var cursor = (line: 0, column: 0)
  private let shown: [String]

  /// Breaks at line ends and, where the width is used up, at blanks; words that are wider are cut.
  ///
  /// A secret is shown as a dot for each character: where its words end is nobody's business.
  init(_ editor: LineEditor, columns: Int, isSecret: Bool) {
    let width = max(1, columns)
    shown = editor.characters.map { character in
      character == "\n" ? "" : isSecret ? "*" : TextSanitizer.clean(String(character))
    }
    let widths = shown.map { DisplayWidth.of($0) }
    let starts = Self.starts(editor.characters, widths, width: width, keepsWords: !isSecret)
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : shown.count
      ranges.append(start..<end)
      if editor.cursor >= start { cursor = (number, widths[start..<min(editor.cursor, end)].reduce(0, +)) }
    }
    // Behind a full line there is no column for the cursor.
    if editor.cursor == shown.count, cursor.column >= width {
      ranges.append(shown.count..<shown.count)
      cursor = (ranges.count - 1, 0)
    }
  }

  /// The text of each line.
  var lines: [String] { ranges.map(text) }

  /// Returns characters as they are shown.
  func text(_ range: Range<Int>) -> String { shown[range].joined() }

  /// Returns the position of the first character of each line.
  private static func starts(
    _ characters: [Character], _ widths: [Int], width: Int, keepsWords: Bool
  ) -> [Int] {
    var starts = [0]
    var column = 0
    var word: Int?
    for (position, character) in characters.enumerated() {
      if character == "\n" {
        starts.append(position + 1)
        (column, word) = (0, nil)
        continue
      }
      while column + widths[position] > width, column > 0 {
        let start = keepsWords && character != " " ? word ?? position : position
        starts.append(start)
        column = widths[start..<position].reduce(0, +)
        word = nil
      }
      column += widths[position]
      if character == " " { word = position + 1 }
    }
    return starts
  }
}
