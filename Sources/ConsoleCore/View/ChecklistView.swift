import IncidentModel
import TerminalFrame

/// The phases and steps, a line each.
struct ChecklistView {
  private let state: ConsoleState
  private let art: LineArt
  private let columns: Int
  /// The phases for which a step stands, by that step.
  private let soleStepPhases: [StepID: Phase]

  init(_ state: ConsoleState, columns: Int) {
    (self.state, self.columns) = (state, columns)
    art = state.art
    soleStepPhases = state.runbook.phases.enumerated().reduce(into: [:]) { phases, phase in
      if let step = state.soleStep(ofPhase: phase.offset) { phases[step.id] = phase.element }
    }
  }

  /// Returns the first of the checklist's lines that is shown, so that the selected one stays in the middle.
  static func scroll(_ places: [Place], selected: Place, rows: Int) -> Int {
    max(0, min(places.count - rows, (places.firstIndex(of: selected) ?? 0) - rows / 2))
  }

  func line(_ place: Place) -> StyledLine {
    switch place {
    case .phase(let position): phaseLine(state.runbook.phases[position], position)
    case .step(let id): state.runbook.step(id).map(stepLine) ?? StyledLine(id.rawValue)
    }
  }

  private func compose(_ left: StyledLine, _ right: StyledLine) -> StyledLine {
    let room = columns - right.columns - (right.spans.isEmpty ? 0 : 1)
    var line = left.fitted(max(0, room), art)
    if !right.spans.isEmpty {
      line.pad(to: columns - right.columns)
      line.append(right)
    }
    return line
  }

  private func cursor(_ place: Place) -> StyledSpan {
    StyledSpan(state.navigation.place == place ? String(art[.current]) : " ", Theme.key)
  }

  private func stepLine(_ step: Step) -> StyledLine {
    let mark = TickMark(state, step)
    var left = StyledLine([cursor(.step(step.id))])
    left.append("\(art[mark.glyph]) ", mark.style)
    let isClosed = state.incident.progress(of: step.id) != .open
    if let number = step.number { left.append(number + " ", Theme.faint) }
    let phase = soleStepPhases[step.id]
    left.append(step.shownTitle, isClosed ? Theme.faint : phase == nil ? Theme.text : Theme.heading)
    if step.alternative != nil { left.append(" (or)", Theme.faint) }
    var right = StyledLine()
    if columns >= 60 {
      if let word = word(for: step, mark) {
        right.append(word, mark.style)
      } else if let condition = step.condition, !isClosed, !step.shownTitle.contains(condition) {
        // The step itself is worth more; where both are long, each gets its share.
        let room = max(columns / 3, columns - left.columns - 8)
        right.append(TextWrap.fit(condition, columns: room, ellipsis: art[.ellipsis]), Theme.faint)
      }
    }
    let tasks = step.allTasks
    if !tasks.isEmpty {
      let done = tasks.count { state.incident.progress(of: $0.id, in: step.id) == .done }
      right.append("\(right.spans.isEmpty ? "" : "  ")\(done)/\(tasks.count)", Theme.faint)
    }
    if let phase, !isClosed { right.append(budget(of: phase), gap: "  ") }
    return compose(left, right)
  }

  private func word(for step: Step, _ mark: TickMark) -> String? {
    if mark == .done, let tick = state.incident.steps[step.id] { return "done \(tick.at.timeOfDay)Z" }
    return mark.word.map { TextWrap.fit($0, columns: columns / 3, ellipsis: art[.ellipsis]) }
  }

  private func phaseLine(_ phase: Phase, _ position: Int) -> StyledLine {
    var left = StyledLine([cursor(.phase(position))])
    let isFolded = state.isFolded(position)
    if isFolded { left.append("\(art[.folded]) ", Theme.key) }
    left.append(phase.title.oneLine, phase.kind == .reference ? Theme.faint : Theme.heading)
    if phase.alternative != nil { left.append(" (or)", Theme.faint) }
    var right = isFolded ? folded(phase) : StyledLine()
    right.append(budget(of: phase), gap: "  ")
    return compose(left, right)
  }

  /// What a folded phase hides: how many of its steps are closed, and the worst that is among them.
  private func folded(_ phase: Phase) -> StyledLine {
    let marks = phase.steps.map { TickMark(state, $0) }
    var line = StyledLine()
    if let worst = [TickMark.unrecorded, .failed, .running, .pending].first(where: marks.contains) {
      let word = columns >= 60 ? worst.word.map { " \($0)  " } : nil
      line.append("\(art[worst.glyph])\(word ?? " ")", worst.style)
    }
    let closed = phase.steps.count { state.incident.progress(of: $0.id) != .open }
    line.append("\(closed)/\(phase.steps.count)", Theme.faint)
    return line
  }

  /// How much of a phase's time is used: a bar, and the word when it is over.
  private func budget(of phase: Phase) -> StyledLine {
    guard let end = phase.budgetEndSeconds ?? phase.budgetSeconds, end > 0 else { return StyledLine() }
    var line = StyledLine()
    if !phase.title.contains(where: \.isNumber) {
      line.append(DurationExpression.words(seconds: Int64(end)) + " ", Theme.faint)
    }
    guard phase.steps.contains(where: { state.incident.progress(of: $0.id) == .open }) else {
      line.append("\(art[.done]) done", Theme.pass)
      return line
    }
    let over = state.elapsedSeconds - Int64(end)
    if over > 0, !state.incident.isResolved {
      line.append(columns >= 40 ? ClockReading.overdue(seconds: over) : ClockReading.overdue, Theme.alarm)
      return line
    }
    let length = max(1, min(end, phase.budgetSeconds ?? end))
    let used = max(0, Int(state.elapsedSeconds) - (end - length))
    let cells = columns >= 60 ? 6 : 3
    let halves = min(cells * 2, used * cells * 2 / length)
    let full = halves / 2
    let half = halves % 2
    line.append(String(repeating: art[.barFull], count: full), Theme.warn)
    line.append(String(repeating: art[.barHalf], count: half), Theme.warn)
    line.append(String(repeating: art[.barEmpty], count: cells - full - half), Theme.faint)
    return line
  }
}

extension ConsoleView {
  /// Which lines of the checklist are shown; nil where all are.
  var checklistPosition: ShownPart? {
    let places = state.checklistRows
    let rows = screen.checklist.rows
    return ShownPart(
      scroll: ChecklistView.scroll(places, selected: state.navigation.place, rows: rows), rows: rows,
      count: places.count)
  }

  mutating func drawChecklist(_ area: Rectangle) {
    let places = state.checklistRows
    let first = ChecklistView.scroll(places, selected: state.navigation.place, rows: area.rows)
    let view = ChecklistView(state, columns: area.columns)
    for (row, place) in places.dropFirst(first).prefix(area.rows).enumerated() {
      let line = view.line(place)
      draw(line, in: area, row: row)
      let position = Position(column: area.column, row: area.row + row)
      highlightMatches(of: state.navigation.search, in: line.text, at: position, clip: area)
      if place == state.navigation.place, state.navigation.focus == .checklist {
        highlight(Rectangle(column: area.column, row: area.row + row, columns: area.columns, rows: 1))
      }
    }
    if places.isEmpty { draw(StyledLine(" This runbook has no steps", Theme.faint), in: area) }
  }
}
