import IncidentModel
import TerminalFrame

/// A table fitted into columns: cells wrap, wide columns give way first, too narrow a place makes it a list.
struct TableLayout {
  /// One row's lines; where it is selected or lit, the first column shows the mark.
  struct Row {
    var lines: [StyledLine]
  }

  private let art: LineArt
  private let columns: Int
  private let header: [RichText]
  private let widths: [Int]
  /// Whether its rows would be so tall that the columns are hard to follow.
  private let isTall: Bool

  /// Measures a table for this many columns.
  init(header: [RichText], rows: [[RichText]], columns: Int, art: LineArt) {
    (self.art, self.columns, self.header) = (art, columns, header)
    let cells = ([header] + rows).map { row in
      header.indices.map { $0 < row.count ? Self.naturalWidth(row[$0]) : 0 }
    }
    let natural = header.indices.map { index in cells.map { $0[index] }.max() ?? 0 }
    // Each cell has an edge and a blank on its left, and one blank on its right; one edge closes the row.
    let words = header.indices.map { index in
      min(20, ([header] + rows).map { index < $0.count ? Self.longestWord($0[index]) : 0 }.max() ?? 0)
    }
    // A step is laid out with every key: what the first rows need is enough to go by.
    widths = Self.shrink(
      natural.map { max(1, min($0, columns)) }, cells: Array(cells.prefix(40)), words: words,
      to: columns - header.count * 3 - 1)
    isTall = Self.height(of: cells.dropFirst(), widths) > rows.count * 3
  }

  /// Whether there is no room for columns side by side.
  var isList: Bool {
    widths.isEmpty || columns < 60 && (isTall || widths.contains { $0 < 6 }) || widths.contains { $0 < 3 }
  }

  /// The border above, with the header in it where it fits; else the header's own lines follow.
  var top: [StyledLine] {
    if header.indices.allSatisfy({ Self.naturalWidth(header[$0]) <= widths[$0] }) {
      var line = StyledLine()
      for (index, cell) in header.enumerated() {
        line.append(String(art[index == 0 ? .topLeft : .teeDown]) + " ", Theme.border)
        let text = cell.plain.oneLine
        line.append(text, Theme.strong)
        if !text.isEmpty { line.append(" ", Theme.border) }
        let rest = widths[index] + 2 - 1 - DisplayWidth.of(text) - (text.isEmpty ? 0 : 1)
        line.append(String(repeating: art[.horizontal], count: max(0, rest)), Theme.border)
      }
      line.append(String(art[.topRight]), Theme.border)
      return [line]
    }
    return [border(.topLeft, .teeDown, .topRight)] + row(header, style: Theme.strong).lines
      + [border(.teeRight, .cross, .teeLeft)]
  }

  /// The border below.
  var bottom: StyledLine { border(.bottomLeft, .teeUp, .bottomRight) }

  /// Returns a row's lines; `mark` is drawn before its first cell.
  func row(_ cells: [RichText], style: Style? = nil, mark: String = " ", trailer: [Int: String] = [:]) -> Row
  {
    let wrapped = widths.indices.map { index -> [StyledLine] in
      guard index < cells.count else { return [StyledLine()] }
      return StyledWrapper.wrap(cells[index], columns: widths[index], base: style)
    }
    let height = wrapped.map(\.count).max() ?? 1
    return Row(
      lines: (0..<height).map { number in
        var line = StyledLine()
        for (index, cell) in wrapped.enumerated() {
          line.append(String(art[.vertical]), Theme.border)
          line.append(index == 0 && number == 0 ? mark : " ", style ?? Theme.text)
          var content = number < cell.count ? cell[number] : StyledLine()
          if number == cell.count - 1, let text = trailer[index],
            content.columns + DisplayWidth.of(text) + 1 <= widths[index]
          {
            content.pad(to: widths[index] - DisplayWidth.of(text))
            content.append(text, Theme.key)
          }
          content.pad(to: widths[index] + 1)
          line.append(content)
        }
        line.append(String(art[.vertical]), Theme.border)
        return line
      })
  }

  /// Returns a row as a list of its cells under each other.
  func list(_ cells: [RichText], style: Style? = nil, mark: String = "") -> Row {
    var lines: [StyledLine] = []
    for (index, cell) in cells.enumerated() where !cell.isEmpty {
      let name = index < header.count ? header[index].plain.oneLine : ""
      let label = RichText(index == 0 || name.isEmpty ? "" : name + ": ")
      let text = RichText((label.spans + cell.spans))
      for (number, part) in StyledWrapper.wrap(text, columns: columns - 2, base: style).enumerated() {
        let lead = index == 0 && number == 0 ? (mark.isEmpty ? String(art[.bullet]) : mark) + " " : "  "
        var line = StyledLine(lead, style ?? Theme.faint)
        line.append(part)
        lines.append(line)
      }
    }
    return Row(lines: lines)
  }

  private func border(_ left: Glyph, _ middle: Glyph, _ right: Glyph) -> StyledLine {
    let pieces = widths.map { String(repeating: art[.horizontal], count: $0 + 2) }
    return StyledLine(
      String(art[left]) + pieces.joined(separator: String(art[middle])) + String(art[right]), Theme.border)
  }

  private static func naturalWidth(_ text: RichText) -> Int {
    text.plain.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
  }

  private static func longestWord(_ text: RichText) -> Int {
    text.plain.split(whereSeparator: \.isWhitespace).map { DisplayWidth.of(String($0)) }.max() ?? 0
  }

  /// About how many lines rows take; `cells` are their widths on one line.
  private static func height(of cells: some Sequence<[Int]>, _ widths: [Int]) -> Int {
    cells.reduce(0) { sum, row in
      sum + (zip(row, widths).map { ($0 + $1 - 1) / max(1, $1) }.max() ?? 0)
    }
  }

  /// Takes columns from where it costs the fewest lines, of equals from the widest, until everything fits.
  ///
  /// As long as it can be, words stay whole.
  private static func shrink(_ natural: [Int], cells: [[Int]], words: [Int], to columns: Int) -> [Int] {
    var widths = natural
    for _ in 0..<max(0, natural.reduce(0, +) - columns) {
      let spare = widths.indices.filter { widths[$0] > words[$0] }
      let candidates = spare.isEmpty ? Array(widths.indices) : spare
      let costs = candidates.filter { widths[$0] > 1 }.map { index in
        var narrower = widths
        narrower[index] -= 1
        return (index, cost: height(of: cells, narrower))
      }
      guard let best = costs.min(by: { ($0.cost, -widths[$0.0]) < ($1.cost, -widths[$1.0]) }) else { break }
      widths[best.0] -= 1
    }
    return widths
  }
}
