import IncidentModel
import TerminalFrame

/// How wide the columns of a table are, and what their width costs.
enum TableWidths {
  /// The width of a text on as many lines as it has.
  static func natural(_ text: RichText) -> Int { widest(text) { $0 == 0x0A } }

  /// The width of a text's longest word; words end where lines may be broken.
  static func longestWord(_ text: RichText) -> Int { widest(text) { $0 == 0x20 || $0 == 0x0A } }

  private static func widest(_ text: RichText, endingAt isEnd: (UInt8) -> Bool) -> Int {
    text.plain.utf8.split(whereSeparator: isEnd).reduce(0) { max($0, DisplayWidth.of(String(Substring($1)))) }
  }

  /// About how many lines rows take; `cells` are their widths on one line.
  static func height(of cells: some Sequence<[Int]>, _ widths: [Int]) -> Int {
    cells.reduce(0) { $0 + height(of: $1, widths) }
  }

  private static func height(of row: [Int], _ widths: [Int]) -> Int {
    zip(row, widths).reduce(0) { max($0, lines($1.0, $1.1)) }
  }

  /// How many lines a text takes that is this wide on one.
  private static func lines(_ natural: Int, _ width: Int) -> Int { (natural + width - 1) / max(1, width) }

  /// Takes columns from where it costs the fewest lines, of equals from the widest, until everything fits.
  ///
  /// As long as it can be, words stay whole.
  static func shrink(_ natural: [Int], cells: [[Int]], words: [Int], to columns: Int) -> [Int] {
    var widths = natural
    var heights = cells.map { height(of: $0, widths) }
    for _ in 0..<max(0, natural.reduce(0, +) - columns) {
      let hasSpare = widths.indices.contains { widths[$0] > words[$0] }
      var best: (index: Int, cost: Int)?
      for index in widths.indices where widths[index] > max(1, hasSpare ? words[index] : 1) {
        // A row grows only where this column's text becomes its longest.
        let cost = cells.indices.reduce(0) { sum, row in
          sum + max(0, lines(cells[row][index], widths[index] - 1) - heights[row])
        }
        if let best, (best.cost, -widths[best.index]) <= (cost, -widths[index]) { continue }
        best = (index, cost)
      }
      guard let index = best?.index else { break }
      widths[index] -= 1
      for row in cells.indices { heights[row] = max(heights[row], lines(cells[row][index], widths[index])) }
    }
    return widths
  }
}
