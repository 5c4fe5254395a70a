import TerminalFrame

/// Where everything stands on a screen of a given size.
struct ScreenLayout: Sendable, Equatable {
  /// From this width on, panes stand side by side.
  static let wideColumns = 100

  /// All of it.
  var size: TerminalSize
  /// Whether panes stand side by side; otherwise they are tabs.
  var isWide: Bool
  /// The line that is always there.
  var topLine: Rectangle
  /// The red line for what could not be recorded; empty without one.
  var alarm: Rectangle
  /// The tabs; empty when panes stand side by side or rows are few.
  var tabs: Rectangle
  /// The insides of the panes that can be seen; step and output share theirs.
  var checklist = Rectangle(column: 0, row: 0, columns: 0, rows: 0)
  var main = Rectangle(column: 0, row: 0, columns: 0, rows: 0)
  /// The line that names what stands in `main`; on the border when panes stand side by side.
  var mainTitle = Rectangle(column: 0, row: 0, columns: 0, rows: 0)
  var timeline = Rectangle(column: 0, row: 0, columns: 0, rows: 0)
  /// The line for results and reasons; where rows are few it takes the footer's place, unless something is asked:
  /// then the footer says how to answer.
  var message: Rectangle
  /// The keys.
  var footer: Rectangle

  init(
    size: TerminalSize, sizes: PaneSizes = PaneSizes(), isZoomed: Bool, hasAlarm: Bool, hasMessage: Bool,
    isAsking: Bool
  ) {
    self.size = size
    isWide = size.columns >= Self.wideColumns && size.rows >= 20 && !isZoomed
    func line(_ row: Int, _ isThere: Bool = true) -> Rectangle {
      Rectangle(column: 0, row: row, columns: size.columns, rows: isThere ? 1 : 0)
    }
    topLine = line(0, size.rows > 0)
    let showsAlarm = hasAlarm && size.rows > 1
    alarm = line(1, showsAlarm)
    let top = showsAlarm ? 2 : 1
    footer = line(max(0, size.rows - 1), size.rows > 2)
    if isWide {
      tabs = line(top, false)
      message = line(size.rows - 2, hasMessage).inset(left: 1, right: 1)
      arrangePanes(top: top, bottom: size.rows - 1, sizes)
    } else {
      let hasTabs = size.rows >= 5
      tabs = line(top, hasTabs)
      let hasMessageRow = size.rows >= 16
      let isAbove = hasMessageRow || isAsking && size.rows >= 6
      message = line(size.rows - (isAbove ? 2 : 1), size.rows > 2 && (hasMessageRow || hasMessage))
      let first = top + (hasTabs ? 1 : 0)
      let last = size.rows - (hasMessageRow ? 2 : size.rows > 2 ? 1 : 0)
      let body = Rectangle(column: 0, row: first, columns: size.columns, rows: last - first)
      (checklist, timeline) = (body, body)
      let titleRows = body.rows >= 5 ? 1 : 0
      mainTitle = Rectangle(column: 0, row: first, columns: size.columns, rows: titleRows)
      main = body.inset(top: titleRows)
    }
  }

  /// The column of the line between checklist and step.
  var dividerColumn: Int { checklist.endColumn }

  /// The row of the line above the timeline.
  var timelineTitleRow: Int { timeline.row - 1 }

  /// What the checklist takes by itself at most: half of the titles in real runbooks are longer than 44 characters.
  private static let mostChecklistColumns = 72

  /// Returns the nearest width of the checklist that leaves room for the step.
  static func checklistColumns(_ columns: Int, of size: TerminalSize) -> Int {
    max(20, min(size.columns - 43, columns))
  }

  /// Returns the nearest height of the timeline that leaves room for the panes above it.
  static func timelineRows(_ rows: Int, of size: TerminalSize) -> Int { max(2, min(size.rows - 12, rows)) }

  private mutating func arrangePanes(top: Int, bottom: Int, _ sizes: PaneSizes) {
    let checklistColumns = Self.checklistColumns(
      sizes.checklistColumns ?? min(Self.mostChecklistColumns, max(30, size.columns * 3 / 10)), of: size)
    let timelineRows = Self.timelineRows(sizes.timelineRows ?? min(12, max(3, (size.rows - 4) / 5)), of: size)
    let first = top + 1
    let upperRows = bottom - first - 1 - timelineRows
    checklist = Rectangle(column: 1, row: first, columns: checklistColumns, rows: upperRows)
    main = Rectangle(
      column: checklistColumns + 2, row: first, columns: size.columns - checklistColumns - 3, rows: upperRows)
    mainTitle = Rectangle(column: main.column, row: top, columns: main.columns, rows: 1)
    timeline = Rectangle(
      column: 1, row: first + upperRows + 1, columns: size.columns - 2, rows: timelineRows - message.rows)
  }
}
