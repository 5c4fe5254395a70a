/// A step, or a phase's own text, as lines; and where in them its items stand.
struct StepLayout: Sendable {
  /// The lines, from the top.
  var lines: [StyledLine] = []
  /// What the selection can stand on, from the top.
  var items: [StepItem] = []
  /// The lines of each item, its result among them.
  var ranges: [StepItem: Range<Int>] = [:]
  /// The lines of each item that stand out while it is selected.
  var heads: [StepItem: Range<Int>] = [:]
  /// The tables that do not fit beside each other.
  var wideTables: [WideTable] = []

  /// A table of which only some columns are shown.
  struct WideTable: Sendable {
    /// Its lines.
    var lines: Range<Int>
    /// How many columns can be shifted out of view until the last one is there.
    var maximumShift: Int
  }

  /// The largest first line at which the last line is at the bottom of this many rows.
  func maxScroll(rows: Int) -> Int { max(0, lines.count - rows) }

  /// Returns whether an item's first line is in view.
  func isVisible(_ item: StepItem, scroll: Int, rows: Int) -> Bool {
    guard let head = heads[item] else { return false }
    return head.lowerBound >= scroll && head.lowerBound < scroll + rows
  }
}
