import IncidentModel
import TerminalFrame

/// Draws the picker.
struct PickerView {
  private let state: PickerState
  private let size: TerminalSize
  private let art: LineArt
  private let slugColumns: Int
  private(set) var frame: Frame

  init(_ state: PickerState, _ size: TerminalSize) {
    (self.state, self.size) = (state, size)
    art = state.art
    slugColumns = min(32, state.shelf?.slugColumns ?? 0)
    frame = Frame(size: size)
  }

  /// How many entries there is room for: a line each for the title, what is typed, and the keys, and what is
  /// said about the selected one, or to the responder.
  static func rows(_ state: PickerState) -> Int {
    max(1, state.size.rows - 3 - PickerDetails.lines(state).count - (hasNoticeRow(state) ? 1 : 0))
  }

  /// Whether what is said has a line of its own; where rows are few it takes that of the keys.
  private static func hasNoticeRow(_ state: PickerState) -> Bool {
    state.notice != nil && state.size.rows >= 5
  }

  private static func scroll(_ state: PickerState, rows: Int) -> Int {
    max(0, min(state.rows.count - rows, state.selected - rows / 2))
  }

  /// Returns which entry stands in a row of the screen.
  static func index(atRow row: Int, _ state: PickerState) -> Int? {
    guard row >= 2, row < 2 + rows(state) else { return nil }
    return scroll(state, rows: rows(state)) + row - 2
  }

  mutating func draw() {
    draw(title, row: 0)
    let lead = " > "
    let typed = EditorLayout(state.editor, columns: max(1, size.columns - 5), isSecret: false)
    draw(promptLine(lead + typed.lines[typed.cursor.line]), row: 1)
    if size.rows > 1 {
      frame.cursor = Position(column: min(size.columns - 1, 3 + typed.cursor.column), row: 1)
    }
    let rows = Self.rows(state)
    let first = Self.scroll(state, rows: rows)
    for (row, shown) in state.rows.dropFirst(first).prefix(rows).enumerated() {
      let isSelected = first + row == state.selected
      draw(line(shown, isSelected: isSelected), row: row + 2)
      if isSelected {
        // One bar from edge to edge, as in the panes.
        frame.restyle(Rectangle(column: 0, row: row + 2, columns: size.columns, rows: 1)) {
          $0 = Style(.standard, [.bold, .reverse])
        }
      }
    }
    if state.rows.isEmpty { draw(StyledLine("   \(nothing)", Theme.faint), row: 2) }
    for (row, line) in PickerDetails.lines(state).enumerated() {
      draw(line, row: 2 + rows + row)
    }
    guard size.rows > 2 else { return }
    frame.fill(Rectangle(column: 0, row: size.rows - 1, columns: size.columns, rows: 1))
    draw(StyledLine(keys, Theme.faint), row: size.rows - 1)
    if let notice = state.notice {
      let row = size.rows - (Self.hasNoticeRow(state) ? 2 : 1)
      frame.fill(Rectangle(column: 0, row: row, columns: size.columns, rows: 1))
      draw(StyledLine(" " + notice, Theme.warn), row: row)
    }
  }

  private var keys: String {
    let arrows = "\(art[.arrowUp])\(art[.arrowDown])"
    let long = " Enter open  \(arrows) choose  type to narrow  Esc clear, then quit"
    return DisplayWidth.of(long) <= size.columns ? long : " Enter open  \(arrows) choose  Esc quit"
  }

  private var nothing: String {
    switch (state.shelf, state.editor.isEmpty) {
    case (nil, _): "Looking for runbooks\(art[.ellipsis])"
    case (_, true): "No runbooks were found: --runbooks DIR says where they are"
    case (_, false): state.progress == nil ? "Nothing matches" : "Nothing matches so far"
    }
  }

