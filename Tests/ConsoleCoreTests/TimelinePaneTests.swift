import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("The timeline")
struct TimelinePaneTests {
  private func console(_ settings: ConsoleSettings? = nil) -> ConsoleHarness {
    let standard = ConsoleSettings(actor: ConsoleHarness.actor, environment: ["HOME": "/home/ops"])
    var console = ConsoleHarness(settings: settings ?? standard)
    console.feed(
      .recorded([
        console.event(.note(.note, "mine")), console.event(.note(.note, "theirs"), actor: "ada@web"),
        console.event(.stepTicked(TestRunbook.tell)),
        console.event(.statusChanged(.identified), actor: "ada@web"),
      ]))
    console.press(.character("4"))
    return console
  }

  @Test("says which entry is selected where not all fit, of the shown ones where some are left out")
  func position() {
    var console = console()
    #expect(!console.screen.contains("5/5"))
    for number in 1...60 { console.feed(.recorded([console.event(.note(.note, "note \(number)"))])) }
    #expect(console.line(with: "4 Timeline")?.hasSuffix(" 65/65") == true)
    console.press(.character("g"))
    #expect(console.line(with: "4 Timeline")?.hasSuffix(" 1/65") == true)
    console.press(.pageDown)
    #expect(console.line(with: "4 Timeline")?.hasSuffix(" 20/65") == true)
    console.feed(.resized(TerminalSize(columns: 100, rows: 30)))
    #expect(console.line(with: "Timeline 65")?.contains(" 20/65 ") == true)
    console.feed(.resized(TerminalSize(columns: 40, rows: 10)))
    #expect(console.line(with: "4 Time")?.hasSuffix(" 20/65") == true)
    console.press(.character("f"), .character("n"), .character("g"), .down)
    #expect(console.line(with: "4 Time")?.hasSuffix(" 2/62") == true)
  }

  @Test("counts the lines that it has: a command that has ended is one, filtered or not")
  func counts() {
    var console = ConsoleHarness()
    console.recordAttempt(1, of: TestRunbook.memory)
    console.recordAttempt(2, of: TestRunbook.memory)
    console.feed(.recorded([console.event(.note(.note, "both"))]))
    console.press(.character("4"))
    #expect(console.line(with: "4 Timeline 4") != nil)
    console.press(.character("f"), .character("c"))
    #expect(console.line(with: "4 Timeline 2/4: commands") != nil)
    console.recordAttempt(3, of: TestRunbook.memory)
    #expect(console.line(with: "4 Timeline 3/5: commands") != nil)
    console.press(.escape)
    for number in 1...30 { console.feed(.recorded([console.event(.note(.note, "note \(number)"))])) }
    console.press(.character("g"), .down, .down)
    #expect(console.line(with: "4 Timeline")?.hasSuffix(" 3/35") == true)
  }

  @Test("shows what was just done while somebody is elsewhere, and stays where somebody looks")
  func following() {
    var console = console()
    console.feed(.resized(TerminalSize(columns: 120, rows: 30)))
    for number in 1...30 { console.feed(.recorded([console.event(.note(.note, "note \(number)"))])) }
    console.press(.character("g"))
    console.feed(.recorded([console.event(.note(.note, "somebody else's"), actor: "ada@web")]))
    #expect(!console.screen.contains("somebody else's"))
    console.press(.character("2"))
    console.feed(.recorded([console.event(.note(.note, "what I just wrote"))]))
    #expect(console.screen.contains("what I just wrote"))
  }

  private func finished(_ console: ConsoleHarness, _ text: String, printed: String) -> EventBody {
    .commandFinished(
      AttemptEnd(
        started: console.state.events[0].id, step: nil, command: nil, text: text, commandClass: .read,
        attempt: 1, cause: .exit, exitStatus: 0, durationMilliseconds: 1, stdoutBytes: 0, stderrBytes: 0,
        sha256: "ab", capture: "ab", excerpt: printed,
        verdict: Verdict(level: .pass, rule: .exitStatus, text: "")))
  }

  @Test("what a command printed is cut only where the line is full")
  func printedRoom() {
    var console = console()
    let printed =
      "Could not connect to Redis at redis.lxd:6379: Name or service not known, and nobody else knows it either"
    let text = "redis-cli -h redis.lxd ping"
    console.feed(.recorded([console.event(finished(console, text, printed: printed))]))
    console.feed(.resized(TerminalSize(columns: 200, rows: 50)))
    #expect(console.line(with: "exit 0")?.contains("\(text)  exit 0  \"\(printed)\"") == true)
    console.feed(.resized(TerminalSize(columns: 120, rows: 30)))
    let line = console.line(with: "exit 0")
    #expect(line?.contains("\(text)  exit 0  \"Could not connect to Redis at") == true)
    #expect(line?.hasSuffix("…\"│") == true)
  }

