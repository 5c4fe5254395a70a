import IncidentModel
import TestSupport
import Testing

@Suite("The fold of a timeline")
struct FoldTests {
  @Test("a milestone is measured from the start, and one before it is no negative time")
  func measures() {
    let state = IncidentState([
      EventSamples.event(1, .milestone(.started, ""), at: 600_000),
      EventSamples.event(2, .milestone(.detected, ""), at: 540_000),
      EventSamples.event(3, .milestone(.mitigated, ""), at: 1_320_000),
    ])
    #expect(state.measure(to: .started) == nil)
    #expect(state.measure(to: .detected) == "1 min before the start")
    #expect(state.measure(to: .mitigated) == "TTM 12 min")
    #expect(state.measure(to: .resolved) == nil)
  }

  @Test("folding in any order, or some events twice, gives the same state", arguments: UInt64(0)..<40)
  func orderAndRepetition(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let events = EventSamples.timeline(using: &generator)
    let state = IncidentState(events)
    for _ in 0..<10 {
      let repeated =
        events + events.shuffled(using: &generator).prefix(Int.random(in: 0...60, using: &generator))
      let other = IncidentState(repeated.shuffled(using: &generator))
      #expect(other == state)
    }
  }

  @Test("what a console folds as it happens is what a replay folds, whoever it hears of first")
  func liveEqualsReplayed() {
    var kinds: Set<String> = []
    for seed in UInt64(100)..<160 {
      var generator = SeededGenerator(seed: seed)
      let events = EventSamples.timeline(using: &generator)
      kinds.formUnion(events.map(\.body.kind))
      let replayed = IncidentState(events)
      for console in ["a@b", "c@d", "e@f"] {
        // Its own events at once and in order, the others' late and in handfuls.
        var live = IncidentState()
        var foreign: [TimelineEvent] = []
        for event in events {
          if event.actor == console { live.apply(event) } else { foreign.append(event) }
          guard Int.random(in: 0..<6, using: &generator) == 0 else { continue }
          for event in foreign.shuffled(using: &generator) { live.apply(event) }
          foreign = []
        }
        for event in foreign { live.apply(event) }
        #expect(live == replayed)
      }
    }
    #expect(kinds == Set(EventSamples.bodies.map(\.kind)))
  }

  @Test(
    "an action item's owner and type stand in its text as it was last written; who is named for it comes first"
  )
  func actionItems() {
    let item = EventSamples.event(1, .note(.action, "Alert at 80 % @ana, #alerts #Detect"), at: 1)
    let corrected = EventSamples.event(2, .corrected(item.id, "Alert at 80 % @bo #prevent"), at: 2)
    let owned = EventSamples.event(3, .actionUpdated(item.id, owner: "cleo", isDone: nil), at: 3)
    let note = EventSamples.event(4, .note(.note, "@ana #prevent"), at: 4)
    let first = IncidentState([item, note]).annotations
    #expect(first.owner(of: item) == "ana" && first.actionType(of: item) == .detect)
    #expect(first.owner(of: note) == nil && first.actionType(of: note) == nil)
    let second = IncidentState([item, corrected]).annotations
    #expect(second.owner(of: item) == "bo" && second.actionType(of: item) == .prevent)
    #expect(IncidentState([item, corrected, owned]).annotations.owner(of: item) == "cleo")
  }

  @Test("the event recorded last wins, whatever it says about when it happened")
  func lastRecordedWins() {
    let step = EventSamples.steps[0]
    let state = IncidentState([
      EventSamples.event(3, .stepUnticked(step), at: 10), EventSamples.event(2, .stepTicked(step), at: 99),
      EventSamples.event(4, .statusChanged(.resolved), at: 5),
      EventSamples.event(1, .statusChanged(.monitoring), at: 50),
    ])
    #expect(state.progress(of: step) == .open)
    #expect(state.isResolved)
  }