  /// What is typed, and at the right edge how far what goes on behind it is.
  private func promptLine(_ typed: String) -> StyledLine {
    var line = StyledLine(typed, Theme.prompt)
    guard let progress = state.progress else { return line }
    let column = size.columns - DisplayWidth.of(progress) - 1
    guard column >= line.columns + 2 else { return line }
    line.pad(to: column)
    line.append(progress, Theme.faint)
    return line
  }

  private var title: StyledLine {
    var line = StyledLine(" Incident console", Theme.strong)
    let open = state.incidents.count
    if !state.alerts.isEmpty {
      let count = state.alerts.count
      line.append("  \(count) active \(count == 1 ? "alert" : "alerts")", Theme.warn)
    } else if let problem = state.alertProblem {
      line.append("  alerts unknown: \(problem.oneLine)", Theme.warn)
    }
    line.append(
      "  \(open == 0 ? "no open incident" : open == 1 ? "1 open incident" : "\(open) open incidents")")
    let count = state.shelf.map {
      "  \($0.runbooks.count.grouped) runbook\($0.runbooks.count == 1 ? "" : "s")"
    }
    line.append("\(count ?? "")  \(state.settings.actor)  \(state.now.timeOfDay)Z", Theme.faint)
    return line
  }

  private func line(_ row: PickerState.Row, isSelected: Bool) -> StyledLine {
    var line = StyledLine(isSelected ? "\(art[.current]) " : "  ", Theme.key)
    switch state.entry(row) {
    case .alert(let alert):
      line.append("ALERT ", Theme.warn)
      line.append((alert.labels["severity"] ?? "").oneLine + " ", Theme.warn)
      line.append(alert.name.oneLine, Theme.strong)
      if let since = alert.startedAt {
        line.append("  \(DurationExpression.clock(seconds: max(0, state.now.seconds(since: since))))")
      }
      line.append("  \(alert.title.oneLine)")
      if let slug = state.slug(for: alert) { line.append("  \(slug)", Theme.faint) }
    case .incident(let incident):
      line.append("OPEN ", Theme.fail)
      line.append((incident.severity?.rawValue.uppercased() ?? "    ") + " ", Theme.fail)
      line.append(incident.status.rawValue + " ", Theme.status(incident.status))
      line.append(incident.id.rawValue, Theme.strong)
      let age = max(0, state.now.seconds(since: incident.startedAt))
      line.append("  T+\(DurationExpression.clock(seconds: age))  \(incident.title.oneLine)", Theme.text)
    case .runbook(let runbook):
      let slugColumns = min(slugColumns, size.columns / 3)
      line.append(TextWrap.pad(runbook.slug, columns: slugColumns, ellipsis: art[.ellipsis]), Theme.strong)
      line.append("  ")
      let right = remark(on: runbook, isInTextOnly: state.isInTextOnly(row))
      let room = size.columns - line.columns - right.columns - 2
      line.append(TextWrap.pad(runbook.title.oneLine, columns: max(0, room), ellipsis: art[.ellipsis]))
      line.append(" ")
      line.append(right)
    }
    return line
  }

  /// What stands at the right edge: why it is listed where that cannot be seen, that nobody looked through it for too
  /// long, or how long it is.
  private func remark(on runbook: PickerRunbook, isInTextOnly: Bool) -> StyledLine {
    switch runbook.reading {
    case .waits: return StyledLine()
    case .failed: return StyledLine("cannot be read", Theme.fail)
    case .done: break
    }
    if isInTextOnly { return StyledLine("in its text", Theme.faint) }
    if runbook.isReviewOverdue(on: state.now) { return StyledLine("review overdue", Theme.warn) }
    return StyledLine("\(runbook.steps) step\(runbook.steps == 1 ? "" : "s")", Theme.faint)
  }

  private mutating func draw(_ line: StyledLine, row: Int) {
    guard row < size.rows else { return }
    var column = 0
    for span in line.fitted(size.columns, art).spans {
      column += frame.put(span.text, at: Position(column: column, row: row), style: span.style)
    }
  }
}
