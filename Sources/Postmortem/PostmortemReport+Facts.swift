import IncidentModel

// What several sections say, said once.
extension PostmortemReport {
  var checklist: [ChecklistItem] { state.checklist?.value ?? [] }

  /// When it was over.
  var resolvedAt: Timestamp? { state.milestones[.resolved]?.value }

  /// Where the record ends: when it was over, or the last thing that is known to have happened.
  var endOfRecord: Timestamp? { resolvedAt ?? events.last?.at }

  /// A moment with date and zone: `2026-11-21 03:12:05 UTC`.
  func moment(_ time: Timestamp) -> String { "\(time.date) \(time.timeOfDay) UTC" }

  /// A time of day, with its date when that is not the one on which the incident was opened.
  func clock(_ time: Timestamp) -> String {
    Self.day(time) == mainDay ? time.timeOfDay : "\(time.date) \(time.timeOfDay)"
  }

  /// How long after the start something happened: `+04:10`.
  func elapsed(_ time: Timestamp) -> String {
    guard let start = state.startedAt else { return "" }
    let seconds = time.seconds(since: start)
    return (seconds < 0 ? "" : "+") + DurationExpression.clock(seconds: seconds)
  }

  /// A length of time in words, to the hundredth of a second below ten.
  func length(milliseconds: Int) -> String {
    guard milliseconds < 10_000 else { return DurationExpression.words(seconds: Int64(milliseconds / 1000)) }
    let hundredths = (milliseconds + 5) / 10
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
  }

  /// A step by number and title.
  func name(_ step: StepID) -> String {
    guard let item = checklist.first(where: { $0.step == step }) else { return step.rawValue }
    return [item.number, item.title].compactMap { $0 }.joined(separator: " ")
  }

  /// A task by its text, behind its step.
  func name(_ step: StepID, _ task: TaskID) -> String {
    let item = checklist.first { $0.step == step }?.tasks.first { $0.id == task }
    return "\(name(step)): \(item?.text ?? task.rawValue)"
  }

  /// A milestone as the first word of a line.
  func title(_ milestone: Milestone) -> String {
    milestone.rawValue.prefix(1).uppercased() + milestone.rawValue.dropFirst()
  }

  func plural(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  /// The notes of a kind, each with when and by whom.
  func notes(_ kind: NoteKind) -> [Markup] {
    events.compactMap { event in
      guard case .note(kind, let text) = event.body, !state.isHidden(event) else { return nil }
      return "\(corrected(text, event))\(fate(of: event)) (\(event.actor), \(clock(event.at)) UTC)"
    }
  }

  /// A text as it should have been, with what was written first.
  func corrected(_ text: String, _ event: TimelineEvent) -> Markup {
    guard let correction = state.annotations.corrections[event.id]?.value else { return "\(text)" }
    return "\(correction) *(corrected; written first: \(text))*"
  }

  /// What became of a hypothesis.
  private func fate(of event: TimelineEvent) -> Markup {
    guard case .note(.hypothesis, _) = event.body else { return "" }
    guard let judgement = state.annotations.judgements[event.id]?.value else { return " — **open**" }
    let why: Markup = judgement.text.isEmpty ? "" : ": \(judgement.text)"
    return " — **\(judgement.outcome.rawValue)**\(why)"
  }

  /// A list, or the sentence that says that there is nothing to list.
  func write(_ items: [Markup], orSay nothing: Markup, _ document: inout ReportDocument) {
    if items.isEmpty { document.paragraph(nothing) } else { document.list(items) }
  }
}
