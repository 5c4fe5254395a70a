import IncidentModel
import Testing

@testable import TimelineStore

@Suite("A clock that is set back")
struct ClockTests {
  let home: TestHome
  let store: TimelineStore

  init() throws {
    home = try TestHome()
    store = try home.store()
  }

  @Test("events stay in the order in which they were recorded, and what was recorded last counts")
  func order() throws {
    let incident = try store.begin(.example()).incident
    let step = StepID.verify
    _ = try store.append(
      [EventDraft(.stepTicked(step)), EventDraft(.statusChanged(.resolved))], to: incident)
    try home.clock.set("2026-11-21T02:00:00Z")
    // A process that begins after the change must not fall behind those of before.
    let later = try home.store(actor: "eva@bastion")
    _ = try later.append(
      [EventDraft(.stepUnticked(step)), EventDraft(.statusChanged(.monitoring))], to: incident)
    _ = try store.append([.note("still here")], to: incident)
    let events = try store.events(of: incident)
    #expect(events.map(\.id) == events.map(\.id).sorted())
    #expect(events.map(\.sequence) == Array(1...6))
    // What the clock said is kept as it was said.
    #expect(events[3].recordedAt < events[2].recordedAt)
    let state = IncidentState(events)
    #expect(state.progress(of: step) == .open)
    #expect(state.status == .monitoring)
    #expect(try store.latestOpenIncident() == incident)
    #expect(try store.verify(incident).isEmpty)
  }

  @Test("how long a command ran is what it really was, whatever the clock says about its ends")
  func durations() throws {
    let incident = try store.begin(.example()).incident
    let start = AttemptStart(step: nil, command: nil, text: "true", commandClass: .read, attempt: 1)
    let started = try #require(try store.append([EventDraft(.commandStarted(start))], to: incident).first)
    try home.clock.set("2026-11-21T02:00:00Z")
    let end = AttemptEnd(
      started: started.id, step: nil, command: nil, text: "true", commandClass: .read, attempt: 1,
      cause: .exit, exitStatus: 0, durationMilliseconds: 4200,
      verdict: Verdict(level: .pass, rule: .exitStatus, text: ""))
    _ = try store.append([EventDraft(.commandFinished(end))], to: incident)
    let attempt = try #require(IncidentState(try store.events(of: incident)).attempts[started.id])
    #expect(attempt.end?.durationMilliseconds == 4200)
    #expect(try #require(attempt.endedAt) < attempt.startedAt)
  }
}
