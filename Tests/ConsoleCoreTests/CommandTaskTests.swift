import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

/// Tasks like "- [ ] `redis-cli ping`".
@Suite("A task that is a command and nothing else")
struct CommandTaskTests {
  private static let uptime = CommandID("uptime")
  private static let step = StepID("step")

  private static func runbook(_ text: String = "uptime -p") -> Runbook {
    let tasks = [
      StepTask(
        id: TaskID("sole"), text: RichText([.init(text, traits: .code)]), line: 2,
        content: [.command(uptime), .paragraph(RichText("Mind the load."))],
        tasks: [StepTask(id: TaskID("sub"), text: RichText("Write it down"), line: 4)]),
      StepTask(id: TaskID("after"), text: RichText("Go on"), line: 5),
    ]
    let step = Step(
      id: step, number: "1", title: "Look", line: 1, content: tasks.map { .task($0.id) }, tasks: tasks,
      commands: [Command(id: uptime, text: "uptime -p", line: 2, commandClass: .read)])
    return Runbook(
      slug: "look", title: "Look", path: "/look.md", sha256: "00", metadata: RunbookMetadata(),
      phases: [Phase(title: "Look", line: 1, steps: [step])])
  }

  private func console(_ text: String = "uptime -p") -> ConsoleHarness {
    var console = ConsoleHarness(runbook: Self.runbook(text))
    console.results[Self.uptime] = [.init(stdout: "up 3 days\n")]
    console.open(Self.step)
    return console
  }

  private func lines(_ console: ConsoleHarness, with text: String) -> [String] {
    console.screen.split(separator: "\n").map(String.init).filter { $0.contains(text) }
  }

  @Test("is one line, with its box and its class; what stands under it stays under it")
  func once() {
    let console = console()
    let found = lines(console, with: "uptime -p")
    #expect(found.count == 1)
    #expect(found[0].contains("☐ ▶ uptime -p") && found[0].hasSuffix("read"))
    #expect(console.line(with: "Mind the load")?.hasPrefix("   Mind") == true)
    #expect(console.line(with: "Write it down")?.hasPrefix("   ☐ Write") == true)
  }

  @Test(
    "is drawn twice where it says more than the command", arguments: ["uptime -p on each host", "uptime"])
  func more(text: String) {
    #expect(console(text).line(with: "☐ \(text)") != nil)
    #expect(console(text).line(with: "▶ uptime -p") != nil)
  }

  @Test("is run by its key, ticked by space, and one press of an arrow goes on to what follows")
  func keys() {
    var console = console()
    #expect(console.footer.contains("tick task"))
    console.press(.character("r"))
    #expect(console.requests.map(\.text) == ["uptime -p"])
    #expect(console.line(with: "▶ uptime -p")?.contains("☐") == true)
    #expect(console.screen.contains("up 3 days"))
    console.press(.character(" "))
    #expect(console.line(with: "▶ uptime -p")?.contains("✔ ▶ uptime -p") == true)
    console.press(.enter)
    #expect(console.state.navigation.focus == .output)
    console.press(.escape, .down)
    #expect(console.state.navigation.item == .task(TaskID("sub")))
  }

  @Test("says why it was left out, under its line")
  func skipped() {
    var console = console()
    console.press(.character("s"), .tab)
    console.type("no shell")
    console.press(.enter)
    let rows = console.screen.split(separator: "\n").map(String.init)
    let row = rows.firstIndex { $0.contains("▶ uptime -p") } ?? 0
    #expect(rows[row + 1].contains("skipped: no shell"))
  }

  @Test("is no place to go back to once it was ticked without having been run")
  func tickedAway() {
    var console = console()
    console.press(.character(" "))
    console.state.go(to: .phase(0))
    console.state.go(to: .step(Self.step))
    #expect(console.state.navigation.item == .task(TaskID("sub")))
  }

  @Test("is one line in plain words too, with one number")
  func plain() {
    var console = console()
    console.plain = PlainConsole(console.state, isInteractive: true)
    console.feed(.input(.paste("step")))
    let said = console.effects.flatMap { effect -> [String] in
      if case .say(let lines) = effect { lines } else { [] }
    }
    #expect(
      said.filter { $0.contains("uptime -p") }.allSatisfy {
        $0.contains("task, open, command, read: uptime -p")
      })
    #expect(said.contains { $0.hasPrefix("2 ") && $0.contains("Write it down") })
  }

  @Test("that is ticked from one of its commands says so where its own line is scrolled away")
  func outOfSight() {
    let commands = (1...9).map {
      Command(id: CommandID("c\($0)"), text: "echo \($0)", line: $0, commandClass: .read)
    }
    let task = StepTask(
      id: TaskID("task"), text: RichText("Count"), line: 1, content: commands.map { .command($0.id) })
    let step = Step(
      id: Self.step, number: "1", title: "Look", line: 1, content: [.task(task.id)], tasks: [task],
      commands: commands)
    let runbook = Runbook(
      slug: "look", title: "Look", path: "/look.md", sha256: "00", metadata: RunbookMetadata(),
      phases: [Phase(title: "Look", line: 1, steps: [step])])
    var console = ConsoleHarness(runbook: runbook, size: TerminalSize(columns: 40, rows: 10))
    console.open(commands[0].id)
    console.type(" ")
    #expect(console.state.notice?.text.contains("Count") != true)
    console.open(commands[8].id)
    console.type(" ")
    #expect(console.state.notice?.text == "Not done after all: Count")
  }
}
