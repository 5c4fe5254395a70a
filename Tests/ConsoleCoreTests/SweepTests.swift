import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Sweeping")
struct SweepTests {
  /// A phase of many looks, one change among them.
  private static func runbook(looks: Int) -> Runbook {
    var runbook = TestRunbook.make()
    var commands = (1...looks).map { number in
      Command(
        id: CommandID("many/\(number)"), text: "look \(number)", line: number, commandClass: .read)
    }
    commands.insert(
      Command(id: CommandID("many/change"), text: "restart", line: 90, commandClass: .change), at: 1)
    let step = Step(id: StepID("many"), title: "Many looks", line: 1, commands: commands)
    runbook.phases = [Phase(title: "Looks", line: 1, steps: [step])]
    return runbook
  }

  private static let failing = ConsoleHarness.Result(
    stderr: "refused\n", exit: 1, verdict: Verdict(level: .fail, rule: .outcome, text: "Redis down"))

  @Test("tells commands of one program apart by what stands behind their options", arguments: [80, 120])
  func rows(columns: Int) {
    var runbook = Self.runbook(looks: 2)
    for (position, word) in [(0, "stats"), (2, "replication")] {
      runbook.phases[0].steps[0].commands[position].text =
        "redis-cli -e -h \"$REDIS_HOST\" -p \"$REDIS_PORT\" --no-auth-warning info \(word)"
    }
    runbook.phases[0].steps[0].number = "4"
    var console = ConsoleHarness(runbook: runbook, size: TerminalSize(columns: columns, rows: 24))
    console.state.go(to: .phase(0))
    console.press(.character("S"))
    #expect(console.screen.contains("4 redis-cli … info stats"), "\(console.screen)")
    #expect(console.screen.contains("4 redis-cli … info replication"))
  }

  @Test("asks the values of all of them once, then runs every look of the phase and no change")
  func valuesOnce() {
    var console = ConsoleHarness()
    console.results = [TestRunbook.ping: [.pong]]
    console.open(TestRunbook.ping)
    console.press(.character("S"))
    #expect(console.requests.isEmpty)
    console.press(.enter, .enter)
    #expect(console.requests.map(\.command) == [TestRunbook.ping])
    #expect(console.requests.allSatisfy { $0.commandClass == .read })
    #expect(console.screen.contains("1 pass"))
    #expect(
      console.recorded.contains {
        if case .note(.note, let text) = $0 { text.contains("1 pass") } else { false }
      })
  }

  @Test("what nobody has a value for is left out, and the rest runs")
  func noValue() {
    var runbook = Self.runbook(looks: 2)
    runbook.phases[0].steps[0].commands[0].placeholders = [
      Placeholder(token: "$TOKEN", name: "TOKEN", kind: .environment)
    ]
    var console = ConsoleHarness(runbook: runbook)
    console.press(.character("S"))
    #expect(console.screen.contains("empty leaves out what needs it"))
    console.press(.enter)
    #expect(console.requests.map(\.text) == ["look 2"])
    #expect(console.screen.contains("left out: no value for TOKEN"))
    #expect(!console.recorded.contains(.valueSet(name: "TOKEN", value: nil)))
  }

  @Test("runs at most four at once, and begins the next when one ends")
  func bounded() throws {
    var console = ConsoleHarness(runbook: Self.runbook(looks: 7))
    console.press(.character("S"))
    #expect(console.requests.map(\.text) == ["look 1", "look 2", "look 3", "look 4"])
    let first = try #require(console.state.runs.first)
    console.finish(first.request, started: try #require(first.event), .init())
    #expect(console.requests.map(\.text).last == "look 5")
    #expect(console.state.activeRuns.count == 4)
    #expect(console.screen.contains("1/7"))
  }

  @Test("sums up, and goes from the list to what needs attention")
  func attention() {
    var console = ConsoleHarness(runbook: Self.runbook(looks: 3))
    console.results = [
      CommandID("many/1"): [.init()], CommandID("many/2"): [Self.failing], CommandID("many/3"): [.init()],
    ]
    console.press(.character("S"))
    #expect(console.screen.contains("2 pass, 1 fail"))
    #expect(console.screen.contains("Redis down"))
    console.press(.character("n"), .enter)
    #expect(console.state.prompt == nil)
    #expect(console.state.navigation.item == .command(CommandID("many/2")))
  }

  @Test("is stopped by Ctrl-C: what waits is not begun, what runs is stopped")
  func stopped() {
    var console = ConsoleHarness(runbook: Self.runbook(looks: 6))
    console.press(.character("S"), .control("c"))
    #expect(console.requests.count == 4)
    let stops = console.effects.count { if case .stop = $0 { true } else { false } }
    #expect(stops == 4)
    #expect(console.state.sweep?.leftOutCount == 2)
  }

  @Test("leaves out what is typed into, never ends or belongs elsewhere, and says so")
  func leftOut() {
    var runbook = Self.runbook(looks: 4)
    for (index, flag) in [(0, CommandFlag.interactive), (2, .endless), (3, .inSession)] {
      runbook.phases[0].steps[0].commands[index].flags.insert(flag)
    }
    var console = ConsoleHarness(runbook: runbook)
    console.results = [CommandID("many/4"): [.init()]]
    console.press(.character("S"))
    #expect(console.requests.map(\.text) == ["look 4"])
    #expect(console.screen.contains("1 pass, 3 left out"))
    #expect(console.screen.contains("left out: it is typed into"))
  }

  @Test("takes defaults where nothing may be asked, and leaves out what has none")
  func unasked() {
    var settings = ConsoleSettings(actor: ConsoleHarness.actor)
    settings.asksForNothing = true
    var console = ConsoleHarness(settings: settings)
    _ = console.state.beginSweep(.runbook)
    let stages = console.state.sweep?.entries.filter { $0.command == TestRunbook.pod }.map(\.stage)
    #expect(stages == [.leftOut("no value for pod")])
  }

  @Test("goes nowhere when the console is being left")
  func leaving() {
    var console = ConsoleHarness(runbook: Self.runbook(looks: 6))
    console.press(.character("S"), .escape, .character("q"), .character("y"))
    #expect(console.requests.count == 4)
    #expect(console.state.sweep?.leftOutCount == 2)
  }

  @Test("runs what sets variables for those after it by itself, in its place")
  func stateSetters() throws {
    var runbook = Self.runbook(looks: 4)
    runbook.phases[0].steps[0].commands[2].flags.insert(.setsState)
    var console = ConsoleHarness(runbook: runbook)
    console.press(.character("S"))
    #expect(console.requests.map(\.text) == ["look 1"])
    for expected in [["look 1", "look 2"], ["look 1", "look 2", "look 3", "look 4"]] {
      let run = try #require(console.state.activeRuns.last)
      console.finish(run.request, started: try #require(run.event), .init())
      #expect(console.requests.map(\.text) == expected)
    }
  }
}
