import IncidentModel
import TestSupport

/// Events to test with.
enum EventSamples {
  static let steps = ["triage/1", "triage/2", "mitigation/1"].map { StepID($0) }
  static let target = EventID(high: 0x0193_F5C2_7B1A_7000, low: 0x8A4E_1F2E_3D4C_5B6B)
  static let task = TaskID("triage/1/1")
  static let checklist = [
    ChecklistItem(
      phase: "Triage", step: steps[0], number: "1", title: "Verify",
      tasks: [.init(id: task, text: "Ping \"it\"")])
  ]

  /// One body of every kind, with every optional part both given and left out.
  static let bodies: [EventBody] =
    [
      .incidentStarted(IncidentStart(runbook: "r", path: "/r.md", sha256: "ab", title: "T")),
      .incidentStarted(
        IncidentStart(
          runbook: "r", path: "/r.md", sha256: "ab", title: "T", severity: .sev2, alert: "a\nb",
          checklist: checklist)),
      .consoleOpened(runbookSHA256: "ab"), .consoleClosed, .stepTicked(steps[0]), .stepUnticked(steps[0]),
      .stepSkipped(steps[1], reason: "not needed"), .taskTicked(steps[0], task),
      .taskUnticked(steps[0], task), .taskSkipped(steps[0], task, reason: "no pager"),
      .commandStarted(start(attempt: 1)),
      .commandStarted(AttemptStart(step: nil, command: nil, text: "ls", commandClass: .unknown, attempt: 2)),
      .commandFinished(end(of: EventID(high: 1, low: 2), cause: .exit)),
      .commandFinished(
        AttemptEnd(
          started: EventID(high: 0x0193_F5C2_7B1A_7000, low: 0x8A4E_1F2E_3D4C_5B6A), step: nil, command: nil,
          text: "x", commandClass: .destroy, attempt: 1, cause: .timeout, signal: 9,
          verdict: Verdict(level: .warn, rule: .threshold, text: "", row: nil, brokenThresholds: [0, 2]),
          problem: "too long")),
      .commandRefused(
        CommandRefusal(
          step: steps[0], command: CommandID("c"), text: "rm", commandClass: .destroy, reason: "no")),
      .milestone(.mitigated, "fixed"), .statusChanged(.monitoring), .severityChanged(.sev1),
      .valueSet(name: "HOST", value: "127.0.0.1"), .valueSet(name: "PASSWORD", value: nil),
      .fieldFilled(steps[0], field: "Time", value: "03:12"),
      .jumped(JumpTaken(from: steps[0], step: steps[1], text: "→ Step 2")),
      .jumped(JumpTaken(from: nil, step: nil, runbook: "disk-full", text: "see disk-full")),
      .runbookChanged(sha256: "cd", checklist: checklist),
      .hypothesisJudged(target, .confirmed, "the key was 4 GB"), .corrected(target, "03:12, not 03:21"),
      .eventMarked(target, .starred), .roleTaken(.commander, holder: "maria"),
      .actionUpdated(target, owner: "eva", isDone: nil), .actionUpdated(target, owner: nil, isDone: true),
      .messageSent(name: "Status page", "We are\ninvestigating"),
      .clockPassed(PassedClock(name: "update", due: Timestamp(milliseconds: 7), text: "every 10 min")),
      .probe(
        ProbeReport(
          .began, step: steps[0], command: CommandID("triage/1/1"), text: "redis-cli ping",
          intervalSeconds: 5)),
      .probe(
        ProbeReport(
          .changed, step: steps[0], command: CommandID("triage/1/1"), text: "redis-cli ping",
          intervalSeconds: 5, before: .fail, verdict: Verdict(level: .pass, rule: .comment, text: "PONG"))),
      .takenIn(count: 3, from: "/var/tmp/incident-0/ab"),
    ] + NoteKind.allCases.map { .note($0, "text of \($0.rawValue)\n\u{1F600}") }

