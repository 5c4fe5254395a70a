import TerminalFrame

extension ConsoleState {
  /// Makes the checklist wider or narrower by so many columns.
  mutating func widenChecklist(_ columns: Int) -> [Effect] {
    setChecklistColumns(screen.checklist.columns + columns)
    return [remember()]
  }

  /// Makes the timeline taller or lower by so many rows.
  mutating func heightenTimeline(_ rows: Int) -> [Effect] {
    setTimelineRows(size.rows - 2 - screen.timelineTitleRow + rows)
    return [remember()]
  }

  mutating func setChecklistColumns(_ columns: Int) {
    sizes.checklistColumns = ScreenLayout.checklistColumns(columns, of: size)
    keepItemVisible()
  }

  mutating func setTimelineRows(_ rows: Int) {
    sizes.timelineRows = ScreenLayout.timelineRows(rows, of: size)
    keepItemVisible()
  }

  /// Why panes cannot be resized now; nil if they can.
  var reasonNotToResize: String? {
    screen.isWide
      ? nil : "Panes stand side by side only from \(ScreenLayout.wideColumns) columns on, unzoomed"
  }

  /// Moves the border that was taken by the mouse.
  mutating func drag(to position: Position) {
    switch navigation.draggedBorder {
    case .divider: setChecklistColumns(position.column - 1)
    case .timeline: setTimelineRows(size.rows - 2 - position.row)
    case nil: break
    }
  }
}
