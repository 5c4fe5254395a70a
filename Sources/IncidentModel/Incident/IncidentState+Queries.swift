extension IncidentState {
  /// Returns whether a step is open, done or skipped.
  public func progress(of step: StepID) -> StepProgress { steps[step]?.value ?? .open }

  /// Returns whether a task is open, done or skipped.
  public func progress(of task: TaskID, in step: StepID) -> StepProgress {
    tasks[TaskKey(step, task)]?.value ?? .open
  }

  /// Returns the attempts of a command, oldest first.
  public func attempts(of command: CommandID) -> [Attempt] {
    attempts.values.filter { $0.command == command }.sorted { $0.id < $1.id }
  }

  /// The attempts that have started and not ended, oldest first.
  public var running: [Attempt] {
    attempts.values.filter { $0.end == nil }.sorted { $0.id < $1.id }
  }

  /// When the incident's clock began: the milestone if somebody set it, else when it was opened.
  public var startedAt: Timestamp? { markedMilestones[.started]?.value ?? openedAt }
}
