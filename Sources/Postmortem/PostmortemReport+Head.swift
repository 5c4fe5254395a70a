import IncidentModel

extension PostmortemReport {
  func writeHead(_ document: inout ReportDocument) {
    document.heading(1, "Postmortem: \(title)")
    document.quote(
      """
      Draft written by \(generator) from the incident's timeline. All times are UTC. Lines in italics are \
      questions that only people can answer: replace them.
      """)
    guard !events.isEmpty else {
      document.paragraph("The timeline holds no events.")
      return
    }
    var rows: [[Markup]] = [
      ["Incident", "\(code: state.id?.rawValue ?? "")"], ["Runbook", runbook], ["Severity", severity],
      ["Status", "\(state.status.rawValue)"],
    ]
    rows += [started] + Milestone.allCases.filter { $0 != .started }.map(milestone)
    rows.append(["Duration", duration])
    rows.append(["Responders", "\(responders.map(\.actor).joined(separator: ", "))"])
    rows += ResponderRole.allCases.compactMap { role in
      guard let holder = state.annotations.roles[role]?.value, !holder.isEmpty else { return nil }
      return ["\(role.title.prefix(1).uppercased() + role.title.dropFirst())", "\(holder)"]
    }
    rows.append(["Owner", "*Who owns this postmortem, and when is it reviewed?*"])
    document.table(["Field", "Value"], rows)
    document.picture()
  }

  func writeSummary(_ document: inout ReportDocument) {
    document.heading(2, "Summary")
    if let sentence = factsInOneSentence { document.paragraph(sentence) }
    document.question(
      """
      In two or three sentences, for somebody who was not there: what happened, who noticed it, why, and \
      what ended it?
      """
    )
  }

  /// The incident's title; its identifier when it has none.
  var title: String {
    let title = state.start?.title ?? ""
    return title.isEmpty ? state.id?.rawValue ?? "unnamed incident" : title
  }

  private var runbook: Markup {
    guard let start = state.start else { return "not recorded" }
    return "\(code: start.runbook), SHA-256 \(code: start.sha256)"
  }

  private var severity: Markup {
    guard let severity = state.severity else { return "not set" }
    let changes = events.compactMap { event -> IncidentSeverity? in
      if case .severityChanged(let severity) = event.body { severity } else { nil }
    }
    guard !changes.isEmpty else { return "\(severity.rawValue.uppercased())" }
    let first = state.start?.severity
    // The worst one has the lowest number.
    let worst = (changes + [first ?? severity]).min { $0.rawValue < $1.rawValue } ?? severity
    let began = first?.rawValue.uppercased() ?? "not set"
    return "\(severity.rawValue.uppercased()) (began as \(began), at worst \(worst.rawValue.uppercased()))"
  }

  private var started: [Markup] {
    if let milestone = state.milestones[.started] { return ["Started", "\(moment(milestone.value))"] }
    guard let opened = state.openedAt else { return ["Started", "not recorded"] }
    return ["Started", "\(moment(opened)) (when the incident was opened; nobody set an earlier start)"]
  }

  private func milestone(_ milestone: Milestone) -> [Markup] {
    let name = title(milestone)
    guard let reached = state.milestones[milestone] else { return ["\(name)", "not recorded"] }
    let measure = state.measure(to: milestone).map { " (\($0))" } ?? ""
    return ["\(name)", "\(moment(reached.value))\(measure)"]
  }

  private var duration: Markup {
    guard let start = state.startedAt, let end = endOfRecord else { return "not known" }
    let words = DurationExpression.words(seconds: end.seconds(since: start))
    if resolvedAt != nil { return "\(words), from start to resolution" }
    return "\(words) so far; not resolved at the last event, \(moment(end))"
  }

  private var factsInOneSentence: Markup? {
    guard let start = state.startedAt else { return nil }
    let finished = attempts.compactMap(\.attempt.end)
    let failed = finished.count { $0.verdict.level == .fail }
    let people = plural(responders.count, "responder", "responders")
    let runs = attempts.isEmpty ? "no command" : plural(attempts.count, "command", "commands")
    let outcome = failed == 0 ? "" : ", \(failed) of which failed"
    let ending =
      resolvedAt.map { "was resolved after \(DurationExpression.words(seconds: $0.seconds(since: start)))" }
      ?? "is not resolved"
    return "The incident began at \(moment(start)) and \(ending). \(people) ran \(runs)\(outcome)."
  }
}
