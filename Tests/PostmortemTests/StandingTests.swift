import IncidentModel
import Testing

@testable import Postmortem

/// What the draft makes of what was said later: marks, corrections, other times.
@Suite("What stands in the draft")
struct StandingTests {
  private func draft(_ run: Recording) -> String {
    PostmortemReport(events: run.events, outputs: run.outputs, generator: "incident 0.1.0").markdown()
  }

  private func begun() -> Recording {
    var run = Recording()
    run.add(.incidentStarted(.redisDown), after: 0)
    return run
  }

  @Test("a command that is left out is, whichever of its events was marked, and counts as one")
  func hiddenCommand() throws {
    for offset in [1, 2] {
      var run = begun()
      run.run("redis-cli ping")
      run.add(.eventMarked(run.events[offset].id, .hidden))
      let draft = draft(run)
      #expect(!draft.contains("Ran `redis-cli ping`"))
      #expect(draft.contains("1 event is left out as noise."))
      run.add(.eventMarked(run.events[3 - offset].id, .starred))
      #expect(self.draft(run).contains("★ Ran `redis-cli ping`"))
    }
  }

  @Test("a starred correction stars the note that it corrects")
  func starredCorrection() {
    var run = begun()
    let note = run.add(.note(.note, "pool exhasted"))
    run.add(.eventMarked(run.add(.corrected(note, "pool exhausted")), .starred))
    #expect(draft(run).contains("★ pool exhausted *(corrected; written first: pool exhasted)*"))
  }

  @Test("a status that says that it is over is the resolution everywhere")
  func resolvedByStatus() {
    var run = begun()
    run.add(.statusChanged(.resolved), after: 518)
    let draft = draft(run)
    #expect(draft.contains("| Resolved | 2026-11-21 03:20:43 UTC (TTR 8 min 38 s) |"))
    #expect(draft.contains("Resolved at 2026-11-21 03:20:43 UTC, 8 min 38 s after the start, by ops@bastion"))
    #expect(!draft.contains("When it was resolved was not recorded."))
  }

  @Test("a start that was mistyped is marked as replaced, and its clocks are nothing that went badly")
  func mistypedStart() throws {
    var run = begun()
    run.add(.milestone(.started, ""), at: "2026-11-19T03:12:00Z")
    let wrong = try #require(Timestamp(iso8601: "2026-11-19T03:27:00Z"))
    run.add(.clockPassed(PassedClock(name: "escalation", due: wrong)), at: "2026-11-19T03:27:00Z")
    run.add(.milestone(.started, ""), at: "2026-11-21T03:10:00Z")
    let right = try #require(Timestamp(iso8601: "2026-11-21T03:25:00Z"))
    run.add(
      .clockPassed(PassedClock(name: "escalation", due: right)), after: 1200, at: "2026-11-21T03:25:00Z")
    let draft = draft(run)
    #expect(!draft.contains("- 2026-11-19 03:27:00 UTC: escalation"))
    #expect(draft.contains("- 03:25:00 UTC: escalation"))
    #expect(draft.contains("| **Started** *(replaced later)* "))
    #expect(draft.contains("Escalation overdue *(from another start)*"))
  }

  @Test("a clock that is left out is nothing that went badly either")
  func hiddenClock() throws {
    var run = begun()
    let due = try #require(Timestamp(iso8601: "2026-11-21T03:25:00Z"))
    run.add(.eventMarked(run.add(.clockPassed(PassedClock(name: "escalation", due: due))), .hidden))
    #expect(!draft(run).contains("Times of the runbook that went by"))
  }

  @Test("a step that was ticked with open tasks says how many are open; one without says nothing")
  func openTasks() {
    var run = begun()
    run.add(.stepTicked(.acknowledge))
    run.add(.taskTicked(.acknowledge, TaskID("immediate/1/1")))
    #expect(draft(run).contains("*(1 of 2 tasks open)*"))
    run.add(.taskSkipped(.acknowledge, TaskID("immediate/1/2"), reason: ""))
    #expect(!draft(run).contains("tasks open"))
  }

  @Test("data names steps and tasks as the checklist does, and has no time where none is known")
  func dataInWords() throws {
    var run = begun()
    run.add(.taskTicked(.acknowledge, TaskID("immediate/1/1")))
    let start = AttemptStart(step: nil, command: nil, text: "sleep 60", commandClass: .read, attempt: 1)
    let started = run.add(.commandStarted(start))
    run.add(
      .commandFinished(
        AttemptEnd(
          started: started, step: nil, command: nil, text: "sleep 60", commandClass: .read, attempt: 1,
          cause: .interrupted, verdict: Verdict(level: .fail, rule: .notRun, text: "gone"))))
    run.add(.eventMarked(started, .starred))
    #expect(draft(run).contains("03:12:15 UTC, found interrupted 2026-11-21 03:12:20 UTC"))
    let table = String(decoding: TimelineExport.csv(run.events), as: UTF8.self)
    #expect(table.contains("task_ticked,immediate/1,Done: Post in #incidents,"))
    #expect(table.contains(",sleep 60,read,1,,,,fail,gone,"))
    #expect(table.contains("Event starred: #3 sleep 60"))
    for form in [TimelineExport.json(run.events), TimelineExport.jsonl(run.events)] {
      #expect(String(decoding: form, as: UTF8.self).contains(#""message":"Done: Post in #incidents""#))
    }
  }
}
