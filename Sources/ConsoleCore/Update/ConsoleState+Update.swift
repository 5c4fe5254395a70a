public import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// Takes a message into account and returns what must happen outside, in order.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .input(let input):
      let effects = take(input)
      // What is said at length must not cover what it is about.
      if screen.message.rows > 1 { keepItemVisible() }
      return effects
    case .resized(let size):
      self.size = size
      keepItemVisible()
    case .tick(let now):
      self.now = max(self.now, now)
      return continueProbes() + retryFromTimeToTime() + recordPassedClocks() + rememberNotes()
    case .probed(let token, let verdict): return take(verdict, ofProbe: token)
    case .choicesLoaded(let name, let choices): take(choices, for: name)
    case .recorded(let events):
      fold(events)
      sayRecorded(events)
      acknowledgeProbes(events)
      return rememberNotes() + continueProbes()
        + continueDeparture(
          isAnswered: events.contains { $0.body == .consoleClosed && $0.actor == settings.actor })
    case .redacted(let drafts, let safe):
      outbox.replace(drafts, with: safe)
      tell("A secret was kept out of the timeline")
    case .recordingFailed(let drafts, let reason):
      let isNews = outbox.fail(drafts, reason: reason, at: now)
      return (isNews ? [.bell] : [])
        + continueDeparture(isAnswered: drafts.contains { $0.body == .consoleClosed })
    case .runStarted(let token, let event):
      fold([event])
      changeRun(token) { ($0.stage, $0.event) = (.running, event.id) }
    case .runOutput(let token, let piece): take(piece, of: token)
    case .runEnded(let token, let event):
      fold([event])
      endRun(token, event)
      var end: AttemptEnd?
      if case .commandFinished(let known) = event.body { end = known }
      return endSweepRun(token, end) + continueDeparture()
    case .runFailed(let token, let reason):
      changeRun(token) { $0.stage = .failed(reason) }
      notice = Notice(text: "Not recorded, so not run or not kept: \(reason)", level: .problem)
      return [.bell] + endSweepRun(token, nil, reason: reason) + continueDeparture()
    case .captureLoaded(let id, let bytes): take(bytes, of: id)
    case .alerts, .alertsUnknown, .runbooks: break
    case .historyFound(let query, let text): showHistory(query, text)
    case .runbookFound(let jump, let name): offer(jump, toRunbook: name)
    case .exported(let path): notice = Notice(text: "Postmortem draft written to \(path)", level: .info)
    case .copied(let path): tell("This terminal has no clipboard for it: it is in \(path)")
    case .storeTrouble(let trouble):
      if storeTrouble != nil, trouble == nil { tell("Everything is recorded where it belongs again") }
      storeTrouble = trouble
      if trouble != nil { return [.bell] }
    case .edited(let text): takeEdited(text)
    case .failed(let reason): notice = Notice(text: reason, level: .problem)
    case .runbookChanged(let runbook): return change(to: runbook)
    case .terminate: return terminate()
    }
    return []
  }

  /// Sends something to be recorded, and shows it as pending until it is.
  public mutating func record(_ drafts: [EventDraft]) -> [Effect] {
    drafts.isEmpty ? [] : [outbox.send(drafts, at: now)]
  }

  mutating func record(_ body: EventBody) -> [Effect] { record([EventDraft(body)]) }

  /// Sends what could not be recorded again every ten seconds: somebody may have made room.
  private mutating func retryFromTimeToTime() -> [Effect] {
    guard departure == nil, !outbox.failed.isEmpty, now.milliseconds / 1000 % 10 == 0 else { return [] }
    return outbox.retry().map { [$0] } ?? []
  }

  /// Says why something cannot be done now.
  mutating func refuse(_ reason: String) -> [Effect] {
    notice = Notice(text: reason, level: .refusal)
    return []
  }

  mutating func tell(_ text: String) { notice = Notice(text: text, level: .info) }
}
