import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Confirming")
struct ConfirmingTests {
  @Test("a change runs on y, with its exact text", arguments: ["y", "Y"])
  func yes(_ key: Character) {
    var console = ConsoleHarness()
    console.open(TestRunbook.restart)
    console.press(.character("r"))
    #expect(console.screen.contains("systemctl restart redis"))
    #expect(console.screen.contains("this host, bastion"))
    console.press(.character(key))
    #expect(console.requests.map(\.text) == ["systemctl restart redis"])
    #expect(console.requests.first?.commandClass == .change)
  }

  @Test("what would run is seen before anything else, whole where it has room", arguments: [24, 10, 8, 6])
  func exactText(rows: Int) {
    var runbook = TestRunbook.make()
    let step = runbook.phases[3].steps[0]
    let position = step.commands.firstIndex { $0.id == TestRunbook.restart } ?? 0
    runbook.phases[3].steps[0].commands[position].text =
      "systemctl restart redis-server && systemctl status redis"
    var console = ConsoleHarness(runbook: runbook, size: TerminalSize(columns: 40, rows: rows))
    console.open(TestRunbook.restart)
    console.press(.character("r"))
    let first = rows >= 8 ? "│   systemctl restart redis-server &&" : "  systemctl restart redis-server &&"
    #expect(console.line(with: first) != nil)
    #expect(rows < 10 || console.line(with: "  systemctl status redis") != nil)
    #expect(console.footer.contains("y yes"))
  }

