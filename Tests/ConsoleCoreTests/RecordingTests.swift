import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Recording")
struct RecordingTests {
  @Test("an action item's prompt says whole how owner and type are given, on 80 columns")
  func actionHint() {
    var console = ConsoleHarness()
    console.feed(.resized(TerminalSize(columns: 80, rows: 24)))
    console.press(.character("a"))
    for type in ActionType.allCases { #expect(console.screen.contains("#\(type.rawValue)")) }
    #expect(console.screen.contains("@name"))
  }

  @Test("a tick is drawn only when it is durable; until then it is pending")
  func pending() {
    var console = ConsoleHarness()
    console.isHolding = true
    console.open(TestRunbook.acknowledge, .task(TaskID("a1")))
    console.press(.character(" "))
    #expect(console.screen.contains("… Acknowledge the page"))
    #expect(!console.screen.contains("✔"))
    console.press(.character(" "))
    #expect(console.recorded == [.taskTicked(TestRunbook.acknowledge, TaskID("a1"))])
    console.release()
    #expect(console.screen.contains("✔ Acknowledge the page"))
  }

  @Test("space takes a tick back, T ticks the step from within")
  func ticks() {
    var console = ConsoleHarness()
    console.open(TestRunbook.acknowledge, .task(TaskID("a1")))
    console.press(.character(" "), .character(" "), .character("T"))
    #expect(
      console.recorded == [
        .taskTicked(TestRunbook.acknowledge, TaskID("a1")),
        .taskUnticked(TestRunbook.acknowledge, TaskID("a1")),
        .stepTicked(TestRunbook.acknowledge),
      ])
    #expect(console.state.incident.progress(of: TestRunbook.acknowledge) == .done)
  }