  @Test("what export and cd carry is that of the latest command, target by target, in any order")
  func shells() {
    func ended(_ number: Int, _ change: ShellChange) -> TimelineEvent {
      var end = EventSamples.end(of: EventID(high: UInt64(number), low: 2), cause: .exit)
      end.carried = change
      return EventSamples.event(number, .commandFinished(end), at: 0)
    }
    let events = [
      ended(1, ShellChange(target: "local", set: ["A": "1", "B": "1"], directory: "/one")),
      ended(2, ShellChange(target: "local", set: ["A": "2"], unset: ["B"])),
      ended(3, ShellChange(target: "ssh:box", set: ["A": "3"], directory: "/three")),
    ]
    for order in [events, events.reversed(), [events[1], events[0], events[2]]] {
      let shells = IncidentState(order).shells
      #expect(shells["local"]?.variables.mapValues(\.value) == ["A": "2", "B": nil])
      #expect(shells["local"]?.directory?.value == "/one")
      #expect(shells["ssh:box"]?.variables["A"]?.value == "3")
    }
  }

  @Test("without a word an incident is investigated, and as bad as it began")
  func defaults() {
    #expect(IncidentState().status == .investigating)
    #expect(IncidentState().severity == nil)
    let state = IncidentState([EventSamples.event(1, EventSamples.bodies[1], at: 7)])
    #expect(state.severity == .sev2)
    #expect(state.startedAt == Timestamp(milliseconds: 7))
    #expect(state.checklist?.value == EventSamples.checklist)
  }

  @Test("times to a milestone count from the start that somebody set, else from the opening")
  func milestones() {
    var state = IncidentState([EventSamples.event(1, EventSamples.bodies[0], at: 60_000)])
    #expect(state.seconds(to: .acknowledged) == nil)
    state.apply(EventSamples.event(2, .milestone(.acknowledged, ""), at: 90_000))
    #expect(state.seconds(to: .acknowledged) == 30)
    state.apply(EventSamples.event(3, .milestone(.started, ""), at: 0))
    #expect(state.seconds(to: .acknowledged) == 90)
    state.apply(EventSamples.event(4, .milestone(.acknowledged, "corrected"), at: 70_000))
    #expect(state.seconds(to: .acknowledged) == 70)
  }

  @Test("a status that says that it is over is when it was resolved, unless somebody marked that")
  func resolution() {
    var state = IncidentState([EventSamples.event(1, EventSamples.bodies[0], at: 0)])
    func set(_ number: Int, _ status: IncidentStatus, at: Int64) {
      state.apply(EventSamples.event(number, .statusChanged(status), at: at))
    }
    set(2, .resolved, at: 60_000)
    set(3, .resolved, at: 90_000)
    #expect(state.measure(to: .resolved) == "TTR 1 min" && !state.isMarked(.resolved))
    set(4, .monitoring, at: 100_000)
    #expect(state.milestones[.resolved] == nil)
    set(5, .resolved, at: 120_000)
    #expect(state.measure(to: .resolved) == "TTR 2 min")
    state.apply(EventSamples.event(6, .milestone(.resolved, ""), at: 30_000))
    #expect(state.seconds(to: .resolved) == 30 && state.isMarked(.resolved))
  }

  @Test("an attempt runs until its end is known, and every attempt stays")
  func attempts() throws {
    let first = EventSamples.event(1, .commandStarted(EventSamples.start(attempt: 1)), at: 1)
    let second = EventSamples.event(2, .commandStarted(EventSamples.start(attempt: 2)), at: 2)
    let end = EventSamples.end(of: first.id, cause: .exit)
    let state = IncidentState([second, EventSamples.event(3, .commandFinished(end), at: 3), first])
    #expect(state.running.map(\.id) == [second.id])
    let attempts = state.attempts(of: CommandID("triage/1/1"))
    #expect(attempts.map(\.id) == [first.id, second.id])
    #expect(attempts.first?.end == end)
    #expect(attempts.first?.endedAt == Timestamp(milliseconds: 3))
  }

  @Test("what a console saw itself outranks that it was thought dead")
  func interrupted() {
    let start = EventSamples.event(1, .commandStarted(EventSamples.start(attempt: 1)), at: 1)
    let guess = EventSamples.event(
      2, .commandFinished(EventSamples.end(of: start.id, cause: .interrupted)), at: 2)
    let seen = EventSamples.event(3, .commandFinished(EventSamples.end(of: start.id, cause: .exit)), at: 3)
    #expect(IncidentState([start, guess, seen]).attempts[start.id]?.end?.cause == .exit)
    #expect(IncidentState([seen, guess, start]).attempts[start.id]?.end?.cause == .exit)
  }
}
