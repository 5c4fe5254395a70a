import IncidentModel

extension ConsoleState {
  /// Opens what the selected event of the timeline is about.
  mutating func openEvent() -> [Effect] {
    let rows = TimelineRows(self)
    guard let position = navigation.event.flatMap({ rows.nearest(eventIndex($0)) }) ?? rows.newest,
      let event = events[safe: position]
    else { return refuse("The timeline is empty") }
    switch event.body {
    case .commandStarted(let start): return openAttempt(event.id, of: start.command)
    case .commandFinished(let end): return openAttempt(end.started, of: end.command)
    default: break
    }
    if let step = event.body.step, runbook.step(step) != nil {
      follow(to: .step(step))
      return []
    }
    var text = "\(event.at.iso8601)  \(event.actor)\n\n\(fullText(of: event.body))"
    if let correction = incident.annotations.corrections[event.id] {
      text += "\n\nPut right at \(correction.at.iso8601) by \(correction.actor):\n\n\(correction.value)"
    }
    let kind = event.body.kind.split(separator: "_").joined(separator: " ")
    prompt = .reader(TextReader(title: "Event: \(kind)", content: .text(text), isEvent: true))
    return []
  }

  private mutating func openAttempt(_ attempt: EventID, of command: CommandID?) -> [Effect] {
    guard let command, let found = runbook.command(command) else {
      return refuse("It was run outside of this runbook: incident output shows it")
    }
    if navigation.place != .step(found.step.id) { follow(to: .step(found.step.id)) }
    navigation.item = .command(command)
    navigation.shownAttempts[command] = attempt == index.attempts[command]?.last ? nil : attempt
    navigation.focus = .output
    keepItemVisible()
    return showOutput(of: command)
  }
}

extension ConsoleState {
  /// Returns what happened, with steps and tasks as the checklist names them.
  func summary(of body: EventBody) -> String {
    let checklist = incident.checklist?.value ?? []
    let about = body.target.flatMap(event).map { event in
      event.body.subject(
        checklist: checklist, correction: incident.annotations.corrections[event.id]?.value)
    }
    return body.summary(checklist: checklist, about: about)
  }

  /// Returns what was written, with its lines; the summary of everything else.
  func fullText(of body: EventBody) -> String {
    if case .note(_, let text) = body { return text }
    return summary(of: body)
  }
}
