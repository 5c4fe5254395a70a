import IncidentModel

extension PostmortemReport {
  func writeTimeline(_ document: inout ReportDocument) {
    document.heading(2, "Timeline")
    guard let first = events.first else {
      document.paragraph("Nothing was recorded.")
      return
    }
    let date = (state.openedAt ?? first.at).date
    let isOneDay = [first, events.last].allSatisfy { $0.map { Self.day($0.at) } == mainDay }
    let byStart = Dictionary(uniqueKeysWithValues: attempts.map { ($0.attempt.id, $0) })
    let hidden = events.count { state.isHidden($0) && description(of: $0, byStart) != nil }
    let left: Markup = hidden == 0 ? "" : " \(plural(hidden, "event is", "events are")) left out as noise."
    let consoles: Markup =
      events.contains { Self.isComingOrGoing($0) } ? " Consoles that opened and closed are left out." : ""
    document.paragraph(
      """
      Times are UTC on \(date)\(isOneDay ? "" : ", where no other date stands"); elapsed time counts from the \
      start.\(left)\(consoles)
      """)
    document.table(
      ["Time (UTC)", "Elapsed", "Who", "What"],
      TableRows(of: events) { event in
        let mark = state.mark(of: event)
        guard mark != .hidden, let what = description(of: event, byStart) else { return nil }
        let star: Markup = mark == .starred ? "★ " : ""
        return [
          "\(clock(event.at))", "\(elapsed(event.at))", "\(event.actor)",
          "\(star)\(what)\(standing(event))\(backDating(event))",
        ]
      })
  }

  /// How an attempt came out: `exit 1 after 0.02 s, **fail**: Redis is down`.
  ///
  /// A pass is one where something was asked for: neither an exit status nor a row that says what it means is praised.
  func outcome(_ record: AttemptRecord) -> Markup {
    guard let end = record.attempt.end else { return "no end was recorded" }
    let after: Markup =
      end.durationMilliseconds > 0 ? " after \(length(milliseconds: end.durationMilliseconds))" : ""
    // Where nothing but the exit status spoke, it is said already.
    let isSaid = end.verdict.text.isEmpty || end.verdict.text == end.outcome
    let meaning: Markup = isSaid ? "" : ": \(end.verdict.text)"
    let isAsked = [.expect, .comment, .threshold].contains(end.verdict.rule)
    let level: Markup = end.verdict.level == .pass && !isAsked ? "" : ", **\(end.verdict.level.rawValue)**"
    return "\(end.outcome)\(after)\(level)\(meaning)"
  }

  /// One row for one thing that happened: an attempt is told where it began.
  private func description(of event: TimelineEvent, _ byStart: [EventID: AttemptRecord]) -> Markup? {
    switch event.body {
    case .commandStarted:
      guard let record = byStart[event.id] else { return nil }
      return "Ran \(code: record.text): \(outcome(record)) (command \(record.number))"
    case .commandFinished(let end):
      guard let record = byStart[end.started] else { return nil }
      guard record.attempt.start == nil, record.attempt.endEvent == event.id else { return nil }
      return "Ran \(code: end.text): \(outcome(record)) (command \(record.number))"
    case .commandRefused(let refusal): return "Not run, \(refusal.reason): \(code: refusal.text)"
    case .milestone(let milestone, let text):
      let words = text.isEmpty ? "" : ": \(text)"
      return "**\(title(milestone))**\(words)"
    case .note(let kind, let text):
      let name: Markup =
        kind == .note ? "" : "\(kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()): "
      return "\(name)\(corrected(text, event))"
    // What they say about other events is told there; who came when stands among the responders.
    case .corrected, .eventMarked, .consoleOpened, .consoleClosed: return nil
    case .statusChanged, .severityChanged: return "**\(words.summary(of: event))**"
    default: return "\(words.summary(of: event))"
    }
  }

  private static func isComingOrGoing(_ event: TimelineEvent) -> Bool {
    switch event.body {
    case .consoleOpened, .consoleClosed: true
    default: false
    }
  }

  /// Says what holds no more.
  private func standing(_ event: TimelineEvent) -> Markup {
    state.isReplaced(event)
      ? " *(replaced later)*" : state.isFromAnotherStart(event) ? " *(from another start)*" : ""
  }

  /// Says when something was written down a minute or more after it happened.
  private func backDating(_ event: TimelineEvent) -> Markup {
    guard abs(event.recordedAt.milliseconds - event.at.milliseconds) >= 60_000 else { return "" }
    let isSameDay = event.recordedAt.date == event.at.date
    return " *(recorded \(isSameDay ? event.recordedAt.timeOfDay : moment(event.recordedAt)))*"
  }
}
