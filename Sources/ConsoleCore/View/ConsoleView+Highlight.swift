import TerminalFrame

extension ConsoleView {
  /// Makes what is searched for stand out in a line that is drawn already.
  mutating func highlightMatches(of wanted: String?, in text: String, at position: Position, clip: Rectangle)
  {
    guard let wanted else { return }
    for match in TextMatches.columns(of: wanted, in: text) {
      let area = Rectangle(
        column: position.column + match.start, row: position.row, columns: match.count, rows: 1)
      frame.restyle(area.intersection(clip)) { $0 = Theme.searched }
    }
  }

  /// Shows an area as selected, whatever its colours.
  mutating func highlight(_ area: Rectangle) {
    frame.restyle(area) { style in
      // One bar from edge to edge: colours would make a patchwork of it, and their words are there too.
      style = Style(.standard, style.attributes.subtracting(.dim).union(.reverse))
    }
  }
}
