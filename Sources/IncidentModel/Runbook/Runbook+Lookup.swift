extension Runbook {
  /// Returns the positions of the phases that a text names: by number, counted from 1, else by title or by how a title
  /// begins, whatever the case.
  public func phases(named text: String) -> [Int] {
    if let number = Int(text) { return phases.indices.contains(number - 1) ? [number - 1] : [] }
    let wanted = text.trimmingBlanks.lowercased()
    guard !wanted.isEmpty else { return [] }
    let titles = phases.map { $0.title.lowercased() }
    let whole = titles.indices.filter { titles[$0] == wanted }
    return whole.isEmpty ? titles.indices.filter { titles[$0].hasPrefix(wanted) } : whole
  }

  /// Every step, in order.
  public var steps: [Step] { phases.flatMap(\.steps) }

  /// Every command, in order.
  public var commands: [Command] { steps.flatMap(\.commands) }

  /// Returns the step with this identifier.
  public func step(_ id: StepID) -> Step? {
    for phase in phases {
      if let step = phase.steps.first(where: { $0.id == id }) { return step }
    }
    return nil
  }

  /// Returns the command with this identifier, and its step.
  public func command(_ id: CommandID) -> (step: Step, command: Command)? {
    for phase in phases {
      for step in phase.steps {
        if let command = step.commands.first(where: { $0.id == id }) { return (step, command) }
      }
    }
    return nil
  }

  /// Returns the phase that holds this step.
  public func phase(of id: StepID) -> Phase? {
    phases.first { $0.steps.contains { $0.id == id } }
  }
}