  @Test("a command is cut only where its result needs the room")
  func commandRoom() {
    var console = console()
    let text = "redis-cli -h cache-1.internal.example.com"
    let end = { finished(console, text, printed: $0) }
    console.feed(
      .recorded([console.event(end("OK\n")), console.event(end(String(repeating: "y", count: 90)))]))
    #expect(console.line(with: "OK")?.contains(text) == true)
    #expect(console.line(with: "yyy")?.contains(text) == false)
    #expect(console.line(with: "yyy")?.contains("exit 0") == true)
  }

  @Test("shows what was said later about an entry on its own line")
  func remarks() {
    var console = console()
    let notes = [
      console.event(.note(.hypothesis, "the replica is slow")), console.event(.note(.action, "add an alert")),
      console.event(.note(.note, "pool exhasted")), console.event(.note(.note, "lunch")),
    ]
    console.feed(.recorded(notes))
    console.feed(
      .recorded([
        console.event(.hypothesisJudged(notes[0].id, .refuted, "")),
        console.event(.actionUpdated(notes[1].id, owner: nil, isDone: true)),
        console.event(.corrected(notes[2].id, "pool exhausted")),
        console.event(.eventMarked(notes[2].id, .starred)), console.event(.eventMarked(notes[3].id, .hidden)),
      ]))
    #expect(console.line(with: "• (refuted) Hypothesis: the replica is slow") != nil)
    #expect(console.line(with: "• (done) Action: add an alert") != nil)
    #expect(console.line(with: "★ • (corrected) pool exhausted") != nil)
    #expect(console.line(with: "• (left out) lunch") != nil)
    #expect(!console.footer.contains("E about it"))
    console.press(.up)
    #expect(console.footer.contains("E about it"))
  }

  @Test("a mark on a command's start is seen at its end, and what says so names the command")
  func markOfAPair() {
    var console = console()
    let text = "redis-cli ping"
    let start = console.event(
      .commandStarted(AttemptStart(step: nil, command: nil, text: text, commandClass: .read, attempt: 1)))
    var end = AttemptEnd(
      started: start.id, step: nil, command: nil, text: text, commandClass: .read, attempt: 1, cause: .exit,
      exitStatus: 1, verdict: Verdict(level: .fail, rule: .exitStatus, text: ""))
    end.excerpt = "refused"
    console.feed(.recorded([start, console.event(.commandFinished(end))]))
    console.feed(.recorded([console.event(.eventMarked(start.id, .hidden))]))
    #expect(console.line(with: "(left out) redis-cli ping  exit 1") != nil)
    #expect(console.line(with: "Event hidden: redis-cli ping") != nil)
    console.press(.up, .character("E"))
    #expect(console.screen.contains("put back into the draft"))
  }

  @Test("a start that was corrected is replaced, and what was due before the one that holds came from it")
  func replacedStart() {
    var console = console()
    let due = console.state.now.advanced(bySeconds: -170_000)
    console.feed(
      .recorded([
        console.event(.milestone(.started, ""), at: console.state.now.advanced(bySeconds: -172_800)),
        console.event(.clockPassed(PassedClock(name: "escalation", due: due)), at: due),
        console.event(.milestone(.started, ""), at: console.state.now.advanced(bySeconds: -180)),
      ]))
    console.press(.character("g"))
    #expect(console.line(with: "(replaced) Started") != nil)
    #expect(console.line(with: "(from another start) Escalation overdue") != nil)
  }

  @Test("a note that is put right with a time is written anew there, and the first one is left out")
  func movedNote() {
    var console = console()
    console.wait(seconds: 600)
    console.feed(.recorded([console.event(.note(.decision, "fail over"))]))
    console.press(.character("E"), .character("w"), .home)
    #expect(console.screen.contains("@-5m or @03:12 first, to say when it happened"))
    console.type("@2026-11-21T23:00Z ")
    console.press(.enter)
    #expect(console.screen.contains("still to come"))
    console.press(.control("u"))
    console.type("@14:05 ")
    #expect(console.screen.contains("happened at 2026-11-21 14:05:00Z, 5 min ago"))
    console.press(.enter)
    #expect(console.recorded.suffix(2).first == .note(.decision, "fail over"))
    let lines = console.screen.split(separator: "\n").map(String.init).filter {
      $0.contains("Decision: fail over")
    }
    #expect(lines.count == 2)
    #expect(lines[0].contains("14:05:00Z") && !lines[0].contains("left out"))
    #expect(lines[1].contains("14:10:00Z") && lines[1].contains("(left out)"))
  }

  @Test("a note about which something was said is not written anew without it")
  func notMoved() {
    var console = console()
    let note = console.event(.note(.note, "pool exhausted"))
    console.feed(.recorded([note]))
    console.feed(.recorded([console.event(.eventMarked(note.id, .starred))]))
    console.press(.up, .character("E"), .character("w"), .home)
    console.type("@-1m ")
    console.press(.enter)
    #expect(console.screen.contains("would stay behind"))
    #expect(!console.recorded.contains { $0.kind == "note" })
  }

