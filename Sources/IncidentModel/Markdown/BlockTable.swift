/// A table with one header row; every row has as many cells as the header.
public struct BlockTable: Hashable, Sendable {
  /// The header's cells.
  public var header: [RichText]
  /// The rows' cells.
  public var rows: [[RichText]]

  /// Makes a table; short rows are to be filled up by the caller.
  public init(header: [RichText], rows: [[RichText]]) {
    self.header = header
    self.rows = rows
  }
}
