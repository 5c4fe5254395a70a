import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// Moves in the focused pane.
  mutating func move(_ stride: MoveStride) {
    switch navigation.focus {
    case .checklist: moveInChecklist(stride)
    case .step: moveInStep(stride)
    case .output: moveInOutput(stride)
    case .timeline: moveInTimeline(stride)
    }
  }

  func distance(_ stride: MoveStride, rows: Int) -> Int {
    switch stride {
    case .line(let count): count
    case .halfPage(let count): count * max(1, rows / 2)
    case .page(let count): count * max(1, rows - 1)
    case .first: -.max / 2
    case .last: .max / 2
    }
  }

  private mutating func moveInChecklist(_ stride: MoveStride) {
    let places = checklistPlaces
    guard !places.isEmpty else { return }
    let current = places.firstIndex(of: navigation.place) ?? 0
    let target = max(0, min(places.count - 1, current + distance(stride, rows: screen.checklist.rows)))
    if places[target] != navigation.place { go(to: places[target]) }
  }

  /// Goes from item to item while they are in view; where none is, the text scrolls.
  private mutating func moveInStep(_ stride: MoveStride) {
    let layout = layOutStep()
    let rows = max(1, screen.main.rows)
    let scroll = min(navigation.stepScroll, layout.maxScroll(rows: rows))
    guard case .line(let step) = stride else {
      let target = scroll + distance(stride, rows: rows)
      navigation.stepScroll = max(0, min(layout.maxScroll(rows: rows), target))
      let isUpward = target < scroll
      switch stride {
      case .first: navigation.item = layout.items.first { layout.isVisible($0, scroll: 0, rows: rows) }
      case .last: navigation.item = layout.items.last
      default: selectVisibleItem(layout, rows: rows, fromBottom: isUpward)
      }
      return
    }
    let position = navigation.item.flatMap { layout.items.firstIndex(of: $0) }
    let next = position.map { $0 + step } ?? nextItem(layout, from: scroll, rows: rows, step: step)
    if let next, let item = layout.items[safe: next], isNear(item, layout, scroll: scroll, rows: rows) {
      navigation.item = item
      keepItemVisible()
    } else {
      navigation.stepScroll = max(0, min(layout.maxScroll(rows: rows), scroll + step))
      if let item = navigation.item, !layout.isVisible(item, scroll: navigation.stepScroll, rows: rows) {
        navigation.item = nil
      }
      if navigation.item == nil { selectVisibleItem(layout, rows: rows, fromBottom: step > 0) }
    }
  }

  /// Whether a wide table that is in view has columns further on (1) or before (-1).
  func canShiftTables(_ step: Int) -> Bool {
    guard navigation.focus == .step else { return false }
    let layout = stepLayout
    let rows = max(1, screen.main.rows)
    let scroll = min(navigation.stepScroll, layout.maxScroll(rows: rows))
    return layout.wideTables.contains { table in
      table.lines.overlaps(scroll..<scroll + rows)
        && (step > 0
          ? table.maximumShift > navigation.tableShift : min(navigation.tableShift, table.maximumShift) > 0)
    }
  }

  /// Shows the next (1) or previous (-1) column of the tables that are too wide.
  mutating func shiftTables(_ step: Int) -> [Effect] {
    let most = stepLayout.wideTables.map(\.maximumShift).max() ?? 0
    navigation.tableShift = max(0, min(most, min(navigation.tableShift, most) + step))
    return []
  }

  /// Whether an item is next: at the edge of what is shown, or so close that half of it stays and no line is skipped.
  private func isNear(_ item: StepItem, _ layout: StepLayout, scroll: Int, rows: Int) -> Bool {
    guard let head = layout.heads[item] else { return false }
    if abs(self.scroll(from: scroll, to: item, layout, rows: rows) - scroll) <= rows / 2 { return true }
    return head.lowerBound >= scroll - 1 && head.lowerBound <= scroll + rows
  }

  private func nextItem(_ layout: StepLayout, from scroll: Int, rows: Int, step: Int) -> Int? {
    step > 0
      ? layout.items.firstIndex { (layout.heads[$0]?.lowerBound ?? 0) >= scroll }
      : layout.items.lastIndex { (layout.heads[$0]?.lowerBound ?? 0) < scroll + rows }
  }

  private mutating func selectVisibleItem(_ layout: StepLayout, rows: Int, fromBottom: Bool) {
    if let item = navigation.item, layout.isVisible(item, scroll: navigation.stepScroll, rows: rows) {
      return
    }
    let visible = layout.items.filter { layout.isVisible($0, scroll: navigation.stepScroll, rows: rows) }
    navigation.item = fromBottom ? visible.last : visible.first
  }

  /// Gives the keyboard to a pane.
  mutating func focus(_ pane: Pane) -> [Effect] {
    if pane == .output, output == nil {
      guard let command = selectedCommand ?? currentStep?.commands.first(where: { lastEnd(of: $0.id) != nil })
      else {
        return refuse("There is no output yet: \(keyName("run")) runs the selected command")
      }
      return openOutput(of: command.id)
    }
    navigation.focus = pane
    return []
  }

  /// Gives the keyboard to the next or previous pane that can be shown.
  mutating func focusNext(_ step: Int) -> [Effect] {
    var panes: [Pane] = [.checklist, .step, .output, .timeline]
    if output == nil { panes.removeAll { $0 == .output } }
    // Side by side, step and output share a place: Tab does not swap them.
    if screen.isWide, output != nil {
      panes.removeAll { $0 == (navigation.focus == .output ? .step : .output) }
    }
    let position = panes.firstIndex(of: navigation.focus) ?? 0
    navigation.focus = panes[(position + step + panes.count) % panes.count]
    return []
  }
}
