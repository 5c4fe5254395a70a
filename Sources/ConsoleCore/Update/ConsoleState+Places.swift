import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// The step as lines, as wide as its pane.
  var stepLayout: StepLayout {
    StepLayoutBuilder.layout(self, place: navigation.place, columns: Self.stepColumns(screen.main))
  }

  /// How many columns the lines of a step may take: one at each side is for marks.
  static func stepColumns(_ area: Rectangle) -> Int { max(1, area.columns - 2) }

  /// Selects a line of the checklist and shows what it holds.
  ///
  /// A step that was begun opens at the first command that was not run yet, one that was not at its top.
  mutating func go(to place: Place) {
    // Whoever is led to a step has to see it.
    if !navigation.filter.isEmpty, !checklistRows.contains(place) { navigation.filter = ChecklistFilter() }
    navigation.place = place
    navigation.item = nil
    navigation.stepScroll = 0
    if let phase = phaseIndex(of: place), case .step = place { navigation.folded.remove(phase) }
    let layout = stepLayout
    let rows = screen.main.rows
    let commands = currentStep?.commands ?? []
    let isBegun = commands.contains { !(index.attempts[$0.id] ?? []).isEmpty || isRunning($0.id) }
    let fresh = commands.first { (index.attempts[$0.id] ?? []).isEmpty && !isRunning($0.id) }
    let preferred = fresh.map { StepItem.command($0.id) } ?? layout.items.first
    if let preferred, isBegun || layout.isVisible(preferred, scroll: 0, rows: rows) {
      navigation.item = preferred
      keepItemVisible(layout)
    } else {
      navigation.item = layout.items.first { layout.isVisible($0, scroll: 0, rows: rows) }
    }
  }

  /// Scrolls the step as little as needed to show the selected item, its result if that fits.
  mutating func keepItemVisible(_ given: StepLayout? = nil) {
    let layout = given ?? stepLayout
    let rows = max(1, screen.main.rows)
    var scroll = min(navigation.stepScroll, layout.maxScroll(rows: rows))
    if let item = navigation.item, let range = layout.ranges[item] {
      let end = min(range.upperBound, range.lowerBound + rows)
      if end > scroll + rows { scroll = end - rows }
      if range.lowerBound < scroll { scroll = range.lowerBound }
    }
    navigation.stepScroll = max(0, scroll)
  }

  /// Goes to a place that something points to, and remembers the way back.
  mutating func follow(to place: Place) {
    navigation.trail.append(navigation.place)
    navigation.forwardTrail = []
    go(to: place)
    navigation.focus = .step
  }

  mutating func goBack() -> [Effect] {
    guard let place = navigation.trail.popLast() else { return refuse("There is nowhere to go back to") }
    navigation.forwardTrail.append(navigation.place)
    go(to: place)
    return []
  }

  mutating func goForward() -> [Effect] {
    guard let place = navigation.forwardTrail.popLast() else {
      return refuse("There is nowhere to go forward to")
    }
    navigation.trail.append(navigation.place)
    go(to: place)
    return []
  }
}
