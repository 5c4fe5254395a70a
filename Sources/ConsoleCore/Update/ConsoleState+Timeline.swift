import IncidentModel
import TerminalFrame

extension ConsoleState {
  mutating func moveInTimeline(_ stride: MoveStride) {
    let rows = TimelineRows(self)
    guard let newest = rows.newest else { return }
    var position = navigation.event.flatMap { rows.nearest(eventIndex($0)) } ?? newest
    var count = distance(stride, rows: screen.timeline.rows)
    if case .first = stride {
      position = rows.oldest ?? position
      count = 0
    } else if case .last = stride {
      position = newest
      count = 0
    }
    while count != 0, let next = count > 0 ? rows.after(position) : rows.before(position) {
      position = next
      count -= count.signum()
    }
    navigation.event = position == newest ? nil : TimelinePosition(events[position])
  }

  /// Shows only some events, or all again for nil.
  mutating func filterTimeline(_ filter: TimelineFilter?) {
    filteredTimeline = filter.map { FilteredTimeline($0, events, incident) }
    navigation.event = nil
    if navigation.focus != .timeline { navigation.focus = .timeline }
    let count = filteredTimeline?.positions.count
    tell(
      filter.map {
        "Only \($0.title): \(count ?? 0) of \(timelineCount); \(keyName("back")) shows all"
      }
        ?? "Everything is shown: \(timelineCount)")
  }

  mutating func offerTimelineFilters() -> [Effect] {
    let letters: [Character] = ["n", "c", "f", "t", "m"]
    var items = [Menu.Item(key: "a", title: "everything", detail: "", choice: .timeline(nil))]
    for (filter, key) in zip(TimelineFilter.kinds, letters) {
      items.append(Menu.Item(key: key, title: filter.title, detail: "", choice: .timeline(filter)))
    }
    // Digits for people: there may be many of them.
    for (number, actor) in incident.responders.keys.sorted().prefix(9).enumerated() {
      items.append(
        Menu.Item(
          key: Character("\(number + 1)"), title: actor, detail: "only what they did",
          choice: .timeline(.person(actor))))
    }
    let selected = items.firstIndex { $0.choice == .timeline(filteredTimeline?.filter) } ?? 0
    prompt = .menu(Menu(title: "Show in the timeline", items: items, selected: selected))
    return []
  }

  mutating func changeTimelineTimes() -> [Effect] {
    navigation.timelineTimes = navigation.timelineTimes.next
    tell(navigation.timelineTimes.words)
    return [remember()]
  }
}
