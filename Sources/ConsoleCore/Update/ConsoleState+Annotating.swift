import IncidentModel

extension ConsoleState {
  /// The event that is selected in the timeline; the newest one that is shown when none is.
  var annotatedEvent: TimelineEvent? {
    let rows = TimelineRows(self)
    let position = navigation.event.map { rows.nearest(eventIndex($0)) } ?? rows.newest
    return position.flatMap { events[safe: $0] }
  }

  /// Offers what can be said about the selected event.
  mutating func offerAnnotations() -> [Effect] {
    guard let event = annotatedEvent else { return [] }
    var items: [Menu.Item] = []
    func add(_ key: Character, _ title: String, _ annotation: Menu.Annotation, _ detail: String = "") {
      items.append(
        Menu.Item(key: key, title: title, detail: detail, choice: .annotation(event.id, annotation)))
    }
    if case .note(let kind, _) = event.body {
      if kind == .hypothesis {
        let outcome = incident.annotations.judgements[event.id]?.value.outcome
        add("c", "confirmed", .judge(.confirmed), outcome == .confirmed ? "now" : "")
        add("r", "refuted", .judge(.refuted), outcome == .refuted ? "now" : "")
      }
      if kind == .action {
        let isDone = incident.annotations.closures[event.id]?.value == true
        add("d", isDone ? "not done after all" : "done", .finish(!isDone))
        add("o", "owner", .own, incident.annotations.owner(of: event) ?? "nobody")
      }
      add("w", "write it right", .correct)
    }
    let mark = incident.mark(of: event)
    add("s", mark == .starred ? "take the star off" : "star", .mark(mark == .starred ? .plain : .starred))
    add(
      "h", mark == .hidden ? "put back into the draft" : "leave out of the draft",
      .mark(mark == .hidden ? .plain : .hidden))
    let what = summary(of: EventRemarks(event, incident).body).oneLine
    prompt = .menu(Menu(title: "\(event.at.timeOfDay)Z \(what)", items: items))
    return []
  }

  mutating func annotate(_ event: EventID, _ annotation: Menu.Annotation) -> [Effect] {
    switch annotation {
    case .mark(let mark): return record(.eventMarked(event, mark))
    case .finish(let isDone): return record(.actionUpdated(event, owner: nil, isDone: isDone))
    case .judge(let outcome): return write(.judgement(event, outcome))
    case .own: return write(.owner(event))
    case .correct:
      return write(.correction(event), proposal: newestWords(of: event))
    }
  }

  /// What a note says, as it was last written.
  private func newestWords(of event: EventID) -> String {
    incident.annotations.corrections[event]?.value ?? self.event(event).map { fullText(of: $0.body) } ?? ""
  }

  /// Why a note cannot be written anew at another time; nil if it can.
  func reasonNotToMove(_ event: EventID) -> String? {
    let said = incident.annotations
    let isSaidAbout =
      self.event(event).map(incident.isStarred) == true || said.judgements[event] != nil
      || said.owners[event] != nil
      || said.closures[event] != nil
    return isSaidAbout ? "Its star, owner or outcome would stay behind: put only its words right" : nil
  }

  /// Writes a note anew at another time; what stood at the first one stays, left out of the draft.
  mutating func move(_ event: EventID, to moment: Timestamp, saying words: String) -> [Effect] {
    guard let known = self.event(event), case .note(let kind, _) = known.body else {
      return refuse("Only notes are written anew at another time")
    }
    tell("Now at \(moment.timeOfDay)Z; the one at \(known.at.timeOfDay)Z is left out of the draft")
    let text = words.isEmpty ? newestWords(of: event) : words
    return record([EventDraft(.note(kind, text), at: moment), EventDraft(.eventMarked(event, .hidden))])
  }

  /// Offers the roles, with who has them.
  mutating func offerRoles() -> [Effect] {
    let items = ResponderRole.allCases.map { role in
      let holder = incident.annotations.roles[role]?.value ?? ""
      return Menu.Item(
        key: role.rawValue.first ?? " ", title: role.title, detail: holder.isEmpty ? "nobody" : holder,
        choice: .role(role))
    }
    // Commander and communications begin with the same letter.
    var keyed = items
    keyed[0].key = "i"
    prompt = .menu(Menu(title: "Your role", items: keyed))
    return []
  }
}
