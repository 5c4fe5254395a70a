import IncidentModel
import TerminalFrame

/// Draws the console: every pane into its place, and what is being asked over them.
struct ConsoleView {
  let state: ConsoleState
  /// Where everything stands, on a screen that may be another than the state's.
  let screen: ScreenLayout
  let art: LineArt
  var frame: Frame

  init(state: ConsoleState, size: TerminalSize) {
    screen = state.screen(size)
    var state = state
    state.size = size
    // Both the pane and the keys that make sense in it ask how the step is laid out.
    if (screen.isWide ? state.mainPane : state.navigation.focus) == .step { state.layOutStep() }
    self.state = state
    art = state.art
    frame = Frame(size: size)
  }

  mutating func draw() {
    drawTopLine()
    drawAlarm()
    if screen.isWide {
      drawBorders()
      drawChecklist(screen.checklist)
      drawMain(state.mainPane)
      drawTimeline(screen.timeline)
    } else {
      drawTabs()
      switch state.navigation.focus {
      case .checklist: drawChecklist(screen.checklist)
      case .timeline: drawTimeline(screen.timeline)
      case .step, .output: drawMain(state.navigation.focus)
      }
    }
    drawFooter()
    drawMessage()
    drawPrompt()
  }

  private mutating func drawMain(_ pane: Pane) {
    if pane == .output { drawOutput() } else { drawStep() }
  }

  /// The line that stays until everything is recorded.
  private mutating func drawAlarm() {
    guard !screen.alarm.isEmpty else { return }
    let count = state.outbox.unrecordedCount
    let what = Self.entries(count)
    // What is only in memory is worse than what is in another directory.
    let text =
      count > 0
      ? " NOT RECORDED: \(what); \(state.keyName("retry")) tries again. Kept in memory: \(state.outbox.reason.oneLine)"
      : " \(state.storeTrouble?.oneLine ?? waitingWords)"
    draw(StyledLine(text, Theme.alarm).fitted(screen.size.columns, art), in: screen.alarm)
    frame.restyle(screen.alarm) { $0 = Theme.alarm }
  }

  private var waitingWords: String {
    guard let seconds = state.diskWait else { return "" }
    return
      "NOT ON DISK YET: \(Self.entries(state.outbox.underWay.count)); the disk has not answered for \(seconds) s"
  }

  private static func entries(_ count: Int) -> String { count == 1 ? "1 entry" : "\(count) entries" }

  private mutating func drawMessage() {
    guard let notice = state.notice, !screen.message.isEmpty else { return }
    frame.fill(screen.message)
    let columns = ScreenLayout.messageColumns(screen.size, isWide: screen.isWide)
    let lines = TextWrap.wrap(notice.text.oneLine, columns: columns)
    for row in 0..<screen.message.rows {
      guard var text = lines[safe: row] else { break }
      if row + 1 == screen.message.rows, row + 1 < lines.count {
        text = TextWrap.fit(lines[row...].joined(separator: " "), columns: columns, ellipsis: art[.ellipsis])
      }
      draw(StyledLine(" " + text, Theme.notice(notice.level)), in: screen.message, row: row)
    }
  }

  /// Draws one line into the first row of an area.
  mutating func draw(_ line: StyledLine, in area: Rectangle, row: Int = 0, indent: Int = 0) {
    guard row >= 0, row < area.rows else { return }
    var column = area.column + indent
    for span in line.spans {
      column += frame.put(
        span.text, at: Position(column: column, row: area.row + row), style: span.style, clip: area)
    }
  }

