import IncidentModel
import TerminalFrame

/// Where everything stands on a screen of a given size.
struct ScreenLayout: Sendable, Equatable {
  /// From this width on, panes stand side by side.
  static let wideColumns = 100
  /// From this height on they do.
  static let wideRows = 20

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
  /// The lines for results and reasons; where rows are few they take the footer's place, unless something is asked:
  /// then the footer says how to answer.
  var message: Rectangle
  /// The keys.
  var footer: Rectangle

  init(
    size: TerminalSize, sizes: PaneSizes = PaneSizes(), isZoomed: Bool, hasAlarm: Bool, notice: Notice?,
    isAsking: Bool
  ) {
    self.size = size
    let standsSideBySide = Self.hasRoomForPanes(size) && !isZoomed
    isWide = standsSideBySide
    let messageRows = notice.map { Self.rows(of: $0, in: size, isWide: standsSideBySide) } ?? 0
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
      message = line(size.rows - 1 - messageRows).inset(left: 1, right: 1)
      message.rows = messageRows
      arrangePanes(top: top, bottom: size.rows - 1, sizes)
    } else {
      let hasTabs = size.rows >= 5
      tabs = line(top, hasTabs)
      let hasMessageRow = size.rows >= 16
      let isAbove = hasMessageRow || isAsking && size.rows >= 6
      message = line(size.rows - (isAbove ? 1 : 0) - max(1, messageRows))
      message.rows = size.rows > 2 ? max(messageRows, hasMessageRow ? 1 : 0) : 0
      let first = top + (hasTabs ? 1 : 0)
      // What is said at length takes from the pane, which keeps what is selected in sight.
      let last = size.rows - (hasMessageRow ? 2 : size.rows > 2 ? 1 : 0) - max(0, messageRows - 1)
      let body = Rectangle(column: 0, row: first, columns: size.columns, rows: last - first)
      (checklist, timeline) = (body, body)
      let titleRows = body.rows >= 5 ? 1 : 0
      mainTitle = Rectangle(column: 0, row: first, columns: size.columns, rows: titleRows)
      main = body.inset(top: titleRows)
    }
  }

  /// Returns whether panes stand side by side on a screen of this size, unless one of them is zoomed.
  static func hasRoomForPanes(_ size: TerminalSize) -> Bool {
    size.columns >= wideColumns && size.rows >= wideRows
  }

  /// How many columns a message has: beside it are blanks, and borders where there are any.
  static func messageColumns(_ size: TerminalSize, isWide: Bool) -> Int { size.columns - (isWide ? 4 : 2) }

  /// How many rows a message takes: what does not fit into a line is read in the next ones rather than cut.
  private static func rows(of notice: Notice, in size: TerminalSize, isWide: Bool) -> Int {
    let most = size.rows < 8 ? 1 : isWide ? 2 : 3
    let columns = messageColumns(size, isWide: isWide)
    // The layout is asked for many times a key, and nearly every message fits.
    if DisplayWidth.of(notice.text) <= columns { return 1 }
    return min(most, TextWrap.wrap(notice.text.oneLine, columns: columns).count)
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
      column: 1, row: first + upperRows + 1, columns: size.columns - 2,
      rows: max(0, timelineRows - message.rows))
  }
}
