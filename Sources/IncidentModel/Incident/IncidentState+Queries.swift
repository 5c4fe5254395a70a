extension IncidentState {
  /// Returns whether a step is open, done or skipped.
  public func progress(of step: StepID) -> StepProgress { steps[step]?.value ?? .open }

  /// Returns whether a task is open, done or skipped.
  public func progress(of task: TaskID, in step: StepID) -> StepProgress {
    tasks[TaskKey(step, task)]?.value ?? .open
  }

  /// Returns why a milestone cannot have been reached at a moment; nil if it can.
  ///
  /// Milestones come in any order, but for the start: every length of time is counted from it.
  public func reasonNotToMark(_ milestone: Milestone, at moment: Timestamp) -> String? {
    let others = milestones.filter { $0.key != .started }
    guard milestone == .started, let first = others.min(by: { $0.value.value < $1.value.value }),
      first.value.value < moment
    else { return nil }
    return "The start must come first: \(first.key.rawValue) was at \(first.value.value.timeOfDay)Z"
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
  public var startedAt: Timestamp? { milestones[.started]?.value ?? openedAt }

  /// Returns the seconds from the start to a milestone, or nil while one of them is missing.
  public func seconds(to milestone: Milestone) -> Int64? {
    guard let from = startedAt, let to = milestones[milestone]?.value else { return nil }
    return to.seconds(since: from)
  }
}
