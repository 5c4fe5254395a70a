import IncidentModel

/// Builds the events of an incident as a store would have recorded them.
struct Recording {
  private(set) var events: [TimelineEvent] = []
  private(set) var outputs: [EventID: [UInt8]] = [:]
  let incident: IncidentID
  var actor = "ops@bastion"
  private var now: Timestamp

  init(_ incident: String = "2026-11-21-redis-down", at start: String = "2026-11-21T03:12:05Z") {
    self.incident = IncidentID(incident)
    now = Timestamp(iso8601: start) ?? Timestamp(milliseconds: 0)
  }

  /// Records an event some seconds after the last one; `at` back-dates it.
  @discardableResult
  mutating func add(_ body: EventBody, after seconds: Int64 = 5, at: String? = nil) -> EventID {
    now = now.advanced(bySeconds: seconds)
    let number = UInt64(events.count + 1)
    let id = EventID(high: UInt64(now.milliseconds) << 16 | 0x7000, low: 0x8000_0000_0000_0000 | number)
    events.append(
      TimelineEvent(
        id: id, incident: incident, sequence: events.count + 1,
        at: at.flatMap(Timestamp.init(iso8601:)) ?? now,
        recordedAt: now, actor: actor, writer: "writer-\(actor)", hash: "hash\(number)", body: body))
    return id
  }

  /// Records one attempt with its output.
  mutating func run(
    _ text: String, class commandClass: CommandClass = .read, step: StepID? = .verify,
    command: CommandID? = CommandID("triage/1/1"), attempt: Int = 1, exit: Int = 0, milliseconds: Int = 20,
    verdict: Verdict = Verdict(level: .pass, rule: .exitStatus, text: ""), output: String = "",
    cutBytes: Int = 0, redactions: Int = 0
  ) {
    let started = add(
      .commandStarted(
        AttemptStart(
          step: step, command: command, text: text, commandClass: commandClass, attempt: attempt,
          directory: "/root", values: ["REDIS_HOST": "127.0.0.1", "REDIS_PORT": "6379"])))
    let id = add(
      .commandFinished(
        AttemptEnd(
          started: started, step: step, command: command, text: text, commandClass: commandClass,
          attempt: attempt, cause: .exit, exitStatus: exit, durationMilliseconds: milliseconds,
          stdoutBytes: output.utf8.count, sha256: String(repeating: "c", count: 64),
          capture: "\(started).out",
          cutBytes: cutBytes, redactions: redactions, excerpt: String(output.prefix(100)), verdict: verdict)),
      after: Int64(milliseconds / 1000))
    outputs[id] = Array(output.utf8)
  }

  mutating func setOutput(_ id: EventID, _ bytes: [UInt8]?) { outputs[id] = bytes }
}

extension StepID {
  static let acknowledge = StepID("immediate/1")
  static let verify = StepID("triage/1")
  static let memory = StepID("triage/2")
  static let restart = StepID("mitigation/1")
}

extension IncidentStart {
  static let redisDown = IncidentStart(
    runbook: "redis-down", path: "/srv/runbooks/redis-down.md", sha256: String(repeating: "a", count: 64),
    title: "Redis is down", severity: .sev3,
    alert: "[FIRING:1] RedisDown (prod redis-1 critical)\nredis_up == 0 for 2m",
    checklist: [
      ChecklistItem(
        phase: "Immediate actions (0–5 min)", step: .acknowledge, number: "1", title: "Acknowledge the alert",
        tasks: [
          .init(id: TaskID("immediate/1/1"), text: "Post in #incidents"),
          .init(id: TaskID("immediate/1/2"), text: "Open a bridge"),
        ]),
      ChecklistItem(phase: "Triage (5–15 min)", step: .verify, number: "2", title: "Verify Redis status"),
      ChecklistItem(phase: "Triage (5–15 min)", step: .memory, number: "3", title: "Check memory"),
      ChecklistItem(phase: "Mitigation", step: .restart, number: "4", title: "Restart redis_server"),
    ])
}

