import IncidentModel

extension ConsoleState {
  /// Shows only the steps that hold a text; all of them for none.
  mutating func filterChecklist(by text: String) -> [Effect] {
    var filter = navigation.filter
    filter.find(text.oneLine, in: runbook)
    if !filter.text.isEmpty, filter.steps.isEmpty { return refuse("No step holds: \(filter.text)") }
    navigation.filter = filter
    sayFilter()
    return [remember()]
  }

  /// Leaves out what is done or skipped, or shows it again.
  mutating func toggleOnlyOpen() -> [Effect] {
    navigation.filter.onlyOpen.toggle()
    sayFilter()
    return [remember()]
  }

  private mutating func sayFilter() {
    let shown = checklistRows.count { if case .step = $0 { true } else { false } }
    tell(
      navigation.filter.isEmpty
        ? "All steps"
        : "\(shown) of \(runbook.steps.count) steps: \(navigation.filter.title); \(keyName("back")) shows all"
    )
    if !checklistRows.contains(navigation.place), let first = checklistPlaces.first { go(to: first) }
  }

  /// Whether the filter lets a step through.
  func isAdmitted(_ step: Step) -> Bool {
    let filter = navigation.filter
    if !filter.text.isEmpty, !filter.steps.contains(step.id) { return false }
    return !filter.onlyOpen || incident.progress(of: step.id) == .open || navigation.place == .step(step.id)
  }

  /// Goes to the next (1) or previous (-1) line of the checklist, whichever pane has the keyboard.
  mutating func goToStep(_ step: Int) -> [Effect] {
    let places = checklistPlaces
    guard let position = places.firstIndex(of: navigation.place), let next = places[safe: position + step]
    else {
      return refuse(step > 0 ? "This is the last step" : "This is the first step")
    }
    go(to: next)
    return []
  }

  /// Folds every phase but the one of the selected line; unfolds all when that is so already.
  mutating func foldOthers() -> [Effect] {
    let current = phaseIndex(of: navigation.place)
    let others = Set(runbook.phases.indices.filter { $0 != current && !runbook.phases[$0].steps.isEmpty })
    navigation.folded = navigation.folded == others ? [] : others
    return []
  }

  /// Lets somebody choose one of the links by its number.
  mutating func offerLinks() -> [Effect] {
    let links = currentLinks
    guard !links.isEmpty else { return refuse("There are no links here") }
    let letters = Array("123456789abcdefgimnoprstuvwxyz")
    let items = zip(links.indices, letters).map { position, key in
      Menu.Item(
        key: key, title: links[position].text.oneLine, detail: links[position].target,
        choice: .link(position))
    }
    prompt = .menu(Menu(title: "Follow a link", items: items))
    return []
  }
}
