/// A screen of cells, drawn into by views and shown by a device.
///
/// Any size will do, 0×0 included; what lies outside is not drawn. A wide character takes two cells: its text
/// is in the left one, the right one's text is empty. No operation leaves half of one.
public struct Frame: Sendable, Equatable {
  /// How many cells there are.
  public let size: TerminalSize
  /// Where to show the terminal's cursor; nil hides it.
  public var cursor: Position?
  /// Row by row.
  private var cells: [Cell]

  /// Makes a screen of blanks.
  public init(size: TerminalSize) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.columns * size.rows)
  }

  /// The cell at a place; a blank outside.
  public subscript(column: Int, row: Int) -> Cell {
    contains(column, row) ? cells[row * size.columns + column] : Cell()
  }

  /// All of it.
  public var area: Rectangle { Rectangle(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// The screen as text, a line per row, blanks at the ends of lines cut.
  public var text: String {
    var text = ""
    for row in 0..<size.rows {
      let cells = cells[row * size.columns..<(row + 1) * size.columns]
      let end = cells.lastIndex { $0.text != " " }.map { $0 + 1 } ?? cells.startIndex
      for cell in cells[..<end] { text += cell.text }
      text += "\n"
    }
    return text
  }

  /// Calls `body` with each cell of a row that another frame of the same size shows differently, and with its column and
  /// whether it is wide; nil is a frame of blanks.
  ///
  /// The right half of a wide character comes with its left one, which has changed too. Returns whether any cell has.
  package func forEachChange(
    ofRow row: Int, since other: Frame?, _ body: (_ cell: Cell, _ column: Int, _ isWide: Bool) -> Void
  ) -> Bool {
    let blank = Cell()
    let start = row * size.columns
    var hasChanged = false
    for column in 0..<size.columns {
      let at = start + column
      if cells[at] == (other?.cells[at] ?? blank) { continue }
      hasChanged = true
      if cells[at].text.isEmpty { continue }
      body(cells[at], column, column + 1 < size.columns && cells[at + 1].text.isEmpty)
    }
    return hasChanged
  }

  /// The part of an area that lies on the screen.
  func visible(_ area: Rectangle) -> Rectangle { area.intersection(self.area) }

  /// Sets what stands in one cell and the one on its right if it is wide; both must lie on the screen.
  mutating func set(_ text: String, columns: Int, at column: Int, _ row: Int, style: Style) {
    let index = row * size.columns + column
    // What is cut in half becomes a blank on the other side.
    if cells[index].text.isEmpty, column > 0 { cells[index - 1].text = " " }
    let next = index + columns
    if column + columns < size.columns, cells[next].text.isEmpty { cells[next].text = " " }
    cells[index].text = text
    cells[index].style = style
    if columns == 2 { cells[index + 1] = Cell("", style: style) }
  }

  /// Changes how one cell looks; it must lie on the screen.
  mutating func restyle(_ column: Int, _ row: Int, _ change: (inout Style) -> Void) {
    change(&cells[row * size.columns + column].style)
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && row >= 0 && column < size.columns && row < size.rows
  }
}
