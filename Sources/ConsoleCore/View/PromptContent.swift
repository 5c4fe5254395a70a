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
  ///
  /// - Parameter marks: characters that are shown in another style, in their order.
  mutating func add(
    _ editor: LineEditor, columns: Int, lead: String = "", isSecret: Bool = false, hasCursor: Bool = true,
    marks: [(range: Range<Int>, style: Style)] = []
  ) {
    let layout = EditorLayout(editor, columns: columns - DisplayWidth.of(lead), isSecret: isSecret)
    let blanks = String(repeating: " ", count: DisplayWidth.of(lead))
    if hasCursor {
      cursor = (lines.count + layout.cursor.line, DisplayWidth.of(lead) + layout.cursor.column)
      focus = lines.count + layout.cursor.line
    }
    for (number, range) in layout.ranges.enumerated() {
      var line = StyledLine(number == 0 ? lead : blanks, Theme.prompt)
      var position = range.lowerBound
      for mark in marks {
        let marked = mark.range.clamped(to: range)
        guard !marked.isEmpty else { continue }
        line.append(layout.text(position..<marked.lowerBound))
        line.append(layout.text(marked), mark.style)
        position = marked.upperBound
      }
      line.append(layout.text(position..<range.upperBound))
      lines.append(line)
    }
  }

  mutating func add(_ text: String, _ style: Style = .plain, columns: Int) {
    lines += StyledWrapper.wrap([(text: text, style: style)], columns: columns)
  }
}
