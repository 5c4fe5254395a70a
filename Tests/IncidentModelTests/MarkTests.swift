import IncidentModel
import Testing

/// What people think of events, and which events say what holds no more.
@Suite("Marks and what was replaced")
struct MarkTests {
  private let started = EventSamples.event(1, .commandStarted(EventSamples.start(attempt: 1)), at: 1)

  private func ended(_ cause: AttemptEnd.Cause = .exit) -> TimelineEvent {
    EventSamples.event(2, .commandFinished(EventSamples.end(of: started.id, cause: cause)), at: 2)
  }

  @Test("a mark on the start or on the end of a command counts for both, and the latest one wins")
  func pairs() {
    let ended = ended()
    for marked in [started, ended] {
      let state = IncidentState([
        started, ended, EventSamples.event(3, .eventMarked(marked.id, .hidden), at: 3),
      ])
      #expect(state.isHidden(started) && state.isHidden(ended))
    }
    let events = [
      EventSamples.event(4, .eventMarked(started.id, .starred), at: 4), ended,
      EventSamples.event(3, .eventMarked(ended.id, .hidden), at: 3), started,
    ]
    let state = IncidentState(events)
    #expect(state.mark(of: started) == .starred && state.mark(of: ended) == .starred)
    let taken = IncidentState(events + [EventSamples.event(5, .eventMarked(ended.id, .plain), at: 5)])
    #expect(taken.mark(of: started) == .plain)
  }

  @Test("a mark on a correction counts for the note that it corrects")
  func corrections() {
    let note = EventSamples.event(1, .note(.note, "pool exhasted"), at: 1)
    let first = EventSamples.event(2, .corrected(note.id, "pool exhausted"), at: 2)
    let second = EventSamples.event(3, .corrected(note.id, "the pool was exhausted"), at: 3)
    let state = IncidentState([
      note, first, second, EventSamples.event(4, .eventMarked(first.id, .starred), at: 4),
    ])
    #expect(state.isStarred(note) && state.isStarred(second))
    #expect(state.isReplaced(first) && !state.isReplaced(second) && !state.isReplaced(note))
  }

  @Test("of milestones of one kind all but the latest recorded are replaced")
  func milestones() {
    let wrong = EventSamples.event(1, .milestone(.started, ""), at: 10)
    let right = EventSamples.event(2, .milestone(.started, ""), at: 500)
    let state = IncidentState([right, wrong, EventSamples.event(3, .milestone(.detected, ""), at: 600)])
    #expect(state.isReplaced(wrong) && !state.isReplaced(right))
    #expect(EventRemarks(wrong, state).words == ["replaced"])
  }

  @Test("clocks that were counted from a start that was corrected are told apart")
  func clocks() {
    func passed(_ number: Int, _ name: String, due: Int64) -> TimelineEvent {
      let clock = PassedClock(name: name, due: Timestamp(milliseconds: due), text: "")
      return EventSamples.event(number, .clockPassed(clock), at: due)
    }
    let before = passed(2, "escalation", due: 400)
    let (old, update) = (passed(3, "MTTR", due: 1000), passed(4, "update", due: 1100))
    let (new, later) = (passed(6, "MTTR", due: 2000), passed(7, "update", due: 2100))
    let state = IncidentState([
      EventSamples.event(1, .milestone(.started, ""), at: 0),
      EventSamples.event(5, .milestone(.started, ""), at: 900), before, old, update, new, later,
    ])
    #expect([before, old].allSatisfy(state.isFromAnotherStart))
    #expect(![update, new, later].contains(where: state.isFromAnotherStart))
    #expect(EventRemarks(before, state).words == ["from another start"])
  }
}
