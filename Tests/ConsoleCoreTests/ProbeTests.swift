import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Probes")
struct ProbeTests {
  private static let up = Verdict(level: .pass, rule: .comment, text: "PONG")
  private static let down = Verdict(level: .fail, rule: .outcome, text: "Redis down")

  private func probing() -> ConsoleHarness {
    var console = ConsoleHarness()
    console.open(TestRunbook.memory)
    console.press(.character("w"))
    return console
  }

  private func looks(_ console: ConsoleHarness) -> [RunRequest] {
    console.effects.compactMap {
      if case .probe(let request) = $0 { return request }
      return nil
    }
  }

  private func reports(_ console: ConsoleHarness) -> [String] {
    console.recorded.compactMap {
      if case .probe = $0 { return $0.summary() }
      return nil
    }
  }

  @Test("runs nothing before its beginning is durable")
  func durableFirst() {
    var console = ConsoleHarness()
    console.isHolding = true
    console.open(TestRunbook.memory)
    console.press(.character("w"))
    console.wait(seconds: 20)
    #expect(looks(console).isEmpty)
    console.release()
    #expect(looks(console).count == 1)
  }

  @Test("looks again five seconds after the last look ended, and never twice at once")
  func interval() throws {
    var console = probing()
    console.wait(seconds: 30)
    #expect(looks(console).count == 1)
    console.feed(.probed(try #require(looks(console).last).token, Self.up))
    console.wait(seconds: 4)
    #expect(looks(console).count == 1)
    console.wait(seconds: 1)
    #expect(looks(console).count == 2)
  }

  @Test("records changes only, and shows the newest looks under the command")
  func changes() throws {
    var console = probing()
    for verdict in [Self.down, Self.down, Self.down, Self.up, Self.up] {
      console.feed(.probed(try #require(looks(console).last).token, verdict))
      console.wait(seconds: 5)
    }
    let text = "redis-cli info memory | grep used_memory_human"
    #expect(
      reports(console) == [
        "Probe began: \(text), every 5 s", "Probe down (Redis down): \(text)",
        "Probe down \u{2192} up (PONG): \(text)",
      ])
    #expect(console.state.incident.probes[TestRunbook.memory]?.value.verdict == Self.up)
    console.feed(.resized(TerminalSize(columns: 120, rows: 40)))
    #expect(console.screen.contains("  probe up  "))
    #expect(console.screen.contains("\u{2717}\u{2717}\u{2717}\u{2713}\u{2713} up since"))
  }

  @Test("ends on the same key, and what is under way is stopped and means nothing any more")
  func ends() throws {
    var console = probing()
    let token = try #require(looks(console).last).token
    console.press(.character("w"))
    #expect(console.effects.contains(.stop(token)))
    console.feed(.probed(token, Self.down))
    console.wait(seconds: 60)
    #expect(looks(console).count == 1)
    #expect(!reports(console).contains { $0.contains("down") })
  }

  @Test(
    "repeats only what looks and ends by itself",
    arguments: [TestRunbook.restart, TestRunbook.flush, TestRunbook.monitor, TestRunbook.session])
  func onlyLooks(_ command: CommandID) {
    var console = ConsoleHarness()
    console.open(command)
    console.press(.character("w"))
    console.wait(seconds: 10)
    #expect(looks(console).isEmpty)
    #expect(console.recorded.isEmpty)
  }

  @Test("is the runbook's own where nothing is selected")
  func declared() {
    var runbook = TestRunbook.make()
    runbook.metadata.probe = "mem"
    for phase in runbook.phases.indices {
      for step in runbook.phases[phase].steps.indices {
        let commands = runbook.phases[phase].steps[step].commands
        guard let index = commands.firstIndex(where: { $0.id == TestRunbook.memory }) else { continue }
        runbook.phases[phase].steps[step].commands[index].name = "mem"
      }
    }
    var console = ConsoleHarness(runbook: runbook)
    console.press(.character("w"))
    #expect(looks(console).map(\.command) == [TestRunbook.memory])
  }
}
