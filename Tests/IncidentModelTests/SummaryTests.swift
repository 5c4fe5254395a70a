import IncidentModel
import Testing

/// What a list says about an event.
@Suite("Summaries")
struct SummaryTests {
  private static let step = Step(
    id: StepID("acknowledge"), number: "1", title: "Acknowledge", line: 1,
    tasks: [StepTask(id: TaskID("time"), text: RichText("Note current time: ____________"), line: 2)],
    fields: [Field(id: "acknowledge#f1", label: "Note current time", line: 2)])
  private static let checklist = Runbook(
    slug: "r", title: "R", path: "/r.md", sha256: "00", metadata: RunbookMetadata(),
    phases: [Phase(title: "First", line: 1, steps: [step])]
  ).checklist

  @Test("A blank is called what it asks for, and a task is said without its blank")
  func blanks() {
    let filled = EventBody.fieldFilled(Self.step.id, field: "acknowledge#f1", value: "03:12Z")
    #expect(filled.summary(checklist: Self.checklist) == "Note current time: 03:12Z")
    #expect(filled.summary() == "acknowledge#f1: 03:12Z")
    let done = EventBody.taskTicked(Self.step.id, TaskID("time"))
    #expect(done.summary(checklist: Self.checklist) == "Done: Note current time")
    let skipped = EventBody.taskSkipped(Self.step.id, TaskID("time"), reason: "no clock")
    #expect(skipped.summary(checklist: Self.checklist) == "Skipped: Note current time (no clock)")
  }

  @Test("A time that went by is said as on the screen; after its time a postmortem is due, not late")
  func passedClocks() {
    func said(_ name: String, _ text: String = "") -> String {
      EventBody.clockPassed(PassedClock(name: name, due: Timestamp(milliseconds: 0), text: text)).summary()
    }
    #expect(said("update", "every 10 minutes") == "Update overdue (every 10 minutes)")
    #expect(said("Triage 5–15 min") == "Triage 5–15 min overdue")
    #expect(said("postmortem", "Any outage") == "Postmortem due (Any outage)")
  }

  @Test("What is said about an event names it, in its corrected words, with its number where it is asked for")
  func subjects() {
    let run = EventSamples.event(1, .commandStarted(EventSamples.start(attempt: 1)), at: 1)
    let item = EventSamples.event(2, .note(.action, "Alert on memry"), at: 2)
    let events = [
      run, item, EventSamples.event(3, .eventMarked(run.id, .starred), at: 3),
      EventSamples.event(4, .actionUpdated(item.id, owner: nil, isDone: true), at: 4),
      EventSamples.event(
        5, .corrected(item.id, "Alert on memory,\n" + String(repeating: "x", count: 60)), at: 5),
    ]
    let words = TimelineWords(events, isNumbered: false)
    #expect(words.summary(of: events[2]) == "Event starred: \(run.body.commandText ?? "")")
    #expect(words.summary(of: events[3]) == "Action item done: Alert on memory, xxxxxxxxxxxxxxxxxxxxxx…")
    #expect(
      TimelineWords(events, isNumbered: true).summary(of: events[2])
        .hasPrefix("Event starred: #\(run.sequence) "))
  }

  @Test("How long a command ran is known only where somebody saw its end")
  func unknownDuration() {
    let start = EventID(high: 1, low: 2)
    #expect(EventSamples.end(of: start, cause: .interrupted).knownMilliseconds == nil)
    #expect(EventSamples.end(of: start, cause: .notStarted).knownMilliseconds == nil)
    #expect(EventSamples.end(of: start, cause: .exit).knownMilliseconds != nil)
  }

  @Test("The first line of JSON says more than its bracket")
  func firstLine() {
    func first(_ excerpt: String) -> String? {
      AttemptEnd(
        started: EventID(high: 1, low: 2), step: nil, command: nil, text: "x", commandClass: .read,
        attempt: 1,
        cause: .exit, exitStatus: 0, excerpt: excerpt,
        verdict: Verdict(level: .pass, rule: .exitStatus, text: "")
      ).firstLine
    }
    #expect(first("{\n  \"connected\": true,\n  \"n\": 5\n}\n") == "{ \"connected\": true, …")
    #expect(first("\n  {}\n") == "  {}")
    #expect(first("PONG\n") == "PONG")
    #expect(first(" \n\n") == nil)
  }
}
