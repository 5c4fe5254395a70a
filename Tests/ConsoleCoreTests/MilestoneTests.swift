import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Milestones")
struct MilestoneTests {
  @Test("milestones: acknowledged with one key, now; others from the menu, also for another time")
  func milestones() {
    var console = ConsoleHarness()
    console.wait(seconds: 90)
    console.press(.character("A"))
    #expect(console.state.incident.seconds(to: .acknowledged) == 90)
    console.press(.character("m"), .character("d"))
    #expect(console.state.incident.seconds(to: .detected) == 90)
    console.press(.character("m"), .home, .character("@"))
    console.type("-60s alarm")
    console.press(.enter)
    #expect(console.state.incident.startedAt == ConsoleHarness.start.advanced(bySeconds: 30))
    #expect(console.state.events.contains { $0.body == .milestone(.started, "alarm") })
    console.press(.character("m"), .home, .down, .down, .character("@"))
    console.type("14:01")
    console.press(.enter)
    #expect(console.state.incident.seconds(to: .acknowledged) == 30)
  }

  @Test("the start is not moved to now by a slip, nor behind what came after it")
  func start() {
    var console = ConsoleHarness()
    console.wait(seconds: 90)
    console.press(.character("A"), .character("m"), .character("s"))
    #expect(console.screen.contains("When was it started?"))
    console.type("+0m")
    console.press(.enter)
    #expect(console.state.incident.startedAt == ConsoleHarness.start)
    console.press(.control("u"))
    console.type("@14:01:30")
    console.press(.enter)
    #expect(console.state.incident.startedAt == ConsoleHarness.start.advanced(bySeconds: 90))
    console.wait(seconds: 60)
    console.press(.character("m"), .character("s"))
    console.type("-30s")
    console.press(.enter)
    #expect(console.screen.contains("The start must come first: acknowledged was at 14:01:30Z"))
    #expect(console.state.incident.startedAt == ConsoleHarness.start.advanced(bySeconds: 90))
  }

  @Test("a milestone at a time that cannot be is refused with both times, and nothing is recorded")
  func impossibleMilestones() {
    var console = ConsoleHarness()
    console.wait(seconds: 90)
    for (key, time, complaint) in [
      ("d", "2026-11-21 15:00Z", "detected: 15:00:00Z is still to come: it is 14:01:30Z"),
      ("r", "13:59", "resolved at 13:59:00Z is before the start at 14:00:00Z: mark an earlier"),
    ] as [(Character, String, String)] {
      let index = key == "d" ? 1 : 4
      console.press(.character("m"), .home)
      for _ in 0..<index { console.press(.down) }
      console.press(.character("@"))
      console.type(time)
      console.press(.enter)
      #expect(console.screen.contains(complaint))
      #expect(console.screen.contains(time))
      console.press(.control("u"), .escape)
    }
    #expect(console.recorded.allSatisfy { $0.kind != "milestone" })
  }

  @Test("a response before the detection is marked, and both times are named")
  func oddMilestones() {
    var console = ConsoleHarness()
    console.wait(seconds: 30)
    console.press(.character("A"))
    console.wait(seconds: 60)
    console.press(.character("m"), .character("d"))
    #expect(console.screen.contains("Marked, but acknowledged at 14:00:30Z is before detected at 14:01:30Z"))
    #expect(console.state.incident.seconds(to: .detected) == 90)
    #expect(console.state.incident.seconds(to: .acknowledged) == 30)
  }

  @Test("what was detected before the start is right, and said so")
  func detectedBefore() {
    var console = ConsoleHarness()
    console.press(.character("m"), .home, .down, .character("@"))
    console.type("-2m")
    console.press(.enter)
    #expect(console.screen.contains("detected at 13:58:00Z, 2 min before the start"))
    console.press(.character("m"))
    #expect(console.line(with: "13:58:00Z")?.contains("before the start") == true)
  }

  @Test("resolving offers the status, and Escape leaves that as it is")
  func resolve() {
    var console = ConsoleHarness()
    console.press(.character("m"), .character("r"))
    #expect(console.screen.contains("Set the status too?"))
    #expect(console.screen.contains("The runbook still asks: Verify"))
    console.press(.enter)
    #expect(console.recorded.last == .statusChanged(.resolved))
    #expect(console.screen.contains("RESOLVED"))
  }
}
