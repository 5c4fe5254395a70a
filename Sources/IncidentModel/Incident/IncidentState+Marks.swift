extension IncidentState {
  /// Returns what people think of an event: the latest mark of it, or of what is told with it.
  ///
  /// A command is one thing, whose start and end are two events; so is a note with its corrections.
  public func mark(of event: TimelineEvent) -> EventMark {
    // Asked for each event of a long timeline, where hardly any is marked.
    guard !annotations.marks.isEmpty else { return .plain }
    let first =
      switch event.body {
      case .commandFinished(let end): end.started
      case .corrected(let target, _): target
      default: event.id
      }
    var told = [event.id, first] + (annotations.correcting[first] ?? [])
    if let end = attempts[first]?.endEvent { told.append(end) }
    return told.compactMap { annotations.marks[$0] }.max { $0.event < $1.event }?.value ?? .plain
  }

  /// Whether an event is left out of narratives.
  public func isHidden(_ event: TimelineEvent) -> Bool { mark(of: event) == .hidden }

  /// Whether an event is among the key moments.
  public func isStarred(_ event: TimelineEvent) -> Bool { mark(of: event) == .starred }

  /// Whether an event says something that a later one says anew: an older milestone, an older correction.
  public func isReplaced(_ event: TimelineEvent) -> Bool {
    switch event.body {
    case .milestone(let milestone, _): markedMilestones[milestone].map { $0.event != event.id } ?? false
    case .corrected(let target, _):
      annotations.corrections[target].map { $0.event != event.id } ?? false
    default: false
    }
  }

  /// Whether an event is a clock that went by counted from another start than the one that holds now.
  ///
  /// It was due before that, or has been recorded anew since. Updates are counted from one to the next, and come again.
  public func isFromAnotherStart(_ event: TimelineEvent) -> Bool {
    guard case .clockPassed(let clock) = event.body, let start = startedAt else { return false }
    if clock.due < start { return true }
    guard let change = markedMilestones[.started]?.event, event.id < change, clock.name != "update" else {
      return false
    }
    return annotations.clocks.contains { other, recorded in
      recorded > change && other.name == clock.name && other.text == clock.text && other.due != clock.due
    }
  }
}