  @Test("a client that is typed into is no mystery, and asks all the same")
  func interactive() {
    var runbook = TestRunbook.make()
    let position = runbook.phases[3].steps[0].commands.firstIndex { $0.id == TestRunbook.restart } ?? 0
    runbook.phases[3].steps[0].commands[position].commandClass = .unknown
    var console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.restart)
    console.press(.character("r"))
    #expect(console.screen.contains("Run this? Nobody knows what it does: it counts as a change"))
    runbook.phases[3].steps[0].commands[position].flags.insert(.interactive)
    console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.restart)
    console.press(.character("r"))
    #expect(console.screen.contains("Run this? What is typed into it decides: it counts as a change"))
  }

  @Test(
    "a change does not run on anything but y, and no is recorded",
    arguments: [Key.enter, .escape, .character("n"), .character("N"), .control("c")])
  func no(_ key: Key) {
    var console = ConsoleHarness()
    console.open(TestRunbook.restart)
    console.press(.character("r"), key)
    #expect(console.requests.isEmpty)
    #expect(console.state.prompt == nil)
    #expect(
      console.recorded == [
        .commandRefused(
          CommandRefusal(
            step: TestRunbook.fix, command: TestRunbook.restart, text: "systemctl restart redis",
            commandClass: .change, reason: "answered no"))
      ])
  }

  @Test("a key that repeats, a paste and the mouse answer nothing")
  func noAnswer() {
    var console = ConsoleHarness()
    console.open(TestRunbook.restart)
    for _ in 0..<20 { console.press(.character("r")) }
    console.press(.character(" "), .tab, .down)
    console.feed(.input(.paste("y\n")))
    console.feed(.input(.mouse(MouseEvent(.doublePress, at: Position(column: 10, row: 3)))))
    #expect(console.effects.isEmpty)
    #expect(console.state.prompt != nil)
  }

  @Test("what cannot be undone runs only when the host's name was typed")
  func destroy() {
    var console = ConsoleHarness()
    console.open(TestRunbook.flush)
    console.press(.character("r"))
    console.type("y")
    console.press(.enter)
    #expect(console.requests.isEmpty)
    #expect(console.screen.contains("That is not bastion"))
    console.press(.backspace)
    console.type("bastion")
    console.press(.enter)
    #expect(console.requests.map(\.commandClass) == [.destroy])
  }

  @Test(
    "Enter alone, Escape and a pasted name do not run what cannot be undone", arguments: [Key.enter, .escape])
  func destroyRefused(_ key: Key) {
    var console = ConsoleHarness()
    console.open(TestRunbook.flush)
    console.press(.character("r"))
    console.feed(.input(.paste("bastion")))
    console.press(key)
    #expect(console.requests.isEmpty)
    guard case .commandRefused = console.recorded.last else {
      Issue.record("the refusal is not on record")
      return
    }
  }

  @Test("the declared target's name is asked for where there is one")
  func target() {
    var runbook = TestRunbook.make()
    runbook.phases[3].steps[0].commands[1].target = "ssh:cache-1"
    var console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.flush)
    console.press(.character("r"))
    #expect(console.screen.contains("on ssh:cache-1, from bastion"))
    console.type("bastion")
    console.press(.enter)
    #expect(console.requests.isEmpty)
  }

  @Test("a class that its author lowers is agreed to once in an incident")
  func lowered() {
    var console = ConsoleHarness()
    console.results[TestRunbook.lowered] = [.init()]
    console.open(TestRunbook.lowered)
    console.press(.character("r"))
    #expect(console.requests.isEmpty)
    console.press(.character("y"))
    #expect(console.requests.map(\.commandClass) == [.read])
    console.press(.character("r"))
    #expect(console.requests.map(\.commandClass) == [.read, .read])
  }

  @Test("an edit is judged by its own text, and asks again")
  func edited() {
    var console = ConsoleHarness()
    console.open(TestRunbook.memory)
    console.press(.character("e"), .control("u"))
    console.type("systemctl restart redis")
    console.press(.enter)
    #expect(console.requests.isEmpty)
    #expect(console.screen.contains("edited by you"))
    console.press(.character("y"))
    #expect(console.requests.map(\.text) == ["systemctl restart redis"])
    #expect(console.requests.map(\.commandClass) == [.change])
  }

  @Test("a read-only console runs only what looks, and says so")
  func readOnly() {
    var console = ConsoleHarness(settings: ConsoleSettings(actor: ConsoleHarness.actor, isReadOnly: true))
    for command in [TestRunbook.restart, TestRunbook.flush, TestRunbook.lowered] {
      console.open(command)
      console.press(.character("r"))
      #expect(console.screen.contains("Read-only console"))
    }
    console.open(TestRunbook.memory)
    console.press(.character("r"))
    #expect(console.requests.map(\.command) == [TestRunbook.memory])
  }

  @Test("names no secret that the command has no use for")
  func uselessSecret() {
    var runbook = TestRunbook.make()
    runbook.metadata.variables = [
      Variable(name: "SHOP_PASSWORD", isSecret: true), Variable(name: "REDISCLI_AUTH", isSecret: true),
    ]
    var console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.restart)
    console.type("v")
    console.type("hunter2")
    console.press(.enter)
    console.type("hunter3")
    console.press(.enter, .escape)
    console.type("r")
    #expect(console.screen.contains("REDISCLI_AUTH=(secret)"))
    #expect(!console.screen.contains("SHOP_PASSWORD"))
  }

  @Test("says that what goes to the background runs on")
  func background() {
    var console = ConsoleHarness()
    console.open(TestRunbook.restart)
    #expect(!console.screen.contains("It runs on until"))
    console.type("e")
    console.type(" &")
    console.press(.enter)
    #expect(console.screen.contains("It runs on until you stop it or leave the console."))
    var far = TestRunbook.make()
    for phase in far.phases.indices {
      for step in far.phases[phase].steps.indices where far.phases[phase].steps[step].id == TestRunbook.fix {
        far.phases[phase].steps[step].commands[0].flags.insert(.background)
        far.phases[phase].steps[step].commands[0].target = "ssh:web-1"
      }
    }
    console = ConsoleHarness(runbook: far)
    console.open(TestRunbook.restart)
    console.type("r")
    #expect(console.screen.contains("on ssh:web-1") && console.screen.contains("It may run on there"))
  }

  @Test("shows what would run and where on the smallest screen, however much is known about it")
  func smallest() {
    var runbook = TestRunbook.make()
    for phase in runbook.phases.indices {
      for step in runbook.phases[phase].steps.indices {
        for command in runbook.phases[phase].steps[step].commands.indices {
          runbook.phases[phase].steps[step].commands[command].warning =
            "Option 3: Flush all keys (LAST RESORT - sessions will be lost), only after the lead has agreed"
        }
      }
    }
    var console = ConsoleHarness(runbook: runbook, size: TerminalSize(columns: 40, rows: 10))
    console.open(TestRunbook.flush)
    console.type("r")
    func isWhole() -> Bool {
      ["redis-cli FLUSHALL", "on this host, bastion", "type bastion", "> "].allSatisfy(
        console.screen.contains)
    }
    #expect(isWhole() && console.screen.contains("Option 3"))
    console.type("x")
    console.press(.enter)
    #expect(isWhole() && console.screen.contains("That is not bastion"))
    console.press(.escape)
    console.open(TestRunbook.restart)
    console.type("r")
    #expect(console.screen.contains("systemctl restart redis") && console.screen.contains("Run it? y/N"))
  }
}