  @Test("an entry that is read says how it was put right, and the key to say something works there too")
  func readEntry() {
    var console = console()
    let note = console.event(.note(.note, "pool exhasted"))
    console.feed(.recorded([note]))
    console.feed(.recorded([console.event(.corrected(note.id, "pool exhausted"))]))
    console.press(.up, .enter)
    #expect(console.screen.contains("Event: note"))
    #expect(console.screen.contains("Put right at 2026-11-21T"))
    #expect(console.screen.contains("pool exhausted"))
    #expect(console.footer.contains("E about it"))
    console.press(.character("E"))
    #expect(console.screen.contains("w write it right"))
  }

  @Test("shows only events of a kind, those that come later too, until Esc")
  func kinds() {
    var console = console()
    console.press(.character("f"), .character("n"))
    #expect(console.screen.contains("mine"))
    #expect(!console.screen.contains("identified"))
    console.feed(
      .recorded([console.event(.note(.note, "later")), console.event(.statusChanged(.monitoring))]))
    #expect(console.screen.contains("later"))
    #expect(!console.screen.contains("Status: monitoring"))
    console.feed(
      .recorded([console.event(.note(.note, "back-dated"), at: ConsoleHarness.start.advanced(bySeconds: -60))]
      ))
    #expect(console.screen.contains("back-dated"))
    console.press(.escape)
    #expect(console.screen.contains("monitoring"))
  }

  @Test("begins with every event once and by when it happened, in whatever order they come")
  func order() {
    var console = console()
    let early = console.event(.note(.note, "early"), at: ConsoleHarness.start.advanced(bySeconds: -60))
    let events = console.state.events + [early]
    let mixed = [events[3], early, events[1]] + events
    let state = ConsoleState(
      runbook: TestRunbook.make(), events: mixed, settings: console.state.settings, now: ConsoleHarness.start)
    #expect(state.events == events.sorted(by: TimelineEvent.isEarlier))
    #expect(state.incident == IncidentState(events))
    var later = state
    _ = later.update(.recorded(mixed))
    #expect(later.events == state.events)
  }

  @Test("shows only what one person did")
  func people() {
    var console = console()
    console.press(.character("f"))
    #expect(console.screen.contains("1 ada@web"))
    console.press(.character("1"))
    #expect(console.screen.contains("theirs"))
    #expect(!console.screen.contains("mine"))
  }

  @Test("a filter that nothing passes says so, and moving in it harms nothing")
  func nothing() {
    var console = console()
    console.press(.character("f"), .character("f"))
    #expect(console.screen.contains("None of its entries is of: failed commands"))
    console.press(.up, .down, .pageUp, .enter)
    #expect(console.screen.contains("The timeline is empty"))
  }

  @Test("says times in UTC, on the responder's own clock with its zone, or as how long ago")
  func times() {
    var settings = ConsoleSettings(actor: ConsoleHarness.actor, environment: ["HOME": "/home/ops"])
    settings.utcOffsetSeconds = -12_600
    var console = console(settings)
    console.wait(seconds: 125)
    #expect(console.screen.contains("14:00:00Z +00:00"))
    console.press(.character("U"))
    #expect(console.screen.contains("10:30:00-03:30 +00:00"))
    console.press(.character("U"))
    #expect(console.screen.contains("02:05 ago"))
    console.press(.character("U"))
    #expect(console.screen.contains("14:00:00Z +00:00"))
  }

  @Test("an entry is copied with its time and who it was, and not what is selected in the step")
  func copied() {
    var console = ConsoleHarness()
    console.open(TestRunbook.memory)
    console.type("n")
    console.type("first 5xx")
    console.press(.enter)
    #expect(console.screen.contains("Recorded: first 5xx"))
    console.type("4y")
    #expect(console.effects.last == .copy("2026-11-21 14:00:00Z ops@bastion: first 5xx"))
    #expect(!console.screen.contains("Recorded:"))
  }

  @Test("an entry is copied and asked about in the words of its line: the checklist's, and put right")
  func words() throws {
    var console = console()
    console.press(.up)
    console.type("y")
    guard case .copy(let tick) = try #require(console.effects.last) else { return #expect(Bool(false)) }
    #expect(tick.hasSuffix("Done: Tell people"))
    console.type("E")
    #expect(console.screen.contains("Done: Tell people ─"))
    console.press(.escape, .up)
    let note = try #require(console.state.annotatedEvent)
    console.feed(.recorded([console.event(.corrected(note.id, "what was meant"))]))
    console.type("y")
    guard case .copy(let text) = try #require(console.effects.last) else { return #expect(Bool(false)) }
    #expect(text.hasSuffix("what was meant"))
    console.type("E")
    #expect(console.line(with: "what was meant ─")?.hasPrefix("┌") == true)
  }
}