  static func start(attempt: Int) -> AttemptStart {
    AttemptStart(
      step: steps[0], command: CommandID("triage/1/1"), text: "redis-cli ping", commandClass: .read,
      attempt: attempt,
      directory: "/root", values: ["HOST": "127.0.0.1"])
  }

  static func end(of started: EventID, cause: AttemptEnd.Cause, status: Int = 1) -> AttemptEnd {
    AttemptEnd(
      started: started, step: steps[0], command: CommandID("triage/1/1"), text: "redis-cli ping",
      commandClass: .read,
      attempt: 1, cause: cause, exitStatus: status, durationMilliseconds: 23, stdoutBytes: 1, stderrBytes: 66,
      sha256: "ef", capture: "a.out", cutBytes: 3, redactions: 1, excerpt: "refused",
      verdict: Verdict(level: .fail, rule: .outcome, text: "down", row: .init(table: 0, row: 1)))
  }

  static func event(_ number: Int, _ body: EventBody, at milliseconds: Int64, actor: String = "a@b")
    -> TimelineEvent
  {
    TimelineEvent(
      id: EventID(high: UInt64(number) << 16 | 0x7000, low: 0x8000_0000_0000_0000), incident: IncidentID("i"),
      sequence: number, at: Timestamp(milliseconds: milliseconds),
      recordedAt: Timestamp(milliseconds: Int64(number)),
      actor: actor, body: body)
  }

  /// A random timeline in which everything that can be corrected is corrected, out of order and twice.
  static func timeline(using generator: inout SeededGenerator) -> [TimelineEvent] {
    var events = [event(1, bodies[1], at: 1000)]
    for number in 2...60 {
      let step = steps.randomElement(using: &generator) ?? steps[0]
      let body: EventBody =
        switch Int.random(in: 0..<21, using: &generator) {
        case 0: .stepTicked(step)
        case 1: .stepUnticked(step)
        case 2: .stepSkipped(step, reason: "\(number)")
        case 3: .taskTicked(step, task)
        case 4: .taskUnticked(step, task)
        case 5: .commandStarted(start(attempt: number))
        case 6: .commandFinished(end(of: startOfAny(events, &generator), cause: .interrupted))
        case 7: .commandFinished(end(of: startOfAny(events, &generator), cause: .exit, status: number))
        case 8: .milestone(Milestone.allCases.randomElement(using: &generator) ?? .started, "")
        case 9: .statusChanged(IncidentStatus.allCases.randomElement(using: &generator) ?? .resolved)
        case 10: .severityChanged(IncidentSeverity.allCases.randomElement(using: &generator) ?? .sev1)
        case 11: .valueSet(name: "HOST", value: Bool.random(using: &generator) ? "\(number)" : nil)
        case 12: .fieldFilled(step, field: "Time", value: "\(number)")
        case 13:
          .runbookChanged(sha256: "\(number)", checklist: Array(repeating: checklist[0], count: number % 3))
        case 14: .hypothesisJudged(startOfAny(events, &generator), .refuted, "\(number)")
        case 15: .corrected(startOfAny(events, &generator), "\(number)")
        case 16:
          .eventMarked(
            startOfAny(events, &generator), EventMark.allCases.randomElement(using: &generator) ?? .plain)
        case 17: .roleTaken(.commander, holder: "\(number)")
        case 18:
          .actionUpdated(startOfAny(events, &generator), owner: "\(number)", isDone: number % 2 == 0)
        // One of every kind that there is, but for the start, of which an incident has one.
        default: bodies.dropFirst(2).randomElement(using: &generator) ?? .unknown(kind: "later", json: "{}")
        }
      let actor = ["a@b", "c@d", "e@f"].randomElement(using: &generator) ?? "a@b"
      events.append(event(number, body, at: Int64.random(in: 0...5000, using: &generator), actor: actor))
    }
    return events
  }

  private static func startOfAny(_ events: [TimelineEvent], _ generator: inout SeededGenerator) -> EventID {
    events.randomElement(using: &generator)?.id ?? EventID(high: 0, low: 0)
  }
}
