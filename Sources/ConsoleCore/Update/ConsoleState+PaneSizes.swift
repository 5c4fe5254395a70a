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
      ? nil : isZoomSeen ? "One pane has the whole screen: \(keyName("zoom")) takes it back" : wordsOfTabs
  }

  /// Why no pane can be given the whole screen, or be taken it; nil if one can.
  var reasonNotToZoom: String? { ScreenLayout.hasRoomForPanes(size) ? nil : wordsOfTabs }

  /// Whether a pane has the whole screen that would otherwise be one of several.
  var isZoomSeen: Bool { navigation.isZoomed && ScreenLayout.hasRoomForPanes(size) }

  private var wordsOfTabs: String {
    "Panes stand side by side from \(ScreenLayout.wideColumns)x\(ScreenLayout.wideRows) on; here each is a tab"
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
