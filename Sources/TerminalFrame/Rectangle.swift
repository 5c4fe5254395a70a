/// An area of cells; it may be empty and may lie outside the screen, where nothing is drawn.
public struct Rectangle: Hashable, Sendable {
  /// The leftmost column, from 0.
  public var column: Int
  /// The topmost row, from 0.
  public var row: Int
  /// How many columns.
  public var columns: Int
  /// How many rows.
  public var rows: Int

  /// Makes an area; negative extents count as 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether nothing fits into it.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Returns the area without this many cells at each side.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rectangle {
    Rectangle(
      column: column + left, row: row + top, columns: columns - left - right, rows: rows - top - bottom)
  }

  /// Whether a cell lies in it.
  public func contains(_ position: Position) -> Bool {
    (column..<column + columns).contains(position.column) && (row..<row + rows).contains(position.row)
  }
}
