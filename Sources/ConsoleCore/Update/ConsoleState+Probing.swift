import IncidentModel

extension ConsoleState {
  /// The command that `w` means: the selected one, else the runbook's own probe.
  var probedCommand: (step: Step, command: Command)? {
    if let command = selectedCommand, let step = currentStep { return (step, command) }
    guard let name = runbook.metadata.probe else { return nil }
    for step in runbook.steps {
      if let command = step.commands.first(where: { $0.name == name }) { return (step, command) }
    }
    return nil
  }

  /// Why a command cannot be repeated; nil if it can.
  var reasonNotToProbe: String? {
    guard let (_, command) = probedCommand else {
      return runbook.metadata.probe.map { "No command of the runbook is named \($0)" }
        ?? reasonNoCommand
    }
    if probes.contains(where: { $0.command == command.id }) { return nil }
    guard sweptClass(of: command) == .read else {
      return "Only what looks is repeated; this is \(command.commandClass.rawValue)"
    }
    return reasonNotToSweep(command)
  }

  /// Begins to repeat a look, or ends it.
  mutating func toggleProbe() -> [Effect] {
    guard let (step, command) = probedCommand else { return [] }
    if let index = probes.firstIndex(where: { $0.command == command.id }) {
      let ended = probes.remove(at: index)
      tell("No longer repeated: \(command.text.oneLine)")
      let stop = ended.current.map { [Effect.stop($0)] } ?? []
      return stop + record(.probe(report(.ended, step.id, command)))
    }
    let missing = openFields(of: command).filter { !$0.isOptional }.map(\.name)
    guard missing.isEmpty else {
      return refuse("Run it once with r first: it needs \(missing.joined(separator: ", "))")
    }
    let beginning = EventBody.probe(report(.began, step.id, command))
    probes.append(Probe(step: step.id, command: command.id, beginning: beginning, nextAt: now))
    tell(beginning.summary())
    return record(beginning)
  }

  private func report(
    _ stage: ProbeReport.Stage, _ step: StepID, _ command: Command, before: Verdict.Level? = nil,
    verdict: Verdict? = nil
  ) -> ProbeReport {
    ProbeReport(
      stage, step: step, command: command.id, text: command.text,
      intervalSeconds: Int(Probe.intervalSeconds), before: before, verdict: verdict)
  }

  /// Takes note that a probe's beginning is durable.
  mutating func acknowledgeProbes(_ events: [TimelineEvent]) {
    for index in probes.indices where !probes[index].isRecorded {
      probes[index].isRecorded = events.contains { $0.body == probes[index].beginning }
    }
  }

  /// Begins the looks that are due.
  mutating func continueProbes() -> [Effect] {
    guard departure == nil else { return [] }
    var effects: [Effect] = []
    for index in probes.indices where probes[index].isRecorded && probes[index].current == nil {
      guard probes[index].nextAt <= now, let (step, command) = runbook.command(probes[index].command) else {
        continue
      }
      var run = filled(PlannedRun(step: step.id, command: command))
      run.commandClass = .read
      lastToken += 1
      let token = RunToken(lastToken)
      probes[index].current = token
      effects.append(
        .probe(
          RunRequest(
            token: token, command: command.id, target: run.target, text: run.text, commandClass: .read,
            attempt: 1, values: run.values, secrets: run.secrets,
            timeoutSeconds: min(command.timeoutSeconds ?? 10, 10))))
    }
    return effects
  }

  /// Takes what a look of a probe said.
  mutating func take(_ verdict: Verdict, ofProbe token: RunToken) -> [Effect] {
    guard let index = probes.firstIndex(where: { $0.current == token }),
      let before = probes[index].take(verdict.level, at: now)
    else { return [] }
    guard let (step, command) = runbook.command(probes[index].command) else { return [] }
    let change = EventBody.probe(report(.changed, step.id, command, before: before, verdict: verdict))
    notice = Notice(text: change.summary(), level: verdict.level == .pass ? .info : .problem)
    return (before == nil ? [] : [.bell]) + record(change)
  }
}
