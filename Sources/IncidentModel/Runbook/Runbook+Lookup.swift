extension Runbook {
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