  /// Draws the frame around panes that stand side by side, their names in it.
  private mutating func drawBorders() {
    let top = screen.mainTitle.row
    let bottom = screen.footer.row
    let columns = screen.size.columns
    let box = Rectangle(column: 0, row: top, columns: columns, rows: bottom - top + 1)
    frame.drawBox(box, art: art, style: Theme.border)
    let divider = screen.dividerColumn
    let timelineRow = screen.timelineTitleRow
    frame.drawHorizontalLine(
      at: Position(column: 1, row: timelineRow), columns: columns - 2, art: art, style: Theme.border)
    frame.drawVerticalLine(
      at: Position(column: divider, row: top + 1), rows: timelineRow - top - 1, art: art, style: Theme.border)
    let corners: [(Glyph, Int, Int)] = [
      (.teeDown, divider, top), (.teeUp, divider, timelineRow), (.teeRight, 0, timelineRow),
      (.teeLeft, columns - 1, timelineRow),
    ]
    for (glyph, column, row) in corners {
      frame.draw(glyph, at: Position(column: column, row: row), art: art, style: Theme.border)
    }
    let progress = state.progress
    let filter = state.navigation.filter.isEmpty ? "" : ": \(state.navigation.filter.title)"
    let checklistTitle = "Checklist \(progress.closed)/\(progress.count)\(filter)"
    drawTitle(checklistTitle, .checklist, column: 1, row: top, limit: divider - 2)
    if let position = checklistPosition?.words {
      drawBorderPosition(position, end: divider - 1, row: top, from: DisplayWidth.of(checklistTitle) + 4)
    }
    let room = columns - divider - 3
    drawTitle(mainTitle(columns: room - 2), state.mainPane, column: divider + 1, row: top, limit: room)
    drawTitle(timelineTitle, .timeline, column: 1, row: timelineRow, limit: columns - 4)
    if let position = timelinePosition?.words {
      drawBorderPosition(
        position, end: columns - 2, row: timelineRow, from: DisplayWidth.of(timelineTitle) + 4)
    }
  }

  /// Draws which part of step or output is shown into the border below, unless the timeline says its own there.
  private mutating func drawPositionBelow(_ part: ShownPart?) {
    guard let part, timelinePosition == nil else { return }
    let start = max(screen.dividerColumn + 2, DisplayWidth.of(timelineTitle) + 4)
    drawBorderPosition(part.words, end: screen.size.columns - 2, row: screen.timelineTitleRow, from: start)
  }

  /// Draws which part of a pane is shown into its border, up to a column, if there is room behind its name.
  private mutating func drawBorderPosition(_ position: String, end: Int, row: Int, from start: Int) {
    let column = end - DisplayWidth.of(position) - 2
    guard column >= start else { return }
    frame.put(" \(position) ", at: Position(column: column, row: row), style: Theme.faint)
  }

  private mutating func drawTitle(_ text: String, _ pane: Pane, column: Int, row: Int, limit: Int) {
    let isFocused = state.navigation.focus == pane
    let mark = isFocused ? String(art[.current]) : " "
    let fitted = TextWrap.fit(text, columns: limit - 2, ellipsis: art[.ellipsis])
    frame.put(
      mark + fitted + " ", at: Position(column: column, row: row),
      style: isFocused ? Theme.focusedBorder : Theme.title)
  }

  /// How many events there are, and which are shown.
  private var timelineTitle: String { "Timeline \(state.timelineCounts)" }

  /// What the pane that step and output share says of itself.
  private func mainTitle(columns: Int) -> String {
    let pane = screen.isWide ? state.mainPane : state.navigation.focus
    return pane == .output
      ? TextWrap.fit(outputTitle, columns: columns, ellipsis: art[.ellipsis]) : stepTitle(columns: columns)
  }

  /// Whether a position can stand beside the name of what is shown: a name that would fit without it is not cut.
  private func hasRoom(for position: String) -> Bool {
    let whole = DisplayWidth.of(mainTitle(columns: .max / 2))
    let room = screen.main.columns - (screen.isWide ? 4 : 1)
    return whole > room || whole + DisplayWidth.of(position) + 3 <= room
  }

  /// Draws the name of what is shown where there is no border to hold it, and which part of it that is.
  mutating func drawMainTitle(_ part: ShownPart?, remarks: String = "") {
    var position = [part?.words ?? "", remarks].filter { !$0.isEmpty }.joined(separator: " ")
    if !hasRoom(for: position) {
      position = ""
      if screen.isWide { drawPositionBelow(part) } else { drawTabPosition(part) }
    }
    if screen.isWide {
      guard !position.isEmpty else { return }
      let text = " \(position) "
      let column = screen.main.endColumn - DisplayWidth.of(text) - 1
      frame.put(text, at: Position(column: column, row: screen.mainTitle.row), style: Theme.faint)
    } else {
      let room = screen.mainTitle.columns - DisplayWidth.of(position) - 2
      var line = StyledLine(mainTitle(columns: room), Theme.heading)
      line.pad(to: room + 1)
      line.append(position, Theme.faint)
      draw(line, in: screen.mainTitle)
    }
  }
}