extension Recording {
  /// A whole incident: an outage, two people, a refused restart and one that helped.
  static func outage() -> Recording {
    var run = Recording()
    run.add(.incidentStarted(.redisDown), after: 0)
    run.add(.consoleOpened(runbookSHA256: String(repeating: "a", count: 64)), after: 0)
    run.add(.milestone(.started, ""), at: "2026-11-21T03:05:00Z")
    run.add(.milestone(.detected, "PagerDuty"), at: "2026-11-21T03:11:30Z")
    run.add(.milestone(.acknowledged, ""))
    run.add(.taskTicked(.acknowledge, TaskID("immediate/1/1")), after: 20)
    run.add(.stepTicked(.acknowledge))
    run.add(.valueSet(name: "REDIS_HOST", value: "127.0.0.1"))
    run.add(.valueSet(name: "REDIS_PASSWORD", value: nil))
    let refused = "Could not connect to Redis at 127.0.0.1:6379: Connection refused\n"
    run.run(
      "redis-cli -h $REDIS_HOST -p $REDIS_PORT ping", exit: 1,
      verdict: Verdict(
        level: .fail, rule: .outcome, text: "Redis is down or network issue", row: .init(table: 0, row: 1)),
      output: refused)
    run.add(.severityChanged(.sev1), after: 15)
    run.actor = "dba@db1"
    run.add(.consoleOpened(runbookSHA256: String(repeating: "a", count: 64)), after: 30)
    run.run(
      "journalctl -u redis-server -n 40 | tail -40", step: .memory, command: CommandID("triage/2/1"),
      milliseconds: 12_400,
      output: (1...40).map { "Nov 21 03:0\($0 % 10):00 db1 redis-server[812]: line \($0)" }.joined(
        separator: "\n") + "\n",
      redactions: 1)
    let oom = run.add(
      .note(.hypothesis, "The OOM killer took it: dmesg says `Out of memory: Killed process 812`"), after: 40)
    let change = run.add(.note(.change, "maxmemory went from 4gb to 8gb in yesterday's deploy"))
    run.add(.note(.note, "Checkout errors at 100 %\nSearch is fine"), at: "2026-11-21T03:08:00Z")
    run.add(
      .commandRefused(
        CommandRefusal(
          step: .restart, command: CommandID("mitigation/1/1"), text: "systemctl restart redis-server",
          commandClass: .change, reason: "answered no")))
    run.add(.note(.decision, "Lower maxmemory first, then restart"), after: 30)
    run.run(
      "sed -i 's/^maxmemory .*/maxmemory 4gb/' /etc/redis/redis.conf", class: .change, step: nil, command: nil
    )
    run.run(
      "systemctl restart redis-server", class: .change, step: .restart, command: CommandID("mitigation/1/1"),
      milliseconds: 1830)
    run.run(
      "redis-cli -h $REDIS_HOST -p $REDIS_PORT ping", attempt: 2, milliseconds: 8,
      verdict: Verdict(
        level: .pass, rule: .outcome, text: "Redis is accessible", row: .init(table: 0, row: 0)),
      output: "PONG\n")
    run.add(.stepTicked(.verify))
    run.add(.stepTicked(.restart))
    run.add(.fieldFilled(.restart, field: "Restarted at", value: "03:16"))
    run.add(.stepSkipped(.memory, reason: "no time | later"))
    run.add(.statusChanged(.monitoring), after: 10)
    run.add(.milestone(.mitigated, "Checkout works again"))
    run.add(.severityChanged(.sev3))
    run.add(.jumped(JumpTaken(from: .verify, step: .restart, text: "→ Step 4")))
    run.add(.hypothesisJudged(oom, .confirmed, "the cache had grown past 8 GB"))
    run.add(.eventMarked(oom, .starred), after: 0)
    run.add(.corrected(change, "maxmemory went from 4gb to 8gb in the deploy of 2026-11-19"))
    run.add(.roleTaken(.commander, holder: "dba@db1"))
    run.add(.messageSent(name: "Status page", "Checkout works again.\nWe are <watching> it."))
    run.add(
      .clockPassed(
        PassedClock(
          name: "update", due: Timestamp(iso8601: "2026-11-21T03:15:00Z") ?? Timestamp(milliseconds: 0),
          text: "Post an update every 10 minutes")))
    let noise = run.add(.note(.note, "test, please ignore"))
    run.add(.eventMarked(noise, .hidden), after: 0)
    let alert = run.add(.note(.action, "Alert on used memory over 80 % @ana"), after: 560)
    run.add(.note(.action, "Keep maxmemory in the host's profile #prevent"))
    run.add(.actionUpdated(alert, owner: nil, isDone: true), after: 0)
    run.add(.milestone(.resolved, ""))
    run.add(.statusChanged(.resolved), after: 0)
    run.add(.consoleClosed)
    return run
  }
}
