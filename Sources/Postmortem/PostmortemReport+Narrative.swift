import IncidentModel
import PlainJSON

extension PostmortemReport {
  func writeImpact(_ document: inout ReportDocument) {
    document.heading(2, "Impact")
    if let start = state.startedAt, let end = endOfRecord {
      let periods = SeverityPeriods(events, initial: state.start?.severity, from: start, to: end)
      if !periods.totals.isEmpty {
        document.table(
          ["Severity", "Time"],
          periods.totals.map { total in
            [
              "\(total.severity?.rawValue.uppercased() ?? "not set")",
              "\(DurationExpression.words(seconds: total.seconds))",
            ]
          })
      }
    }
    document.questions([
      "What could users not do, or only slowly, and from when to when?",
      "How many users, requests or orders were affected, and how do we know?",
      "Was data lost, delayed or wrong? Which service level objectives were missed?",
      "How many support requests came in?",
    ])
  }

  func writeDetection(_ document: inout ReportDocument) {
    document.heading(2, "Detection")
    document.paragraph(reached(.detected) ?? "When it was detected was not recorded.")
    if let alert = state.start?.alert, !alert.isEmpty {
      document.paragraph("The alert that paged:")
      // Alertmanager sends everything on one line.
      let json = "{[".contains(alert.first ?? " ") ? JSONValue(parsing: alert) : nil
      document.fence(VisibleText.escape(json?.indented ?? alert))
    }
    document.question(
      "What noticed it: an alert, a customer, chance? What would have noticed it in half the time?")
  }

  func writeResponse(_ document: inout ReportDocument) {
    document.heading(2, "Response")
    document.paragraph(reached(.acknowledged) ?? "When it was acknowledged was not recorded.")
    if !responders.isEmpty {
      document.table(
        ["Responder", "First seen", "Commands run", "Events"],
        responders.map { responder in
          [
            "\(responder.actor)", "\(clock(responder.firstSeen))",
            "\(attempts.count { $0.attempt.actor == responder.actor })", "\(responder.eventCount)",
          ]
        })
    }
    document.question(
      "Were the right people there at the right time? What slowed them down: access, knowledge, tools?")
  }

  func writeContributingFactors(_ document: inout ReportDocument) {
    document.heading(2, "Contributing factors")
    document.heading(3, "Trigger")
    document.question("What set it off? Why then and not earlier?")
    document.heading(3, "Hypotheses during the incident")
    write(notes(.hypothesis), orSay: "No hypothesis was recorded.", &document)
    document.heading(3, "Changes noticed")
    write(notes(.change), orSay: "No change was recorded.", &document)
    document.question(
      "Which hypotheses held? Which conditions let it happen, last as long, and spread as far as it did?")
  }

  func writeResolution(_ document: inout ReportDocument) {
    document.heading(2, "Mitigation and resolution")
    document.paragraph(reached(.mitigated) ?? "When users no longer suffered was not recorded.")
    document.paragraph(reached(.resolved) ?? "When it was resolved was not recorded.")
    let changes = attempts.filter { $0.commandClass != .read }
    if changes.isEmpty {
      document.paragraph("No command that could change anything was run.")
    } else {
      document.paragraph("Commands that could change something, in the order in which they were run:")
      document.list(
        changes.map { record in
          let time = clock(record.attempt.startedAt)
          return "\(time) \(code: record.text), \(outcome(record)) (command \(record.number))"
        })
    }
    document.question(
      "What ended the impact? Is it the lasting fix or a stop-gap, and what is still to be undone?")
  }

  func writeDecisions(_ document: inout ReportDocument) {
    document.heading(2, "Decisions")
    write(notes(.decision), orSay: "No decision was recorded.", &document)
  }

