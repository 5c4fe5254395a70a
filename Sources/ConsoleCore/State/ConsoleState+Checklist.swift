import IncidentModel

extension ConsoleState {
  /// Every line of the checklist that is shown, headings among them; folded phases show only theirs.
  var checklistRows: [Place] {
    var rows: [Place] = []
    for (position, phase) in runbook.phases.enumerated() {
      let steps = navigation.filter.isEmpty ? phase.steps : phase.steps.filter(isAdmitted)
      if steps.isEmpty, !navigation.filter.isEmpty { continue }
      if soleStep(ofPhase: position) == nil { rows.append(.phase(position)) }
      if !isFolded(position) { rows += steps.map { .step($0.id) } }
    }
    return rows
  }

  /// The step that stands for its phase: the only one, of the same name, with nothing to be read before it.
  func soleStep(ofPhase position: Int) -> Step? {
    guard let phase = runbook.phases[safe: position], phase.steps.count == 1, phase.content.isEmpty,
      let step = phase.steps.first
    else { return nil }
    let title = phase.title.oneLine
    return title == step.shownTitle || title == step.number.map { "\($0.oneLine). \(step.shownTitle)" }
      ? step : nil
  }

  /// Whether only the heading of a phase is shown.
  func isFolded(_ position: Int) -> Bool {
    navigation.folded.contains(position) && soleStep(ofPhase: position) == nil
  }

  /// The lines of the checklist that can be selected: steps, and headings with something to read under them; any
  /// other heading only while something led there.
  var checklistPlaces: [Place] { checklistRows.filter { isSelectable($0) || $0 == navigation.place } }

  private func isSelectable(_ place: Place) -> Bool {
    guard case .phase(let position) = place, let phase = runbook.phases[safe: position] else { return true }
    return !phase.content.isEmpty || phase.steps.isEmpty || isFolded(position)
  }

  /// Returns the next step after a place, or from the top, that is neither done nor skipped.
  func nextOpenPlace(after place: Place?) -> Place? {
    let steps = runbook.steps.map(\.id)
    var start = 0
    if case .step(let id) = place, let position = steps.firstIndex(of: id) { start = position + 1 }
    if case .phase(let position) = place {
      start = runbook.phases.prefix(position).reduce(0) { $0 + $1.steps.count }
    }
    let order = steps[min(start, steps.count)...] + steps[..<min(start, steps.count)]
    return order.first { incident.progress(of: $0) == .open }.map { .step($0) }
  }

  /// Returns the phase in which a place is, by position.
  func phaseIndex(of place: Place) -> Int? {
    switch place {
    case .phase(let position): position
    case .step(let id): runbook.phases.firstIndex { $0.steps.contains { $0.id == id } }
    }
  }

  /// How many steps are done or skipped, and how many there are.
  var progress: (closed: Int, count: Int) {
    runbook.phases.reduce(into: (closed: 0, count: 0)) { sum, phase in
      sum.count += phase.steps.count
      sum.closed += phase.steps.count { incident.progress(of: $0.id) != .open }
    }
  }
}
