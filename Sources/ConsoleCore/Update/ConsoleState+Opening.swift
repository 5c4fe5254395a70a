import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// The pane in the place that step and output share.
  var mainPane: Pane { output != nil && navigation.main == .output ? .output : .step }

  /// Does what Enter means in the focused pane.
  mutating func open() -> [Effect] {
    switch navigation.focus {
    case .checklist: return isOnFoldedPhase ? foldPhase() : focus(.step)
    case .step: return openItem()
    case .output: return toggleFollowing()
    case .timeline: return openEvent()
    }
  }

  /// Whether a folded phase is selected, with nothing to be read under its heading.
  var isOnFoldedPhase: Bool {
    guard case .phase(let position) = navigation.place else { return false }
    return isFolded(position) && runbook.phases[safe: position]?.content.isEmpty == true
  }

  /// Goes back one level: out of a search, a zoom, the output, the step; never out of the console.
  mutating func goUp() -> [Effect] {
    if isSearching {
      if navigation.focus == .output { output?.search = nil } else { navigation.search = nil }
      tell("Search ended")
    } else if isZoomSeen {
      navigation.isZoomed = false
    } else {
      switch navigation.focus {
      case .output:
        output = nil
        navigation.focus = .step
      case .step: navigation.focus = .checklist
      case .timeline:
        if navigation.event != nil {
          navigation.event = nil
        } else if filteredTimeline != nil {
          filterTimeline(nil)
          return [remember()]
        } else {
          navigation.focus = .checklist
        }
      case .checklist:
        let wasFiltered = !navigation.filter.isEmpty
        navigation.filter = ChecklistFilter()
        tell("All steps")
        if wasFiltered { return [remember()] }
      }
    }
    return []
  }

  /// Runs the selected command if it can be seen; otherwise shows it first.
  mutating func run() -> [Effect] {
    if navigation.focus == .output, let command = output?.command, let found = runbook.command(command) {
      navigation.place = .step(found.step.id)
      navigation.item = .command(command)
      return runSelected()
    }
    if !isStepPaneShown {
      // Nothing runs that cannot be seen.
      navigation.focus = .step
      keepItemVisible()
      guard let command = selectedCommand else {
        return refuse("Select a command with \(keyName("down")), then \(keyName("run")) runs it")
      }
      return refuse("\(keyName("run")) again runs: \(command.text.oneLine)")
    }
    if let task = selectedTask { return run(for: task) }
    if selectedCommand == nil { return refuse("No command is selected: \(nextThing)") }
    return runSelected()
  }

  private var isStepPaneShown: Bool { screen.isWide ? mainPane == .step : navigation.focus == .step }

  /// Why there is nothing to run where no command is selected; nil if a task has some, or if that cannot be seen.
  var reasonNothingToRun: String? {
    guard isStepPaneShown else { return nil }
    guard let task = selectedTask else { return "No command is selected: \(nextThing)" }
    return task.commands.isEmpty ? "This task has no command: \(nextThing)" : nil
  }

  /// Runs a task's only command; of several it selects the first that was not run, for nothing runs that was
  /// not pointed at.
  private mutating func run(for task: StepTask) -> [Effect] {
    let commands = task.commands
    guard let first = commands.first(where: { (index.attempts[$0] ?? []).isEmpty }) ?? commands.first else {
      return []
    }
    navigation.item = .command(first)
    keepItemVisible()
    if commands.count == 1 { return runSelected() }
    return refuse("\(keyName("run")) again runs: \(selectedCommand?.text.oneLine ?? "")")
  }
}
