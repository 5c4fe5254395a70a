import IncidentModel

extension ConsoleState {
  /// Runs every command of a phase or of the runbook that only looks, side by side, once its values are known.
  ///
  /// Without anybody to ask, defaults are taken, and what needs a value that nobody gave is left out.
  public mutating func beginSweep(_ scope: Sweep.Scope, width: Int = Sweep.usualWidth) -> [Effect] {
    if let sweep, !sweep.isFinished { return refuse("A sweep runs already: \(keyName("sweep")) shows it") }
    let sweep = Sweep(scope: scope, width: max(1, width), entries: entries(of: scope))
    let waiting = sweep.entries.filter { $0.stage == .waiting }.compactMap {
      runbook.command($0.command)?.command
    }
    guard !waiting.isEmpty else {
      return refuse("Nothing to sweep: no command here only looks and ends by itself")
    }
    var names: Set<String> = []
    let open = waiting.flatMap(openFields(of:)).filter { names.insert($0.name).inserted }
    guard open.isEmpty || settings.asksForNothing else {
      return ask(ValueForm(purpose: .sweep(sweep), fields: open))
    }
    return take(open.filter { !$0.editor.isEmpty || $0.isOptional }) + start(sweep)
  }

  /// Starts a sweep whose values are known.
  mutating func start(_ sweep: Sweep) -> [Effect] {
    self.sweep = sweep
    if !settings.asksForNothing { prompt = .sweep(SweepCursor()) }
    return continueSweep()
  }

  /// Starts as many of the sweep's commands as may run at once, and sums up after the last.
  mutating func continueSweep() -> [Effect] {
    guard var going = sweep, !going.isSummedUp else { return [] }
    var effects: [Effect] = []
    for (position, entry) in going.entries.enumerated() where entry.stage == .waiting {
      guard going.runningCount < room(for: entry, in: going) else { break }
      let (stage, begun) = begin(entry)
      going.entries[position].stage = stage
      effects += begun
    }
    going.isSummedUp = going.isFinished
    sweep = going
    guard going.isFinished else { return effects }
    let text = "Sweep of \(title(of: going.scope)): \(going.summary)"
    // The list says it too, where it is open.
    if case .sweep = prompt {} else { tell(text) }
    return effects + record(.note(.note, text))
  }

  /// How many commands may run when this one begins.
  ///
  /// What sets variables or a directory for those after it runs by itself, in its place.
  private func room(for entry: Sweep.Entry, in sweep: Sweep) -> Int {
    let others = sweep.entries.filter { if case .running = $0.stage { true } else { false } }
    return setsState(entry) ? 1 : others.contains(where: setsState) ? 0 : sweep.width
  }

  private func setsState(_ entry: Sweep.Entry) -> Bool {
    runbook.command(entry.command)?.command.flags.contains(.setsState) ?? false
  }

  /// Takes note that a run is over, which may have been a sweep's; nil for one that has no end.
  mutating func endSweepRun(_ token: RunToken, _ end: AttemptEnd?, reason: String = "") -> [Effect] {
    guard let position = sweep?.entries.firstIndex(where: { $0.stage == .running(token) }) else { return [] }
    sweep?.entries[position].stage = end.map { .ended($0) } ?? .leftOut("not recorded: \(reason)")
    return continueSweep()
  }

  /// Stops what the sweep runs, and begins nothing more of it.
  public mutating func stopSweep() -> [Effect] {
    guard let going = sweep, !going.isFinished else { return [] }
    var effects: [Effect] = []
    for (position, entry) in going.entries.enumerated() {
      switch entry.stage {
      case .waiting: sweep?.entries[position].stage = .leftOut("stopped before its turn")
      case .running(let token):
        changeRun(token) { $0.stops += 1 }
        effects.append(.stop(token))
      case .ended, .leftOut: break
      }
    }
    tell("Stopping the sweep")
    return effects
  }

  /// What a sweep is about, in the runbook's words.
  public func title(of scope: Sweep.Scope) -> String {
    switch scope {
    case .phase(let position): runbook.phases.indices.contains(position) ? runbook.phases[position].title : ""
    case .runbook: runbook.title
    }
  }

  /// The phases in which something would be swept, by position.
  public var phasesToSweep: [Int] {
    runbook.phases.indices.filter { entries(of: .phase($0)).contains { $0.stage == .waiting } }
  }

  private mutating func begin(_ entry: Sweep.Entry) -> (Sweep.Stage, [Effect]) {
    guard let (step, command) = runbook.command(entry.command) else {
      return (.leftOut("the runbook has it no more"), [])
    }
    // Asked again: it may have been begun by hand meanwhile.
    if let reason = reasonNotToSweep(command) { return (.leftOut(reason), []) }
    let missing = openFields(of: command).filter { !$0.isOptional }.map(\.name)
    guard missing.isEmpty else { return (.leftOut("no value for \(missing.joined(separator: ", "))"), []) }
    var run = filled(PlannedRun(step: step.id, command: command))
    run.commandClass = .read
    let effects = recordPresets(for: run) + start(run)
    return (.running(RunToken(lastToken)), effects)
  }

  /// The class under which a command would run without a question.
  func sweptClass(of command: Command) -> CommandClass {
    agreedClass(of: PlannedRun(step: StepID(""), command: command)) ?? command.commandClass
  }

  func reasonNotToSweep(_ command: Command) -> String? {
    let reasons: [(CommandFlag, String)] = [
      (.interactive, "it is typed into"), (.inSession, "it belongs into a session"),
      (.endless, "it does not end by itself"), (.background, "it stays in the background"),
      (.alternative, "it is one side of a choice"), (.skip, "its author wants it left out"),
      (.secret, "it prints a secret"),
    ]
    return reasons.first { command.flags.contains($0.0) }?.1 ?? reasonNotToRun(command)
  }

  private func entries(of scope: Sweep.Scope) -> [Sweep.Entry] {
    let steps: [Step]
    switch scope {
    case .phase(let position):
      steps = runbook.phases.indices.contains(position) ? runbook.phases[position].steps : []
    case .runbook: steps = runbook.steps
    }
    return steps.flatMap { step in
      step.commands.filter { sweptClass(of: $0) == .read }.map { command in
        Sweep.Entry(
          step: step.id, command: command.id,
          stage: reasonNotToSweep(command).map { .leftOut($0) } ?? .waiting)
      }
    }
  }
}
