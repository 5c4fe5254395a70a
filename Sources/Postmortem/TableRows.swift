/// The rows of a table, each made when it is written: a timeline has 100,000 of them.
struct TableRows: Sendable {
  private let count: Int
  private let cells: @Sendable (Int) -> [Markup]?

  /// Rows that are there already.
  init(_ rows: [[Markup]]) {
    count = rows.count
    cells = { rows[$0] }
  }

  /// One row for each element that has one.
  init<Element: Sendable>(
    of elements: [Element], _ cells: @escaping @Sendable (Element) -> [Markup]?
  ) {
    count = elements.count
    self.cells = { cells(elements[$0]) }
  }

  /// Returns the rows as `write` adds each of them to a text, one behind the other.
  func text(_ write: @Sendable (_ cells: [Markup], _ text: inout String) -> Void) -> String {
    ListParts.map(count: count) { part in
      var text = ""
      for position in part {
        if let cells = cells(position) { write(cells, &text) }
      }
      return text
    }.joined()
  }
}
