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
    max(1, state.size.rows - 3 - PickerDetails.height(state) - (hasNoticeRow(state) ? 1 : 0))
  }

  /// Whether what is said has a line of its own; where rows are few it takes that of the keys.
  private static func hasNoticeRow(_ state: PickerState) -> Bool {
    state.notice != nil && state.size.rows >= 5
  }

  /// Returns the first row that is shown: as near to where the list was as the selected one allows.
  static func top(_ state: PickerState) -> Int {
    let rows = rows(state)
    let near = max(min(state.top, state.selected), state.selected - rows + 1)
    return max(0, min(near, state.rows.count - rows))
  }

  /// Returns which entry stands in a row of the screen.
  static func index(atRow row: Int, _ state: PickerState) -> Int? {
    guard row >= 2, row < 2 + rows(state) else { return nil }
    return top(state) + row - 2
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
    let first = Self.top(state)
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
    draw(keys, row: size.rows - 1)
    if let notice = state.notice {
      let row = size.rows - (Self.hasNoticeRow(state) ? 2 : 1)
      frame.fill(Rectangle(column: 0, row: row, columns: size.columns, rows: 1))
      draw(StyledLine(" " + notice, Theme.warn), row: row)
    }
  }

  /// The keys that the lowest line names, as many as it has room for.
  static func hints(_ state: PickerState, columns: Int) -> [FooterView.Hint] {
    let hints: [FooterView.Hint] = [
      .init(key: "Enter", title: "open", pressed: .enter),
      .init(key: "\(state.art[.arrowUp])\(state.art[.arrowDown])", title: "choose"),
      .init(key: "type", title: "to narrow"),
      .init(key: "Esc", title: state.editor.isEmpty ? "quit" : "all again", pressed: .escape),
    ]
    let needed = hints.reduce(0) { $0 + $1.columns + 2 }
    return needed <= columns ? hints : hints.filter { $0.key != "type" }
  }

  /// Returns the key that a click on its name in the lowest line presses; nil beside them.
  static func key(at position: Position, _ state: PickerState) -> Key? {
    guard state.size.rows > 2, position.row == state.size.rows - 1, state.notice == nil || hasNoticeRow(state)
    else { return nil }
    var column = 1
    for hint in hints(state, columns: state.size.columns) {
      if column..<column + hint.columns ~= position.column { return hint.pressed }
      column += hint.columns + 2
    }
    return nil
  }

  private var keys: StyledLine {
    let hints = Self.hints(state, columns: size.columns).map { "\($0.key) \($0.title)" }
    return StyledLine(" " + hints.joined(separator: "  "), Theme.faint)
  }

  private var nothing: String {
    // What goes on is said at the edge of the line above.
    guard state.shelf != nil else { return "" }
    if state.editor.isEmpty { return "No runbooks were found: --runbooks DIR says where they are" }
    return state.progress != nil || state.isSearching ? "Nothing matches so far" : "Nothing matches"
  }

  /// What is typed, and at the right edge how far what goes on behind it is, or which part of the list is shown.
  private func promptLine(_ typed: String) -> StyledLine {
    var line = StyledLine(typed, Theme.prompt)
    let rows = Self.rows(state)
    let part = ShownPart(scroll: Self.top(state), rows: rows, count: state.rows.count)
    guard let remark = state.progress ?? part?.words else { return line }
    let column = size.columns - DisplayWidth.of(remark) - 1
    guard column >= line.columns + 2 else { return line }
    line.pad(to: column)
    line.append(remark, Theme.faint)
    return line
  }

  private var isNarrow: Bool { size.columns < 60 }

  /// What there is, and the time; where columns are few without what one knows anyway.
  private var title: StyledLine {
    let lines = [(true, true), (false, true), (false, false)].lazy.map { title(isNamed: $0, hasActor: $1) }
    return lines.first { $0.columns <= size.columns } ?? title(isNamed: false, hasActor: false)
  }

  private func title(isNamed: Bool, hasActor: Bool) -> StyledLine {
    var line = isNamed ? StyledLine(" Incident console ", Theme.strong) : StyledLine()
    let open = state.incidents.count
    if !state.alerts.isEmpty {
      let count = state.alerts.count
      line.append(" \(count) active \(count == 1 ? "alert" : "alerts") ", Theme.warn)
    } else if let problem = state.alertProblem {
      line.append(" alerts unknown: \(problem.oneLine) ", Theme.warn)
    }
    line.append(
      " \(open == 0 ? "no open incident" : open == 1 ? "1 open incident" : "\(open) open incidents")")
    let count = state.shelf.map {
      "  \($0.runbooks.count.grouped) runbook\($0.runbooks.count == 1 ? "" : "s")"
    }
    let actor = hasActor ? "  \(state.settings.actor)" : ""
    line.append("\(count ?? "")\(actor)  \(state.now.timeOfDay)Z", Theme.faint)
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
      let opens = state.incident(for: alert)?.id.rawValue ?? state.slug(for: alert)
      if let opens { line.append("  \(opens)", Theme.faint) }
    case .incident(let incident):
      line.append("OPEN ", Theme.fail)
      line.append((incident.severity?.rawValue.uppercased() ?? "    ") + " ", Theme.fail)
      // Which one it is must be seen first.
      if !isNarrow { line.append(incident.status.rawValue + " ", Theme.status(incident.status)) }
      line.append(incident.id.rawValue, Theme.strong)
      let age = max(0, state.now.seconds(since: incident.startedAt))
      line.append("  T+\(DurationExpression.clock(seconds: age))  \(incident.title.oneLine)", Theme.text)
    case .runbook(let runbook):
      let slugColumns = min(slugColumns, size.columns / 3)
      line.append(TextWrap.pad(runbook.slug, columns: slugColumns, ellipsis: art[.ellipsis]), Theme.strong)
      line.append("  ")
      let right = remark(on: runbook, isInTextOnly: state.isInTextOnly(row))
      let room = max(0, size.columns - line.columns - right.columns - 2)
      var title = StyledLine(runbook.title.oneLine)
      if size.columns >= Self.alertColumns, !runbook.alerts.isEmpty {
        title.append("  \(runbook.alerts.joined(separator: ", ").oneLine)", Theme.faint)
      }
      title = title.fitted(room, art)
      title.pad(to: room)
      line.append(title)
      line.append(" ")
      line.append(right)
    }
    return line
  }

  /// From how many columns on a row has room for the severity, and for the alerts.
  private static let severityColumns = 100
  private static let alertColumns = 120

  /// What stands at the right edge: how bad it is, and why it is listed where that cannot be seen, that nobody looked
  /// through it for too long, or how long it is.
  private func remark(on runbook: PickerRunbook, isInTextOnly: Bool) -> StyledLine {
    let remark =
      switch runbook.reading {
      case .failed: StyledLine("cannot be read", Theme.fail)
      case .waits where isInTextOnly, .done where isInTextOnly: StyledLine("in its text", Theme.faint)
      case .waits: StyledLine()
      case .done where runbook.isReviewOverdue(on: state.now): StyledLine("review overdue", Theme.warn)
      case .done: StyledLine("\(runbook.steps) step\(runbook.steps == 1 ? "" : "s")", Theme.faint)
      }
    guard size.columns >= Self.severityColumns else { return remark }
    let width = DisplayWidth.of("review overdue")
    var line = StyledLine(
      TextWrap.pad((runbook.severity ?? "").oneLine, columns: 8, ellipsis: art[.ellipsis]), Theme.faint)
    line.pad(to: line.columns + 1 + width - remark.columns)
    line.append(remark)
    return line
  }

  private mutating func draw(_ line: StyledLine, row: Int) {
    guard row < size.rows else { return }
    var column = 0
    for span in line.fitted(size.columns, art).spans {
      column += frame.put(span.text, at: Position(column: column, row: row), style: span.style)
    }
  }
}