  func writeActionItems(_ document: inout ReportDocument) {
    document.heading(2, "Action items")
    let items = events.compactMap(actionItem)
    if items.isEmpty {
      document.paragraph("No action item was recorded.")
    } else {
      document.checkList(items)
    }
    document.question(
      """
      For each: who owns it, by when, where is it tracked, and does it prevent, detect, mitigate or speed up \
      the response?
      """
    )
  }

  private func actionItem(_ event: TimelineEvent) -> (level: Int, isDone: Bool, line: Markup)? {
    guard case .note(.action, let text) = event.body, !state.isHidden(event) else {
      return nil
    }
    let owner: Markup = state.annotations.owner(of: event).map { "owner **\($0)**" } ?? "*no owner yet*"
    let type: Markup = state.annotations.actionType(of: event).map { ", type **\($0.rawValue)**" } ?? ""
    let isDone = state.annotations.closures[event.id]?.value == true
    let isCorrected = state.annotations.corrections[event.id] != nil
    let words: Markup = isCorrected ? corrected(text, event) : "\(withoutMarks(text, of: event))"
    return (0, isDone, "\(words) — \(owner)\(type) (\(event.actor), \(clock(event.at)) UTC)")
  }

  /// An action item's text without the `@owner` before it and the `#type` behind it, which are said by themselves.
  private func withoutMarks(_ text: String, of event: TimelineEvent) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false)[...]
    if let owner = state.annotations.owner(of: event), words.count > 1, words.first == "@\(owner)" {
      words.removeFirst()
    }
    if let type = state.annotations.actionType(of: event), words.count > 1,
      words.last?.lowercased() == "#\(type.rawValue)"
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  func writeMessages(_ document: inout ReportDocument) {
    let messages: [(TimelineEvent, String, String)] = events.compactMap { event in
      switch event.body {
      case .messageSent(let name, let text): return (event, name, text)
      // The console writes such a note when a message of the runbook is copied.
      case .note(.note, let text) where text.hasPrefix("Posted"): return (event, "", text)
      default: return nil
      }
    }
    document.heading(2, "Messages sent")
    guard !messages.isEmpty else {
      document.paragraph("No message was recorded as sent.")
      return
    }
    for (event, name, text) in messages {
      let what: Markup = name.isEmpty ? "A message" : "\(name)"
      document.paragraph("\(clock(event.at)) UTC, \(event.actor): \(what)")
      document.fence(VisibleText.escape(text))
    }
  }

  func writeLessons(_ document: inout ReportDocument) {
    document.heading(2, "Lessons learned")
    document.heading(3, "What went well")
    document.question("What worked as it should, and should stay?")
    document.heading(3, "What went badly")
    let passed = Set(events.compactMap(passedClock)).sorted { ($0.due, $0.name) < ($1.due, $1.name) }
    if !passed.isEmpty {
      document.paragraph("Times of the runbook that went by:")
      document.list(passed.map { "\(clock($0.due)) UTC: \($0.name)\($0.text.isEmpty ? "" : ", \($0.text)")" })
    }
    document.question("What was missing, misleading or slow, in systems, alerts, tools and this runbook?")
    document.heading(3, "Where we were lucky")
    document.question("What kept it from being worse that nobody had planned?")
  }

  private func passedClock(_ event: TimelineEvent) -> PassedClock? {
    guard case .clockPassed(let clock) = event.body, !state.isHidden(event),
      !state.isFromAnotherStart(event)
    else { return nil }
    return clock
  }

  /// When a milestone was reached, by whom, and what they wrote to it.
  private func reached(_ milestone: Milestone) -> Markup? {
    guard let reached = state.milestones[milestone] else { return nil }
    var words: Markup = ""
    if state.isMarked(milestone), let event = events.first(where: { $0.id == reached.event }),
      case .milestone(_, let text) = event.body, !text.isEmpty
    {
      words = ": \(text)"
    }
    let name = title(milestone)
    let after = state.words(fromStartTo: reached.value).map { ", " + $0 } ?? ""
    return "\(name) at \(moment(reached.value))\(after), by \(reached.actor)\(words)"
  }
}
