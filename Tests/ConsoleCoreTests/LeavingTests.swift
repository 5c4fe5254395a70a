import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Leaving")
struct LeavingTests {
  @Test("q leaves without asking when nothing runs, once the leaving is durable")
  func quit() {
    var console = ConsoleHarness()
    console.isHolding = true
    console.press(.character("q"))
    #expect(console.effects == [.record([EventDraft(.consoleClosed)])])
    console.release()
    #expect(console.effects.last == .quit)
  }

  @Test("somebody who only looked is told how to close what they opened")
  func onlyALook() {
    var console = ConsoleHarness()
    #expect(
      console.state.wordsForALook.hasSuffix("\n  incident status resolved --incident 2026-11-21-redis-down"))
    console.press(.character("}"), .character("q"))
    #expect(!console.state.wordsForALook.isEmpty)
    var busy = ConsoleHarness()
    busy.press(.character(" "), .character("q"))
    #expect(busy.state.wordsForALook.isEmpty)
  }

  @Test("q leaves also when nothing can be recorded")
  func failure() {
    var console = ConsoleHarness()
    console.failure = "disk full"
    console.press(.character("q"))
    #expect(console.effects.last == .quit)
    #expect(console.state.unrecordedDrafts.map(\.body) == [.consoleClosed])
  }

  @Test("q asks while something runs; Enter stays, y stops it and waits for its end")
  func running() throws {
    var console = ConsoleHarness()
    console.open(TestRunbook.monitor)
    console.press(.character("r"), .character("q"))
    #expect(console.screen.contains("incident resume"))
    console.press(.enter)
    #expect(console.state.departure == nil)
    console.press(.character("q"), .character("y"))
    let request = try #require(console.requests.first)
    #expect(console.effects.last == .stop(request.token))
    let attempt = try #require(console.state.incident.running.first)
    console.finish(request, started: attempt.id, .init(exit: 143))
    #expect(console.effects.suffix(2) == [.record([EventDraft(.consoleClosed)]), .quit])
  }

  @Test("pressing q again while leaving leaves at once")
  func impatient() {
    var console = ConsoleHarness()
    console.isHolding = true
    console.press(.character("q"), .character("q"))
    #expect(console.effects.last == .quit)
  }

  @Test("q asks while something is not recorded")
  func unrecorded() {
    var console = ConsoleHarness()
    console.failure = "disk full"
    console.press(.character(" "), .character("q"))
    #expect(console.screen.contains("NOT RECORDED: 1"))
    #expect(!console.effects.contains(.quit))
  }

  @Test("SIGTERM and a closed terminal end it at once")
  func terminate() {
    for message in [Message.terminate, .input(.closed)] {
      var console = ConsoleHarness()
      console.isHolding = true
      console.feed(message)
      #expect(console.effects == [.record([EventDraft(.consoleClosed)]), .quit])
    }
  }

  @Test("Escape never leaves, from wherever")
  func escape() {
    var console = ConsoleHarness()
    console.open(TestRunbook.memory)
    for _ in 0..<10 { console.press(.escape) }
    #expect(console.effects.isEmpty)
    #expect(console.state.navigation.focus == .checklist)
  }

  private static let way = JumpTaken(
    from: TestRunbook.verify, step: nil, runbook: "database-failover", text: "DB failover")

  @Test("another runbook is opened after a question, with the way there on record")
  func otherRunbook() {
    var runbook = TestRunbook.make()
    runbook.phases[1].steps[1].links[0].jump = Jump(
      text: "DB failover", destination: .runbook(slug: "database-failover", anchor: nil))
    var console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.verify, .link(0))
    console.press(.enter)
    #expect(console.effects == [.findRunbook(Self.way, slug: "database-failover")])
    console.feed(.runbookFound(Self.way, name: "database-failover"))
    console.press(.character("y"))
    #expect(console.recorded == [.jumped(Self.way), .consoleClosed])
    #expect(console.effects.last == .openRunbook(slug: "database-failover"))
  }

  @Test("where another runbook is found late, whoever writes meanwhile is not asked")
  func otherRunbookLate() {
    var console = ConsoleHarness()
    console.press(.character("n"))
    console.feed(.runbookFound(Self.way, name: "database-failover"))
    console.type("y")
    guard case .text = console.state.prompt else {
      Issue.record("the note is gone")
      return
    }
  }
}
