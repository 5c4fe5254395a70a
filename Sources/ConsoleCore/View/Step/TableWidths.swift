import IncidentModel
import TerminalFrame

/// How wide the columns of a table are, and what their width costs.
enum TableWidths {
  /// The width of a text on as many lines as it has.
  static func natural(_ text: RichText) -> Int {
    text.plain.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
  }

  /// The width of a text's longest word.
  static func longestWord(_ text: RichText) -> Int {
    text.plain.split(whereSeparator: \.isWhitespace).map { DisplayWidth.of(String($0)) }.max() ?? 0
  }

  /// About how many lines rows take; `cells` are their widths on one line.
  static func height(of cells: some Sequence<[Int]>, _ widths: [Int]) -> Int {
    cells.reduce(0) { sum, row in
      sum + (zip(row, widths).map { ($0 + $1 - 1) / max(1, $1) }.max() ?? 0)
    }
  }

  /// Takes columns from where it costs the fewest lines, of equals from the widest, until everything fits.
  ///
  /// As long as it can be, words stay whole.
  static func shrink(_ natural: [Int], cells: [[Int]], words: [Int], to columns: Int) -> [Int] {
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
