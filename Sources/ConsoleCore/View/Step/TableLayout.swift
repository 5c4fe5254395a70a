import IncidentModel
import TerminalFrame

/// A table fitted into columns: cells wrap, and wide columns give way first.
///
/// Where words would have to be cut for that, a table of few columns, or one whose rows are each read whole,
/// becomes a list; of others some columns are shown, and the rest by going sideways.
struct TableLayout {
  /// How a table is shown.
  enum Shape {
    /// All columns side by side.
    case whole
    /// The first column and as many others as there is room for.
    case wide
    /// The cells of each row under each other.
    case list
  }

  let art: LineArt
  let columns: Int
  let header: [RichText]
  let shape: Shape
  /// The width of every column, shown or not.
  let widths: [Int]
  /// The columns that are shown, by position.
  let shown: [Int]
  /// How many columns stay in view when others are shifted out of it: the first, or none.
  let frozen: Int
  /// How many columns are shifted out of view.
  let shift: Int
  /// How many have to be until the last one is in view.
  let maximumShift: Int

  /// Measures a table for this many columns.
  ///
  /// `isReadByRow` is for tables in which a row says what to do: all of it has to be in view at once.
  init(
    header: [RichText], rows: [[RichText]], columns: Int, art: LineArt, shift: Int = 0,
    isReadByRow: Bool = false
  ) {
    (self.art, self.columns, self.header) = (art, columns, header)
    let cells = ([header] + rows).map { row in
      header.indices.map { $0 < row.count ? TableWidths.natural(row[$0]) : 0 }
    }
    let natural = header.indices.map { index in max(1, cells.map { $0[index] }.max() ?? 0) }
    let longest = header.indices.map { index in
      ([header] + rows).map { index < $0.count ? TableWidths.longestWord($0[index]) : 0 }.max() ?? 0
    }
    // An address may be cut rather than that it takes the room of three columns.
    let words = longest.map { min(20, $0) }
    // Each cell has an edge and a blank on its left, and one blank on its right; one edge closes the row.
    let room = columns - header.count * 3 - 1
    // A step is laid out with every key: what the first rows need is enough to go by.
    let fitted = TableWidths.shrink(
      natural.map { min($0, columns) }, cells: Array(cells.prefix(40)), words: words, to: room)
    shape = Self.shape(
      fitted, words: words, columns: columns, isReadByRow: isReadByRow,
      isTall: TableWidths.height(of: cells.dropFirst(), fitted) > rows.count * 3)
    guard shape == .wide else {
      (widths, shown, frozen) = (fitted, Array(header.indices), 0)
      (self.shift, maximumShift) = (0, 0)
      return
    }
    let readable = zip(natural, longest).map { min($0, max($1, Self.readableColumns)) }
    frozen = readable[0] + 3 <= columns * 2 / 5 ? 1 : 0
    let held = 1 + (frozen == 1 ? readable[0] + 3 : 0)
    let widths = zip(readable.indices, readable).map { index, width in
      index == 0 && held > 1 ? width : min(width, columns - held - 3)
    }
    self.widths = widths
    func count(_ indices: some Sequence<Int>) -> Int {
      var rest = columns - held
      return Array(
        indices.prefix {
          rest -= widths[$0] + 3
          return rest >= 0
        }
      ).count
    }
    maximumShift = header.count - frozen - count((frozen..<header.count).reversed())
    self.shift = min(shift, maximumShift)
    let first = frozen + self.shift
    shown = Array(0..<frozen) + Array(first..<first + count(first..<header.count))
  }

  /// From this width on a column of running text can be read.
  private static let readableColumns = 24
  /// Below this width a list of a few columns says more at once than columns that have to be shifted.
  private static let narrowColumns = 60

  private static func shape(
    _ widths: [Int], words: [Int], columns: Int, isReadByRow: Bool, isTall: Bool
  ) -> Shape {
    if widths.isEmpty { return .list }
    let isCut = zip(widths, words).contains { $0 < $1 }
    let isNarrow = columns < narrowColumns
    if !isCut && !(isNarrow && isTall) { return .whole }
    // At least a column besides the first, of a width that can be read at all, must have room.
    if isReadByRow || widths.count <= (isNarrow ? 4 : 2) || columns < 20 {
      return isNarrow || widths.contains { $0 < 3 } ? .list : .whole
    }
    return .wide
  }
}
