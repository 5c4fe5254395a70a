import IncidentModel
import TerminalFrame

extension TableLayout {
  /// The border above, with the header in it where it fits; else the header's own lines follow.
  var top: [StyledLine] {
    guard shown.allSatisfy({ TableWidths.natural(header[$0]) <= widths[$0] }) else {
      return [border(.topLeft, .teeDown, .topRight)] + row(header, style: Theme.strong)
        + [border(.teeRight, .cross, .teeLeft)]
    }
    var line = StyledLine()
    for (place, index) in shown.enumerated() {
      line.append(edge(place, place == 0 ? .topLeft : .teeDown, isMarked: true))
      line.append(" ", Theme.border)
      let text = header[index].plain.oneLine
      line.append(text, Theme.strong)
      if !text.isEmpty { line.append(" ", Theme.border) }
      let rest = widths[index] + 1 - DisplayWidth.of(text) - (text.isEmpty ? 0 : 1)
      line.append(String(repeating: art[.horizontal], count: max(0, rest)), Theme.border)
    }
    line.append(edge(shown.count, .topRight, isMarked: true))
    return [line]
  }

  /// The border below.
  var bottom: StyledLine { border(.bottomLeft, .teeUp, .bottomRight) }

  /// Returns a row's lines.
  ///
  /// `mark` is drawn before its first cell, `sign` at the end of its last one; where there is no room beside the
  /// text, the sign has a line of its own.
  func row(_ cells: [RichText], style: Style? = nil, mark: String = " ", sign: String? = nil) -> [StyledLine]
  {
    var wrapped = widths.indices.map { index in
      index < cells.count
        ? StyledWrapper.wrap(cells[index], columns: widths[index], base: style) : [StyledLine()]
    }
    if let sign, let last = cells.indices.last, wrapped.indices.contains(last) {
      place(sign, in: &wrapped[last], columns: widths[last])
    }
    // Columns that are out of view count too: a row must not change its height when one goes sideways.
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<height).map { number in
      var line = StyledLine()
      for (place, index) in shown.enumerated() {
        line.append(edge(place, .vertical, isMarked: number == 0))
        line.append(place == 0 && number == 0 ? mark : " ", style ?? Theme.text)
        var content = number < wrapped[index].count ? wrapped[index][number] : StyledLine()
        content.pad(to: widths[index] + 1)
        line.append(content)
      }
      line.append(edge(shown.count, .vertical, isMarked: number == 0))
      return line
    }
  }

  /// Returns a row as a list of its cells under each other.
  func list(_ cells: [RichText], style: Style? = nil, mark: String = "", sign: String? = nil) -> [StyledLine]
  {
    var lines: [StyledLine] = []
    for (index, cell) in cells.enumerated() where !cell.isEmpty {
      let name = index < header.count ? header[index].plain.oneLine : ""
      let label = RichText(index == 0 || name.isEmpty ? "" : name + ": ")
      var parts = StyledWrapper.wrap(
        RichText((label.spans + cell.spans)), columns: columns - 2, base: style)
      if let sign, index == cells.count - 1 { place(sign, in: &parts, columns: columns - 2) }
      for (number, part) in parts.enumerated() {
        let lead = index == 0 && number == 0 ? (mark.isEmpty ? String(art[.bullet]) : mark) + " " : "  "
        var line = StyledLine(lead, style ?? Theme.faint)
        line.append(part)
        lines.append(line)
      }
    }
    return lines
  }

  private func place(_ sign: String, in lines: inout [StyledLine], columns: Int) {
    let width = DisplayWidth.of(sign)
    if (lines.last?.columns ?? columns) + width + 1 > columns { lines.append(StyledLine()) }
    let last = lines.count - 1
    lines[last].pad(to: columns - width)
    lines[last].append(sign, Theme.key)
  }

  private func border(_ left: Glyph, _ middle: Glyph, _ right: Glyph) -> StyledLine {
    var line = StyledLine()
    for (place, index) in shown.enumerated() {
      line.append(edge(place, place == 0 ? left : middle, isMarked: left == .topLeft))
      line.append(String(repeating: art[.horizontal], count: widths[index] + 2), Theme.border)
    }
    line.append(edge(shown.count, right, isMarked: left == .topLeft))
    return line
  }

  /// The edge before a shown column, or behind the last: an arrow where columns are out of view behind it.
  private func edge(_ place: Int, _ glyph: Glyph, isMarked: Bool) -> StyledLine {
    if isMarked, place == frozen, shift > 0 { return StyledLine(String(art[.arrowLeft]), Theme.key) }
    if isMarked, place == shown.count, shift < maximumShift {
      return StyledLine(String(art[.arrowRight]), Theme.key)
    }
    return StyledLine(String(art[glyph]), Theme.border)
  }
}
