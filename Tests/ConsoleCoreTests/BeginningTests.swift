import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

/// A console on an incident whose beginning is on its way to a disk that takes its time.
@Suite("A beginning that is not durable yet")
struct BeginningTests {
  @Test("keeps nobody from reading: the runbook is there, and the top line says what is not recorded")
  func reading() {
    var console = ConsoleHarness(size: TerminalSize(columns: 120, rows: 40), isBegun: false)
    #expect(console.screen.hasPrefix(" redis-down  not recorded yet  SEV2 INVESTIGATING "))
    #expect(console.screen.contains("Nothing is recorded yet"))
    console.press(.character("}"))
    #expect(console.state.currentStep?.id == TestRunbook.make().steps[1].id)
    console.release()
    #expect(!console.screen.contains("not recorded yet"))
    #expect(console.state.incident.id == IncidentID("2026-11-21-redis-down"))
    #expect(console.state.currentStep?.id == TestRunbook.make().steps[1].id)
  }

  @Test("leaves what is done meanwhile pending, and recorded behind it")
  func acting() {
    var console = ConsoleHarness(isBegun: false)
    console.press(.character(" "))
    #expect(console.state.incident.id == nil && console.state.outbox.underWay.count == 2)
    console.release()
    #expect(console.state.outbox.underWay.isEmpty)
    #expect(console.state.events.map(\.body.kind).first == "incident_started")
    #expect(console.state.events.count == 2)
  }

  @Test("counts from when somebody opened it, with the runbook's own severity")
  func clock() {
    var console = ConsoleHarness(isBegun: false)
    console.wait(seconds: 2)
    #expect(console.screen.contains("T+00:02"))
    #expect(console.state.severity == .sev2)
  }

  @Test("says so when the disk does not answer, until it does")
  func slowDisk() {
    var console = ConsoleHarness(isBegun: false)
    console.wait(seconds: 2)
    #expect(!console.screen.contains("NOT ON DISK"))
    console.wait(seconds: 10)
    #expect(console.screen.contains(" NOT ON DISK YET: 1 entry; the disk has not answered for 12 s"))
    console.release()
    #expect(!console.screen.contains("NOT ON DISK"))
  }

  @Test("is tried again before what came after it, at the moment at which it was")
  func failing() throws {
    var console = ConsoleHarness(isBegun: false)
    console.press(.character(" "))
    console.failure = "disk full"
    console.release()
    #expect(console.screen.contains("NOT RECORDED: 2 entries"))
    #expect(console.screen.contains("not recorded yet"))
    console.failure = nil
    console.wait(seconds: 10)
    let bodies = console.state.events.map(\.body.kind)
    #expect(bodies.first == "incident_started" && bodies.count == 2)
    #expect(console.state.events.first?.at == ConsoleHarness.start)
    #expect(console.state.outbox.unrecordedCount == 0)
  }

  @Test("is waited for by whoever speaks: which incident it is comes first")
  func plain() throws {
    var console = ConsoleHarness(isBegun: false)
    console.plain = PlainConsole(console.state, isInteractive: false)
    console.wait(seconds: 1)
    #expect(said(console).isEmpty)
    console.release()
    #expect(said(console).first?.contains("incident 2026-11-21-redis-down") == true)
  }

  private func said(_ console: ConsoleHarness) -> [String] {
    console.effects.flatMap { effect -> [String] in
      if case .say(let lines) = effect { lines } else { [] }
    }
  }
}
