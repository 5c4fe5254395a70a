/// A table that says what each result of a command means and where to go next.
public struct OutcomeTable: Sendable, Hashable, Encodable {
  /// One result with its meaning.
  public struct Row: Sendable, Hashable, Encodable {
    /// The texts of which one in the output makes this row match: the code spans of the result's cell, or its text.
    public var patterns: [String]
    /// Every cell, the result's own among them.
    public var cells: [RichText]
    /// Where the row says to go.
    public var jump: Jump?
    /// Its line in the file, from 1.
    public var line: Int

    /// Makes a row.
    public init(patterns: [String], cells: [RichText], jump: Jump? = nil, line: Int) {
      self.patterns = patterns
      self.cells = cells
      self.jump = jump
      self.line = line
    }

    private enum CodingKeys: String, CodingKey { case patterns, cells, jump, line }

    /// Writes the row with its cells as plain text.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(patterns, forKey: .patterns)
      try container.encode(cells.map(\.plain), forKey: .cells)
      try container.encodeIfPresent(jump, forKey: .jump)
      try container.encode(line, forKey: .line)
    }
  }

  /// The header's cells.
  public var header: [RichText]
  /// Which column holds the result, from 0.
  public var resultColumn: Int
  /// The rows, in order.
  public var rows: [Row]
  /// The line of its header in the file, from 1.
  public var line: Int

  /// Makes a table.
  public init(header: [RichText], resultColumn: Int = 0, rows: [Row], line: Int) {
    self.header = header
    self.resultColumn = resultColumn
    self.rows = rows
    self.line = line
  }

  private enum CodingKeys: String, CodingKey {
    case header, rows, line
    case resultColumn = "result_column"
  }

  /// Writes the table with its header as plain text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(header.map(\.plain), forKey: .header)
    try container.encode(resultColumn, forKey: .resultColumn)
    try container.encode(rows, forKey: .rows)
    try container.encode(line, forKey: .line)
  }
}
