import TerminalFrame

/// What a prompt shows: a title, lines, and where the cursor stands in them.
struct PromptContent {
  var title: String
  var lines: [StyledLine] = []
  /// The line and column of the cursor.
  var cursor: (line: Int, column: Int)?
  /// The line that must be in view.
  var focus = 0
  /// The line that is selected.
  var selected: Int?
  /// Which of how many things is selected, where not all of them are among the lines.
  var position: ShownPart?
  /// Which of the things to choose from stands in which line.
  var items: [Int: Int] = [:]

  /// Adds an editor's text, wrapped, with its cursor.
  mutating func add(
    _ editor: LineEditor, columns: Int, lead: String = "", isSecret: Bool = false, hasCursor: Bool = true
  ) {
    let layout = EditorLayout(editor, columns: columns - DisplayWidth.of(lead), isSecret: isSecret)
    let blanks = String(repeating: " ", count: DisplayWidth.of(lead))
    if hasCursor {
      cursor = (lines.count + layout.cursor.line, DisplayWidth.of(lead) + layout.cursor.column)
      focus = lines.count + layout.cursor.line
    }
    for (number, text) in layout.lines.enumerated() {
      var line = StyledLine(number == 0 ? lead : blanks, Theme.prompt)
      line.append(text)
      lines.append(line)
    }
  }

  mutating func add(_ text: String, _ style: Style = .plain, columns: Int) {
    lines += StyledWrapper.wrap([(text: text, style: style)], columns: columns)
  }
}