  @Test("a step is skipped with a reason, and s opens it again")
  func skip() {
    var console = ConsoleHarness()
    console.press(.character("s"))
    console.type("provider's side")
    console.press(.enter, .character("s"))
    #expect(
      console.recorded == [
        .stepSkipped(TestRunbook.acknowledge, reason: "provider's side"),
        .stepUnticked(TestRunbook.acknowledge),
      ])
  }

  @Test(
    "Tab leaves out only the selected task, with a reason; s takes it up again, and space does it after all")
  func skipTask() {
    var console = ConsoleHarness()
    let task = TaskID("a1")
    console.open(TestRunbook.acknowledge, .task(task))
    console.press(.character("s"))
    #expect(console.screen.contains("Why is it left out? 1. Acknowledge alert"))
    #expect(console.footer.contains("Tab only this task"))
    console.press(.tab)
    #expect(console.screen.contains("Why is it left out? Acknowledge the page"))
    #expect(console.footer.contains("Tab the whole step"))
    console.type("no pager")
    console.press(.enter)
    #expect(console.line(with: "Acknowledge the page")?.contains("⊘") == true)
    #expect(console.screen.contains("skipped: no pager"))
    console.press(.character("s"))
    #expect(console.state.incident.progress(of: task, in: TestRunbook.acknowledge) == .open)
    console.press(.character("s"), .tab, .enter, .character(" "))
    #expect(
      console.recorded == [
        .taskSkipped(TestRunbook.acknowledge, task, reason: "no pager"),
        .taskUnticked(TestRunbook.acknowledge, task),
        .taskSkipped(TestRunbook.acknowledge, task, reason: ""),
        .taskTicked(TestRunbook.acknowledge, task),
      ])
  }

  @Test(
    "what could not be recorded stays in red, is kept, and is sent again with the time at which it happened")
  func failure() {
    var console = ConsoleHarness()
    console.failure = "disk full"
    console.wait(seconds: 10)
    let happened = console.now
    console.press(.character("n"))
    console.type("users see errors")
    console.press(.enter)
    console.wait(seconds: 100)
    console.press(.character("j"))
    #expect(console.screen.contains("NOT RECORDED: 1 entry"))
    #expect(console.screen.contains("disk full"))
    #expect(console.state.unrecordedDrafts.map(\.at) == [happened])
    console.failure = nil
    console.press(.character("R"))
    #expect(!console.screen.contains("NOT RECORDED"))
    #expect(console.state.events.last?.body == .note(.note, "users see errors"))
    #expect(console.state.events.last?.at == happened)
  }

  @Test("what could not be recorded is sent again by itself, without ringing each time")
  func retries() {
    var console = ConsoleHarness()
    console.failure = "disk full"
    console.press(.character("n"))
    console.type("x")
    console.press(.enter)
    for _ in 0..<30 { console.wait(seconds: 1) }
    #expect(console.effects.count { $0 == .bell } == 1)
    #expect(console.screen.contains("NOT RECORDED: 1 entry"))
    console.failure = nil
    for _ in 0..<10 { console.wait(seconds: 1) }
    #expect(!console.screen.contains("NOT RECORDED"))
    #expect(console.state.events.last?.body == .note(.note, "x"))
  }

  @Test("where events go while the disk is full stands in red until they go home")
  func elsewhere() {
    var console = ConsoleHarness()
    console.feed(.storeTrouble("RECORDING IN /var/tmp/x, because the disk is full"))
    console.press(.character("j"))
    #expect(console.screen.contains("RECORDING IN /var/tmp/x"))
    console.feed(.storeTrouble(nil))
    #expect(!console.screen.contains("RECORDING IN"))
  }

  @Test("L asks what to look for in past incidents, and shows what is found")
  func history() {
    var console = ConsoleHarness()
    console.press(.character("L"))
    console.type("oom")
    console.press(.enter)
    #expect(console.effects == [.searchHistory("oom")])
    console.feed(.historyFound(query: "oom", text: "2026-01-02-redis-down\n  ended by: raised maxmemory"))
    #expect(console.screen.contains("ended by: raised maxmemory"))
    console.press(.escape)
    console.feed(.historyFound(query: "oom", text: ""))
    #expect(console.screen.contains("No other incident"))
  }

  @Test("an event that comes twice, or from another console, is counted once and shown")
  func fold() {
    var console = ConsoleHarness()
    let tick = console.event(.stepTicked(TestRunbook.verify), actor: "eva@other")
    console.feed(.recorded([tick, tick]))
    console.feed(.recorded([tick]))
    #expect(console.state.events.count == 2)
    #expect(console.state.incident.progress(of: TestRunbook.verify) == .done)
    #expect(console.screen.contains("✔ 2 Verify"))
  }

  @Test("an event that happened earlier takes its place in the timeline")
  func order() {
    var console = ConsoleHarness()
    console.wait(seconds: 600)
    console.press(.character("n"))
    console.type("now")
    console.press(.enter, .character("n"))
    console.type("@-5m first errors")
    console.press(.enter)
    #expect(
      console.state.events.map(\.body).suffix(2) == [.note(.note, "first errors"), .note(.note, "now")])
    #expect(console.state.events[1].at == ConsoleHarness.start.advanced(bySeconds: 300))
  }

  @Test("a time that is none keeps the note open; an @ that is a name is text")
  func backDate() {
    var console = ConsoleHarness()
    console.press(.character("n"))
    console.type("@99:99 what")
    console.press(.enter)
    #expect(console.effects.isEmpty)
    #expect(console.screen.contains("is not a time"))
    console.press(.control("u"))
    console.type("@maria took over")
    console.press(.enter)
    #expect(console.recorded == [.note(.note, "@maria took over")])
  }

  @Test(
    "a time takes no words from the text",
    arguments: [
      ("@-5m 3 hosts down", "3 hosts down", -300 as Int64), ("@5m ago 2 hosts", "2 hosts", -300),
      ("@13:59 x", "x", -60), ("@-90s", "", -90),
    ])
  func backDateWords(_ typed: String, _ text: String, _ seconds: Int64) {
    let now = ConsoleHarness.start
    #expect(
      BackDate.read(typed, now: now, offsetSeconds: 0) == .text(text, at: now.advanced(bySeconds: seconds)))
  }

  @Test("text that was not sent is there again, and kinds of notes are kept apart")
  func unsent() {
    var console = ConsoleHarness()
    console.press(.character("n"))
    console.type("half a thou")
    console.press(.escape, .character("d"))
    console.type("roll back")
    console.press(.enter, .character("n"))
    #expect(console.screen.contains("half a thou"))
    console.type("ght")
    console.press(.enter)
    #expect(console.recorded == [.note(.decision, "roll back"), .note(.note, "half a thought")])
  }

  @Test("a pasted note is one entry, line ends and all, and Alt-Enter begins a line")
  func paste() {
    var console = ConsoleHarness()
    console.press(.character("n"))
    console.feed(.input(.paste("one\r\ntwo\u{1B}[31m")))
    console.press(.alt("\r"))
    console.type("three")
    console.press(.enter)
    #expect(console.recorded == [.note(.note, "one\ntwo[31m\nthree")])
  }

  @Test("a note cannot be about a time that is still to come")
  func noteAhead() {
    var console = ConsoleHarness()
    console.press(.character("n"))
    console.type("@2026-11-21T15:00Z all is well")
    console.press(.enter)
    #expect(console.screen.contains("15:00:00Z is still to come: it is 14:00:00Z"))
    #expect(console.screen.contains("all is well"))
    #expect(console.recorded.isEmpty)
  }

  @Test("a time of the runbook that goes by is in the timeline once, at the moment at which it was due")
  func passedClocks() throws {
    var console = ConsoleHarness()
    for _ in 0..<20 { console.wait(seconds: 60) }
    let passed = console.state.events.compactMap { event -> PassedClock? in
      if case .clockPassed(let clock) = event.body { return clock }
      return nil
    }
    #expect(Set(passed).count == passed.count)
    let phase = try #require(passed.first { $0.name.hasPrefix("Immediate") })
    #expect(phase.due == ConsoleHarness.start.advanced(bySeconds: 300))
    #expect(console.state.events.first { $0.body == .clockPassed(phase) }?.at == phase.due)
  }

  @Test("E says what became of a hypothesis, I takes a role, and both are events")
  func annotations() throws {
    var console = ConsoleHarness()
    console.press(.character("H"))
    console.type("the OOM killer")
    console.press(.enter)
    let hypothesis = try #require(console.state.events.last).id
    console.press(.character("E"), .character("c"))
    console.type("dmesg says so")
    console.press(.enter, .character("I"), .character("i"))
    #expect(
      console.recorded.suffix(2) == [
        .hypothesisJudged(hypothesis, .confirmed, "dmesg says so"),
        .roleTaken(.commander, holder: ConsoleHarness.actor),
      ])
    #expect(console.state.incident.annotations.judgements[hypothesis]?.value.outcome == .confirmed)
  }

  @Test("severity and status come from menus")
  func menus() {
    var console = ConsoleHarness()
    console.press(.character("V"), .character("1"), .character("t"), .character("m"))
    #expect(console.recorded == [.severityChanged(.sev1), .statusChanged(.monitoring)])
    #expect(console.screen.contains("SEV1 MONITORING"))
  }

  @Test("a field is filled in with Enter")
  func field() {
    var console = ConsoleHarness()
    console.open(TestRunbook.acknowledge, .field(0))
    console.press(.enter)
    console.type("03:12")
    console.press(.enter)
    #expect(console.recorded == [.fieldFilled(TestRunbook.acknowledge, field: "time", value: "03:12")])
    #expect(console.screen.contains("Note current time: 03:12"))
  }

  @Test("a message is filled in, changed, copied and recorded as sent, and the next update is due later")
  func sent() {
    var console = ConsoleHarness()
    console.wait(seconds: 590)
    #expect(ClockReading.next(console.state)?.isOver == true)
    console.open(TestRunbook.tell)
    console.press(.enter)
    #expect(console.screen.contains("Message: Initial post"))
    console.type(" now")
    console.press(.enter)
    let text = "⚠️ INCIDENT: Redis failure\nStatus: investigating\nUpdates: every 10 minutes now"
    #expect(console.recorded.last == .messageSent(name: "Initial post", text))
    #expect(console.effects.contains(.copy(text)))
    let update = console.state.index.lastUpdate
    #expect(update == console.now)
  }

  @Test("a message that is only copied is not recorded as sent")
  func copied() {
    var console = ConsoleHarness()
    console.open(TestRunbook.tell)
    let count = console.recorded.count
    console.press(.character("y"))
    #expect(console.effects.contains { if case .copy = $0 { true } else { false } })
    #expect(console.recorded.count == count)
  }
}
