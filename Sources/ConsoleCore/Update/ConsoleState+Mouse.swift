import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// Takes the mouse: a click selects, chooses from what is asked, or presses a key of the footer; a double click
  /// opens; the wheel moves what is under it.
  mutating func take(_ event: MouseEvent) -> [Effect] {
    if event.action == .press {
      navigation.isClickSpent = false
      if let key = FooterView.key(at: event.position, self) {
        navigation.isClickSpent = true
        return take(key)
      }
    }
    guard departure == nil else { return [] }
    if let prompt {
      navigation.isClickSpent = true
      return take(event, over: prompt)
    }
    // The first half of this double click closed what was asked: the second was not meant for what stood behind.
    if event.action == .doublePress, navigation.isClickSpent { return [] }
    let screen = screen
    if let effects = takeBorder(event, screen) { return effects }
    if screen.tabs.contains(event.position), event.action == .press {
      guard let pane = TabBar.pane(atColumn: event.position.column, self) else { return [] }
      return focus(pane)
    }
    guard let pane = pane(at: event.position, screen) else { return [] }
    switch event.action {
    case .wheelUp, .wheelDown:
      navigation.focus = pane
      move(.line(event.action == .wheelUp ? -1 : 1))
    case .press, .doublePress:
      notice = nil
      navigation.focus = pane
      select(at: event.position, in: pane, screen)
      if event.action == .doublePress {
        switch pane {
        case .checklist: return focus(.step)
        case .step: return openItem()
        case .timeline: return openEvent()
        case .output: break
        }
      }
    case .drag, .release: break
    }
    return []
  }

  /// Takes, moves or lets go of a border between panes; nil when the mouse is about something else.
  private mutating func takeBorder(_ event: MouseEvent, _ screen: ScreenLayout) -> [Effect]? {
    switch event.action {
    case .press where screen.isWide && event.position.row == screen.timelineTitleRow:
      navigation.draggedBorder = .timeline
    case .press
    where screen.isWide && event.position.column == screen.dividerColumn
      && screen.checklist.row..<screen.timelineTitleRow ~= event.position.row:
      navigation.draggedBorder = .divider
    case .drag where navigation.draggedBorder != nil: drag(to: event.position)
    case .release where navigation.draggedBorder != nil:
      navigation.draggedBorder = nil
      return [remember()]
    default: return nil
    }
    return []
  }

  private func pane(at position: Position, _ screen: ScreenLayout) -> Pane? {
    guard screen.isWide else { return screen.main.contains(position) ? navigation.focus : nil }
    if screen.checklist.contains(position) { return .checklist }
    if screen.timeline.contains(position) { return .timeline }
    return screen.main.contains(position) ? (output == nil ? .step : mainPane) : nil
  }

  private mutating func select(at position: Position, in pane: Pane, _ screen: ScreenLayout) {
    switch pane {
    case .checklist:
      let places = checklistRows
      let first = ChecklistView.scroll(places, selected: navigation.place, rows: screen.checklist.rows)
      guard let place = places[safe: first + position.row - screen.checklist.row],
        checklistPlaces.contains(place)
      else { return }
      go(to: place)
    case .step:
      let layout = layOutStep()
      let line = navigation.stepScroll + position.row - screen.main.row
      if let item = layout.items.last(where: { layout.ranges[$0]?.contains(line) == true }) {
        navigation.item = item
      }
    case .timeline:
      let shown = TimelineView.positions(self, rows: screen.timeline.rows)
      if let chosen = shown[safe: position.row - screen.timeline.row] {
        navigation.event = TimelinePosition(events[chosen])
      }
    case .output: break
    }
  }
}
