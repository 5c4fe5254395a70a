import IncidentModel

extension ConsoleState {
  /// Takes over what the runbook's file says now: ticks stay with the steps that still exist.
  mutating func change(to new: Runbook) -> [Effect] {
    guard new.sha256 != runbook.sha256 else { return [] }
    let difference = RunbookDifference(from: runbook, to: new)
    let folded = Set(navigation.folded.compactMap { runbook.phases[safe: $0]?.title })
    let phaseTitle = phaseIndex(of: navigation.place).flatMap { runbook.phases[safe: $0]?.title }
    runbook = new
    if !navigation.filter.text.isEmpty { navigation.filter.find(navigation.filter.text, in: new) }
    navigation.folded = Set(new.phases.indices.filter { folded.contains(new.phases[$0].title) })
    navigation.trail = navigation.trail.filter { !isGone($0.place) }
    navigation.forwardTrail = navigation.forwardTrail.filter { !isGone($0.place) }
    keepPlace(phaseTitle)
    // One line holds a name or two; all of them stand in the timeline, where they can be read again.
    tell("The runbook's file changed: \(difference.summary(limit: 2))")
    var drafts = [EventDraft(.runbookChanged(sha256: new.sha256, checklist: new.checklist))]
    if !difference.isEmpty {
      drafts.append(EventDraft(.note(.note, "Changed in the runbook: \(difference.summary())")))
    }
    return record(drafts)
  }

  private mutating func keepPlace(_ phaseTitle: String?) {
    if case .step = navigation.place, !isGone(navigation.place) {
      let items = stepLayout.items
      if let item = navigation.item, !items.contains(item) { navigation.item = items.first }
      keepItemVisible()
      return
    }
    let phase = runbook.phases.firstIndex { $0.title == phaseTitle }
    let first = phase.flatMap { runbook.phases[$0].steps.first.map { Place.step($0.id) } ?? .phase($0) }
    go(to: first ?? nextOpenPlace(after: nil) ?? checklistPlaces.first ?? .phase(0))
  }

  private func isGone(_ place: Place) -> Bool {
    switch place {
    case .phase(let position): !runbook.phases.indices.contains(position)
    case .step(let id): runbook.step(id) == nil
    }
  }
}
