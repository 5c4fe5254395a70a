import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// Begins to write a text; what was left unsent for the same purpose is there again.
  mutating func write(_ purpose: TextPrompt.Purpose, proposal: String = "") -> [Effect] {
    var text = TextPrompt(purpose: purpose)
    text.editor = LineEditor(unsentTexts[purpose] ?? proposal)
    text.proposal = proposal
    if purpose.isMessage { text.selectNextBlank() }
    if case .note = purpose { text.editor.history = noteHistory }
    prompt = .text(text)
    return []
  }

  mutating func answer(_ text: TextPrompt, _ key: Key) -> [Effect] {
    var text = text
    switch key {
    case _ where key.cancels:
      keepUnsent(text)
      prompt = nil
      return rememberNotes()
    case .control("o") where text.isMultiLine: return [.editText(text.editor.text)]
    case .enter: return send(text)
    case .tab where text.alternative != nil:
      let purpose = text.purpose
      text.purpose = text.alternative ?? purpose
      text.alternative = purpose
      prompt = .text(text)
      return []
    case .tab where text.purpose.isMessage:
      text.selectNextBlank()
      prompt = .text(text)
      return []
    default:
      text.complaint = ""
      let isKnown = text.handle(key)
      prompt = .text(text)
      return isKnown ? [] : refuse(key)
    }
  }

  /// Takes a text as the responder's editor left it; it is not sent before Enter.
  mutating func takeEdited(_ edited: String) {
    guard case .text(var text) = prompt else { return }
    var lines = edited[...]
    while lines.last?.isNewline == true { lines = lines.dropLast() }
    text.editor.replace("")
    text.editor.paste(String(lines), isMultiLine: true)
    if text.purpose.isMessage { text.selectNextBlank() }
    prompt = .text(text)
  }

  mutating func keepUnsent(_ text: TextPrompt) {
    // What nobody touched is proposed anew, as it is then.
    let isTouched = !text.editor.isEmpty && text.editor.text != text.proposal
    unsentTexts[text.purpose] = isTouched ? text.editor.text : nil
    if !text.editor.isEmpty, case .note(let kind) = text.purpose {
      tell("Kept unsent: \(keyName(ConsoleCommand.name(writing: kind))) takes it up again")
    }
  }

  private mutating func send(_ text: TextPrompt) -> [Effect] {
    let typed = text.editor.text
    func complain(_ complaint: String) -> [Effect] {
      var text = text
      text.complaint = complaint
      prompt = .text(text)
      return []
    }
    switch text.purpose {
    case .note(let kind):
      switch BackDate.read(typed, now: now, offsetSeconds: settings.utcOffsetSeconds) {
      case .unreadable(let time): return complain("\(time) is not a time: -5m, 03:12, 2026-11-21 03:12")
      case .text(let note, let at):
        if let reason = at?.reasonNotYet(now) { return complain(reason) }
        close(text)
        guard !note.isEmpty else { return rememberNotes() + refuse("Nothing written") }
        noteHistory.append(typed)
        return record([EventDraft(.note(kind, note), at: at)])
      }
    case .milestone(let milestone):
      switch BackDate.read(typed, now: now, offsetSeconds: settings.utcOffsetSeconds) {
      case .unreadable(let time): return complain("\(time) is not a time: -5m, 03:12, 2026-11-21 03:12")
      case .text(let words, let at):
        if let reason = incident.reasonNotToMark(milestone, at: at ?? now, now: now) {
          return complain(reason)
        }
        close(text)
        return mark(milestone, words: words, at: at)
      }
    case .judgement(let event, let outcome):
      close(text)
      return record(.hypothesisJudged(event, outcome, typed.oneLine))
    case .correction(let event):
      guard !typed.allSatisfy(\.isWhitespace) else { return complain("There is nothing written") }
      switch BackDate.read(typed, now: now, offsetSeconds: settings.utcOffsetSeconds) {
      case .unreadable(let time): return complain("\(time) is not a time: -5m, 03:12, 2026-11-21 03:12")
      case .text(_, nil):
        close(text)
        return record(.corrected(event, typed))
      case .text(let words, let at?):
        if let reason = at.reasonNotYet(now) ?? reasonNotToMove(event) { return complain(reason) }
        close(text)
        return move(event, to: at, saying: words)
      }
    case .owner(let event):
      close(text)
      return record(.actionUpdated(event, owner: typed.oneLine, isDone: nil))
    case .skip(let step, let task):
      close(text)
      return record(
        task.map { .taskSkipped(step, $0, reason: typed.oneLine) }
          ?? .stepSkipped(step, reason: typed.oneLine))
    case .field(let step, let index):
      close(text)
      return fill(index, of: step, with: typed.oneLine)
    case .history:
      close(text)
      return [.searchHistory(typed.oneLine)]
    case .search:
      close(text)
      return search(for: typed)
    case .filter:
      close(text)
      return filterChecklist(by: typed)
    case .searchOutput:
      close(text)
      return searchOutput(for: typed)
    case .message(let step, let position):
      guard !typed.allSatisfy(\.isWhitespace) else { return complain("There is nothing written") }
      let blanks = MessageBlank.all(in: typed).map(\.words)
      guard blanks.isEmpty || !text.complaint.isEmpty else {
        return complain("Still blank: \(blanks.joined(separator: ", ")). Enter again sends it so")
      }
      close(text)
      return send(typed, as: step, position)
    case .command(let id):
      guard !typed.allSatisfy(\.isWhitespace) else { return complain("There is nothing to run") }
      close(text)
      return runEdited(id, typed)
    }
  }

  /// Fills in a blank, one for the time with the time if nothing was typed; a task of which it is a part is done
  /// with that.
  private mutating func fill(_ index: Int, of id: StepID, with typed: String) -> [Effect] {
    guard let step = runbook.step(id), let field = step.fields[safe: index] else { return [] }
    let value = typed.isEmpty && field.asksForNow ? now.timeOfDay + "Z" : typed
    let filled = EventDraft(.fieldFilled(id, field: field.id, value: value))
    let task = step.allTasks.first { step.field(of: $0) == field && step.fields(of: $0) == 1 }
    guard let task, !value.isEmpty, incident.progress(of: task.id, in: id) != .done else {
      return record([filled])
    }
    return record([filled, EventDraft(.taskTicked(id, task.id))])
  }

  private mutating func close(_ text: TextPrompt) {
    unsentTexts[text.purpose] = nil
    prompt = nil
  }

  /// Says that what was written down is kept, where no timeline beside shows it.
  mutating func sayRecorded(_ events: [TimelineEvent]) {
    guard notice == nil, prompt == nil, !screen.isWide, navigation.focus != .timeline,
      let event = events.last(where: { $0.actor == settings.actor })
    else { return }
    switch event.body {
    case .note, .milestone: tell("Recorded: \(event.summary().oneLine)")
    case .taskTicked(let step, let task), .taskUnticked(let step, let task):
      // Whoever ticks from a task's command may have the box itself scrolled away.
      if step == currentStep?.id, !isShown(.task(task)) { tell(summary(of: event.body).oneLine) }
    default: break
    }
  }
}
