import IncidentModel

extension ConsoleState {
  /// Marks a milestone; no questions, for seconds count.
  mutating func mark(_ milestone: Milestone, words: String = "", at: Timestamp? = nil) -> [Effect] {
    prompt = nil
    let moment = at ?? now
    if let reason = incident.reasonNotToMark(milestone, at: moment, now: now) { return refuse(reason) }
    if milestone == .resolved, !incident.isResolved {
      let checks = openChecks
      let note = checks.isEmpty ? "" : "The runbook still asks: \(checks.joined(separator: "; "))"
      offerStatus(title: "Resolved. Set the status too?", note: note, .resolved)
    }
    if let oddity = incident.oddity(of: milestone, at: moment) {
      notice = Notice(text: "Marked, but \(oddity)", level: .problem)
    } else {
      let far = milestone == .started ? nil : incident.words(fromStartTo: moment)
      tell("Marked: \(milestone.rawValue) at \(moment.timeOfDay)Z\(far.map { ", " + $0 } ?? "")")
    }
    return record([EventDraft(.milestone(milestone, words), at: moment)])
  }

  mutating func offerMilestones() -> [Effect] {
    let keys: [Milestone: Character] = [
      .started: "s", .detected: "d", .acknowledged: "a", .mitigated: "m", .resolved: "r",
    ]
    let items = Milestone.allCases.map { milestone in
      var detail = "not yet"
      if let at = milestone == .started ? incident.startedAt : incident.milestones[milestone]?.value {
        detail = "\(at.timeOfDay)Z"
        if let measure = incident.measure(to: milestone) { detail += "  " + measure }
      }
      return Menu.Item(
        key: keys[milestone] ?? " ", title: milestone.rawValue, detail: detail, choice: .milestone(milestone))
    }
    let next = Milestone.allCases.firstIndex { $0 != .started && incident.milestones[$0] == nil } ?? 0
    prompt = .menu(Menu(title: "Milestone, now; @ another time", items: items, selected: next))
    return []
  }

  mutating func offerStatuses() -> [Effect] {
    offerStatus(title: "Status", incident.status)
    return []
  }

  private mutating func offerStatus(title: String, note: String = "", _ selected: IncidentStatus) {
    let items = IncidentStatus.allCases.map { status in
      Menu.Item(
        key: status == .investigating ? "i" : status == .identified ? "d" : status == .monitoring ? "m" : "r",
        title: status.rawValue, detail: status == incident.status ? "now" : "", choice: .status(status))
    }
    prompt = .menu(
      Menu(
        title: title, note: note, items: items,
        selected: IncidentStatus.allCases.firstIndex(of: selected) ?? 0))
  }

  mutating func offerSeverities() -> [Effect] {
    let items = IncidentSeverity.allCases.map { severity in
      Menu.Item(
        key: severity.rawValue.last ?? " ", title: severity.rawValue.uppercased(),
        detail: severity == self.severity ? "now" : "", choice: .severity(severity))
    }
    let selected = severity.flatMap { IncidentSeverity.allCases.firstIndex(of: $0) } ?? 0
    prompt = .menu(Menu(title: "Severity", items: items, selected: selected))
    return []
  }

  mutating func choose(_ choice: Menu.Choice) -> [Effect] {
    prompt = nil
    switch choice {
    // It has begun: there is only another time at which it did.
    case .milestone(.started): return write(.milestone(.started), proposal: "@")
    case .milestone(let milestone): return mark(milestone)
    case .target(let target): return choose(target)
    case .status(let status):
      return status == incident.status
        ? refuse("It is \(status.rawValue) already") : record(.statusChanged(status))
    case .severity(let severity):
      return severity == incident.severity
        ? refuse("It is \(severity.rawValue.uppercased()) already") : record(.severityChanged(severity))
    case .annotation(let event, let annotation): return annotate(event, annotation)
    case .role(let role): return record(.roleTaken(role, holder: settings.actor))
    case .timeline(let filter):
      filterTimeline(filter)
      return [remember()]
    case .link(let position):
      guard let link = currentLinks[safe: position] else { return [] }
      return take(link.jump)
    }
  }
}
