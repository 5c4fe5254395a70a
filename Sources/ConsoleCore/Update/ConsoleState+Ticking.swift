import IncidentModel

extension ConsoleState {
  /// Ticks the selected task if the step has the keyboard, otherwise the step; or takes the tick back.
  mutating func tick() -> [Effect] {
    guard let step = currentStep, let task = tickableTask else { return tickStep() }
    guard TickMark(self, task: task, in: step.id) != .pending else { return refuse("Still being recorded") }
    let isDone = incident.progress(of: task, in: step.id) == .done
    if !isDone, let field = step.allTasks.first(where: { $0.id == task }).flatMap(step.field),
      incident.fields[.init(step.id, field.id)] == nil
    {
      tell("Its blank is empty: \(keyName("open")) fills it in")
    }
    let isLast =
      !isDone
      && step.allTasks.allSatisfy { $0.id == task || incident.progress(of: $0.id, in: step.id) != .open }
    if isLast, incident.progress(of: step.id) == .open {
      tell("That was the last task: \(keyName("tick-step")) ticks the step")
    }
    return record(isDone ? .taskUnticked(step.id, task) : .taskTicked(step.id, task))
  }

  /// Ticks the step, or takes it back.
  mutating func tickStep() -> [Effect] {
    guard let step = currentStep else { return refuse("A heading is only read: select a step") }
    guard TickMark(self, step) != .pending else { return refuse("Still being recorded") }
    // A skipped step that is ticked was done after all.
    return record(incident.progress(of: step.id) == .done ? .stepUnticked(step.id) : .stepTicked(step.id))
  }

  /// The task that a tick means.
  var tickableTask: TaskID? {
    guard navigation.focus == .step else { return nil }
    switch navigation.item {
    case .task(let task): return task
    // What was run or pasted for a task is part of it.
    case .command(let id): return currentStep?.allTasks.last { $0.commands.contains(id) }?.id
    case .template(let position): return currentStep?.allTasks.last { $0.templates.contains(position) }?.id
    default: return nil
    }
  }

  /// Asks why the step is left out, or the selected task; what was left out is open again.
  mutating func skip() -> [Effect] {
    guard let step = currentStep else { return refuse("A heading is only read: select a step") }
    if let task = skippedTask { return record(.taskUnticked(step.id, task)) }
    if case .skipped = incident.progress(of: step.id) { return record(.stepUnticked(step.id)) }
    let effects = write(.skip(step.id, nil))
    if let task = tickableTask, case .text(var text) = prompt {
      text.alternative = .skip(step.id, task)
      prompt = .text(text)
    }
    return effects
  }

  /// The selected task, if it was left out.
  var skippedTask: TaskID? {
    guard let step = currentStep, let task = tickableTask,
      case .skipped = incident.progress(of: task, in: step.id)
    else { return nil }
    return task
  }

  mutating func goToNextOpen() -> [Effect] {
    guard let place = nextOpenPlace(after: navigation.place) else {
      return refuse("Every step is done or skipped")
    }
    if place == navigation.place { return refuse("This is the only step that is still open") }
    go(to: place)
    showStep()
    return []
  }

  /// Why the phase of the selected line cannot be folded; nil if it can.
  var reasonNotToFold: String? {
    guard let phase = phaseIndex(of: navigation.place) else { return "There is no phase here" }
    let hasSteps = runbook.phases[safe: phase]?.steps.isEmpty == false
    return hasSteps && soleStep(ofPhase: phase) == nil ? nil : "There is nothing to fold here"
  }

  /// Folds or unfolds the phase of the selected line.
  mutating func foldPhase() -> [Effect] {
    guard let phase = phaseIndex(of: navigation.place) else { return [] }
    if navigation.folded.contains(phase) {
      navigation.folded.remove(phase)
      if let first = runbook.phases[phase].steps.first { go(to: .step(first.id)) }
    } else {
      navigation.folded.insert(phase)
      go(to: .phase(phase))
    }
    return []
  }
}
