import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// The step as lines, as wide as its pane.
  var stepLayout: StepLayout {
    let key = stepLayoutKey
    if let laidOut, laidOut.key == key { return laidOut.layout }
    return StepLayoutBuilder.layout(self, place: key.place, columns: key.columns)
  }

  /// Lays the step out, unless that is done already, and keeps it for whoever asks next.
  @discardableResult
  mutating func layOutStep() -> StepLayout {
    let layout = stepLayout
    laidOut = LaidOutStep(key: stepLayoutKey, layout: layout)
    return layout
  }

  private var stepLayoutKey: LaidOutStep.Key {
    LaidOutStep.Key(
      place: navigation.place, columns: Self.stepColumns(screen.main), tableShift: navigation.tableShift,
      attempts: navigation.shownAttempts,
      // Among attempts that were stepped to, the selected command's decides which row is lit.
      item: navigation.shownAttempts.isEmpty ? nil : navigation.item, facts: stepFacts)
  }

  /// How many columns the lines of a step may take: one at each side is for marks.
  static func stepColumns(_ area: Rectangle) -> Int { max(1, area.columns - 2) }

  /// Selects a line of the checklist and shows what it holds.
  ///
  /// A step that was begun opens at the first thing that is still to be done, one that was not at its top.
  mutating func go(to wanted: Place) {
    var place = wanted
    if case .phase(let position) = wanted, let step = soleStep(ofPhase: position) { place = .step(step.id) }
    // Whoever is led to a step has to see it.
    if !navigation.filter.isEmpty, !checklistRows.contains(place) { navigation.filter = ChecklistFilter() }
    navigation.place = place
    navigation.item = nil
    navigation.stepScroll = 0
    if let phase = phaseIndex(of: place), case .step = place { navigation.folded.remove(phase) }
    let layout = layOutStep()
    let rows = screen.main.rows
    let isBegun = currentStep.map(isBegun) ?? false
    // Whoever comes back to looks that were all taken wants to take them again, from the first.
    let commands = currentStep?.commands ?? []
    let isLooked = !commands.isEmpty && !commands.contains { isFresh($0.id) }
    let preferred = (isLooked ? nil : layout.items.first(where: isToDo)) ?? layout.items.first
    if let preferred, isBegun || layout.isVisible(preferred, scroll: 0, rows: rows) {
      navigation.item = preferred
      if isBegun { keepItemVisible() }
    } else {
      navigation.item = layout.items.first { layout.isVisible($0, scroll: 0, rows: rows) }
    }
  }

  /// Whether a command of a step was run, or one of its tasks ticked.
  private func isBegun(_ step: Step) -> Bool {
    step.commands.contains { !isFresh($0.id) }
      || step.allTasks.contains { incident.progress(of: $0.id, in: step.id) == .done }
  }

  /// Whether an item waits to be done: a command that was not run, a task that is not a heading of others, a blank.
  private func isToDo(_ item: StepItem) -> Bool {
    switch item {
    case .command(let id): return isFresh(id) && !isTickedAway(id)
    case .task(let id):
      guard let step = currentStep, let task = step.allTasks.first(where: { $0.id == id }) else {
        return false
      }
      return task.tasks.isEmpty && task.commands.isEmpty && incident.progress(of: id, in: step.id) == .open
    case .field(let position):
      guard let step = currentStep, let field = step.fields[safe: position] else { return false }
      return incident.fields[.init(step.id, field.id)] == nil
    case .outcome, .template, .link: return false
    }
  }

  /// Whether it is all of a task that was done in another way.
  private func isTickedAway(_ command: CommandID) -> Bool {
    guard let step = currentStep, let task = step.task(thatIs: command) else { return false }
    return incident.progress(of: task.id, in: step.id) != .open
  }

  private func isFresh(_ command: CommandID) -> Bool {
    (index.attempts[command] ?? []).isEmpty && !isRunning(command)
  }

  /// Scrolls the step as little as needed to show the selected item, with its result and what stands under it up
  /// to the next one if that fits.
  mutating func keepItemVisible() {
    let layout = layOutStep()
    let rows = max(1, screen.main.rows)
    let scroll = min(navigation.stepScroll, layout.maxScroll(rows: rows))
    navigation.stepScroll =
      navigation.item.map { self.scroll(from: scroll, to: $0, layout, rows: rows) } ?? scroll
  }

  /// Returns how far the step is scrolled for an item to be seen, moved no more than needed.
  func scroll(from start: Int, to item: StepItem, _ layout: StepLayout, rows: Int) -> Int {
    var scroll = start
    if let range = layout.ranges[item] {
      let others = layout.ranges.values
      // What leads up to it is worth as much as what follows it.
      let lead = others.map(\.upperBound).filter { $0 <= range.lowerBound }.max() ?? 0
      let next = others.map(\.lowerBound).filter { $0 >= range.upperBound }.min() ?? layout.lines.count
      let end = next - lead <= rows ? next : min(range.upperBound, range.lowerBound + rows)
      if end > scroll + rows { scroll = end - rows }
      if range.lowerBound < scroll { scroll = range.lowerBound }
    }
    return max(0, scroll)
  }

  /// Whether the line that an item begins with can be seen in the step that is shown.
  func isShown(_ item: StepItem) -> Bool {
    let layout = stepLayout
    let rows = max(1, screen.main.rows)
    let scroll = min(navigation.stepScroll, layout.maxScroll(rows: rows))
    return layout.heads[item].map { scroll..<scroll + rows ~= $0.lowerBound } ?? true
  }

  /// Gives the keyboard to the step where it would stay in an output that is gone, or where neither the step nor its
  /// line of the checklist can be seen.
  mutating func showStep() {
    if !isStepShown || navigation.focus == .output { navigation.focus = .step }
  }

  /// Goes to a place that something points to, and remembers the way back.
  mutating func follow(to place: Place) {
    navigation.trail.append(navigation.here)
    navigation.forwardTrail = []
    go(to: place)
    navigation.focus = .step
  }

  mutating func goBack() -> [Effect] {
    guard let stop = navigation.trail.popLast() else { return refuse("There is nowhere to go back to") }
    navigation.forwardTrail.append(navigation.here)
    go(to: stop)
    showStep()
    return []
  }

  mutating func goForward() -> [Effect] {
    guard let stop = navigation.forwardTrail.popLast() else {
      return refuse("There is nowhere to go forward to")
    }
    navigation.trail.append(navigation.here)
    go(to: stop)
    showStep()
    return []
  }

  /// Goes to where somebody was, as they left it; the runbook or the screen may be another since.
  private mutating func go(to stop: TrailStop) {
    go(to: stop.place)
    let layout = layOutStep()
    guard navigation.place == stop.place, let item = stop.item, layout.ranges[item] != nil else { return }
    navigation.item = item
    navigation.stepScroll = min(stop.scroll, layout.maxScroll(rows: screen.main.rows))
    keepItemVisible()
  }
}
