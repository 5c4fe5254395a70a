import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("The step")
struct StepPaneTests {
  /// A runbook with one step: a task with a command, one with two, one with a text, one with a blank.
  private static func runbook() -> Runbook {
    let commands = ["first", "second", "third"].map {
      Command(id: CommandID($0), text: "echo \($0)", line: 1, commandClass: .read)
    }
    let tasks = [
      StepTask(
        id: TaskID("one"), text: RichText("Check one:"), line: 2, content: [.command(CommandID("first"))]),
      StepTask(
        id: TaskID("two"), text: RichText("Check two:"), line: 3,
        content: [
          .list(
            BlockList(start: nil, items: [[.command(CommandID("second"))], [.command(CommandID("third"))]]))
        ]),
      StepTask(id: TaskID("text"), text: RichText("Post:"), line: 4, content: [.template(0)]),
      StepTask(id: TaskID("time"), text: RichText("Note current time: ____"), line: 5),
    ]
    let step = Step(
      id: StepID("step"), number: "1", title: "Look", line: 1, content: tasks.map { .task($0.id) },
      tasks: tasks, commands: commands,
      templates: [Template(title: "Post", kind: .message, language: "", text: "hello", line: 4)],
      fields: [Field(id: "time", label: "Note current time", line: 5)])
    return Runbook(
      slug: "look", title: "Look", path: "/look.md", sha256: "00", metadata: RunbookMetadata(),
      phases: [Phase(title: "Look", line: 1, steps: [step])])
  }

  private func console() -> ConsoleHarness {
    var console = ConsoleHarness(runbook: Self.runbook())
    for id in ["first", "second", "third"] {
      console.results[CommandID(id)] = [.init(stdout: "\(id) done\n")]
    }
    console.open(StepID("step"))
    return console
  }

  @Test("says which part is shown, however long its name is", arguments: [40, 60, 80, 100, 110, 120, 130])
  func position(columns: Int) {
    var runbook = TestRunbook.make()
    runbook.phases[2].steps[0].title = String(repeating: "check the metrics ", count: 4)
    runbook.phases[2].steps[0].content += (1...60).map { .paragraph(RichText("Paragraph \($0)")) }
    var console = ConsoleHarness(runbook: runbook, size: TerminalSize(columns: columns, rows: 30))
    console.open(TestRunbook.metrics)
    let count = console.state.stepLayout.lines.count
    #expect(
      console.screen.contains("/\(count) ") || console.screen.contains("/\(count)\n")
        || console.screen.contains("%\n"))
  }

  @Test("space on a text ticks the task that it belongs to; where it means the step, the footer says so")
  func tickTemplate() {
    var console = console()
    console.open(StepID("step"), .template(0))
    #expect(console.footer.contains("space tick task"))
    console.press(.character(" "))
    #expect(console.recorded == [.taskTicked(StepID("step"), TaskID("text"))])
    console.open(StepID("step"), .field(0))
    #expect(console.footer.contains("space tick step"))
  }

  @Test("Enter on a task opens what it holds, and never ticks it")
  func enterOnTask() {
    var runbook = Self.runbook()
    runbook.phases[0].steps[0].tasks.append(
      StepTask(id: TaskID("plain"), text: RichText("Call the provider"), line: 8))
    runbook.phases[0].steps[0].content.append(.task(TaskID("plain")))
    var console = ConsoleHarness(runbook: runbook)
    console.results[CommandID("first")] = [.init(stdout: "first done\n")]
    console.open(StepID("step"), .task(TaskID("plain")))
    #expect(!console.footer.contains("Enter"))
    console.press(.enter)
    #expect(console.recorded.isEmpty)
    #expect(console.screen.contains("There is nothing in it to open: space ticks it"))
    console.open(StepID("step"), .task(TaskID("one")))
    console.press(.character("r"), .enter)
    #expect(console.state.navigation.focus == .output)
    #expect(!console.recorded.contains(.taskTicked(StepID("step"), TaskID("one"))))
  }

  @Test("a begun step opens at its blank, if that is the first thing to be done")
  func opensAtBlank() {
    var runbook = Self.runbook()
    runbook.phases[0].steps[0].fields.append(Field(id: "from", label: "Outage from", line: 20))
    runbook.phases[0].steps[0].content.insert(.field(1), at: 0)
    var console = ConsoleHarness(runbook: runbook)
    console.feed(.recorded([console.event(.taskTicked(StepID("step"), TaskID("one")))]))
    console.open(StepID("step"))
    #expect(console.state.navigation.item == .field(1))
  }

  @Test("whoever has ticked the step is shown the key to the next one first")
  func nextStep() {
    var console = console()
    #expect(!console.footer.hasPrefix(" } next step"))
    console.press(.character("T"))
    #expect(console.footer.hasPrefix(" } next step"))
  }

  @Test("y copies what a task says to write, else the task")
  func copyTask() {
    var runbook = Self.runbook()
    runbook.phases[0].steps[0].tasks += [
      StepTask(
        id: TaskID("post"), text: RichText("Post in #incidents: \"Acknowledged - investigating\""), line: 6),
      StepTask(id: TaskID("click"), text: RichText("Click \"Scale\""), line: 7),
    ]
    runbook.phases[0].steps[0].content += [.task(TaskID("post")), .task(TaskID("click"))]
    var console = ConsoleHarness(runbook: runbook)
    console.open(StepID("step"), .task(TaskID("post")))
    #expect(console.footer.contains("y copy"))
    console.press(.character("y"))
    #expect(console.effects.last == .copy("Acknowledged - investigating"))
    console.open(StepID("step"), .task(TaskID("click")))
    #expect(!console.footer.contains("y copy"))
    console.press(.character("y"))
    #expect(console.effects.last == .copy("Click \"Scale\""))
  }

  @Test("what comments say about a result stands under the command; once it is as expected, what to look for")
  func expectations() {
    var runbook = Self.runbook()
    runbook.phases[0].steps[0].commands[0].expectations = [
      Expectation(kind: .text, text: "connected", source: .comment, line: 2),
      Expectation(
        kind: .prose, text: "Look for:\n- \"Too many clients\"", source: .comment, line: 3),
      Expectation(kind: .prose, text: "a sentence of the step", source: .prose, line: 9),
    ]
    runbook.phases[0].steps[0].commands[1].expectations = [
      Expectation(kind: .sample, text: "{ \"status\": \"degraded\" }", source: .comment, line: 5),
      Expectation(
        kind: .prose, text: "Expected: { \"status\": \"degraded\" } (not \"unhealthy\")", source: .comment,
        line: 5),
      Expectation(kind: .sample, text: "{\n  \"errors\": 0\n}", source: .comment, line: 6),
    ]
    var console = ConsoleHarness(runbook: runbook, size: TerminalSize(columns: 80, rows: 40))
    console.results[CommandID("first")] = [.init(stdout: "connected\n")]
    console.open(StepID("step"), .command(CommandID("first")))
    #expect(console.screen.contains("expected: connected"))
    #expect(console.screen.contains("- \"Too many clients\""))
    #expect(!console.screen.contains("a sentence of the step"))
    #expect(console.screen.contains("Expected: { \"status\": \"degraded\" } (not \"unhealthy\")"))
    #expect(!console.screen.contains("expected: { \"status\""))
    #expect(console.screen.contains("\"errors\": 0"))
    console.press(.character("r"))
    #expect(!console.screen.contains("expected: connected"))
    #expect(console.screen.contains("- \"Too many clients\""))
  }

  @Test("a selected task is shown with what stands under it")
  func underTheTask() {
    var runbook = Self.runbook()
    runbook.phases[0].steps[0].content.insert(
      contentsOf: (1...14).map { .paragraph(RichText("Paragraph \($0)")) }, at: 0)
    runbook.phases[0].steps[0].tasks[3].content = [.paragraph(RichText("Look at the graph")), .rule]
    var console = ConsoleHarness(runbook: runbook)
    console.open(StepID("step"), .task(TaskID("time")))
    #expect(console.screen.contains("Look at the graph"))
  }

  @Test("T ticks the step, whether it has tasks or not; the footer says it where that is not what space does")
  func tickStep() {
    var console = ConsoleHarness()
    console.open(TestRunbook.verify)
    #expect(!console.footer.contains("T tick step"))
    console.press(.character("T"))
    #expect(console.state.incident.progress(of: TestRunbook.verify) == .done)
    console.open(TestRunbook.acknowledge, .task(TaskID("a1")))
    #expect(console.footer.contains("T tick step"))
    console.press(.character("T"))
    #expect(console.state.incident.progress(of: TestRunbook.acknowledge) == .done)
  }

  @Test("of an earlier console's run no number of lines is made up")
  func earlierExcerpt() {
    var console = ConsoleHarness()
    let printed = (1...90).map { "line \($0)\n" }.joined()
    console.results[TestRunbook.memory] = [.init(stdout: printed)]
    console.open(TestRunbook.memory)
    console.press(.character("r"))
    #expect(console.screen.contains("… 84 more lines: o"))
    // The events as another console reads them: of the output there is what the store keeps beside them.
    var events = console.state.events
    for position in events.indices {
      guard case .commandFinished(var end) = events[position].body else { continue }
      end.excerpt = (1...40).map { "line \($0)" }.joined(separator: "\n")
      events[position].body = .commandFinished(end)
    }
    var other = ConsoleHarness()
    other.state = ConsoleState(
      runbook: TestRunbook.make(), events: events, settings: other.state.settings, now: ConsoleHarness.start)
    other.open(TestRunbook.memory)
    #expect(other.screen.contains("line 6"))
    #expect(other.screen.contains("… more: o"))
    #expect(!other.screen.contains("more lines"))
  }

  @Test("a long line that a command printed is whole where there is room, the last one first")
  func longOutput() {
    var console = ConsoleHarness()
    let meter = String(repeating: "0  --:--  ", count: 9)
    console.results[TestRunbook.memory] = [
      .init(stderr: "Total\n\(meter)curl: (6) Could not resolve host: api.example.com\n", exit: 6),
      .init(stderr: (1...5).map { "\($0) \(meter)end\n" }.joined(), exit: 6),
      .init(stdout: String(repeating: "x", count: 1_000_000)),
    ]
    console.open(TestRunbook.memory)
    console.press(.character("r"))
    #expect(console.screen.contains("Could not resolve host"))
    console.press(.character("r"))
    #expect(console.screen.split(separator: "\n").count { $0.contains("end") } == 1)
    #expect(console.line(with: "4 0")?.hasSuffix("…") == true)
    console.press(.character("r"))
    #expect(console.line(with: "xxx")?.hasSuffix("…") == true)
  }

  @Test("a task without a command offers no run key, and says so when it is pressed")
  func nothingToRun() {
    var runbook = TestRunbook.make()
    runbook.phases[2].steps[0].tasks = [StepTask(id: TaskID("t"), text: RichText("Think"), line: 47)]
    runbook.phases[2].steps[0].content.insert(.task(TaskID("t")), at: 0)
    var console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.metrics, .task(TaskID("t")))
    #expect(!console.footer.contains("r run"))
    console.press(.character("r"))
    #expect(console.screen.contains("This task has no command"))
    console.press(.down)
    #expect(console.footer.contains("r run"))
  }

  @Test("runs and copies what the selected task holds, if that is one thing")
  func taskOfOne() {
    var console = console()
    console.open(StepID("step"), .task(TaskID("one")))
    console.press(.character("r"))
    #expect(console.requests.map(\.text) == ["echo first"])
    #expect(console.state.navigation.item == .command(CommandID("first")))
    console.open(StepID("step"), .task(TaskID("text")))
    console.press(.character("y"))
    #expect(console.effects.contains(.copy("hello")))
    console.press(.enter)
    guard case .text(let prompt) = console.state.prompt else {
      Issue.record("the message was not opened")
      return
    }
    #expect(prompt.editor.text == "hello")
  }

  @Test("selects the first command of a task that has several, and runs it when asked again")
  func taskOfTwo() {
    var console = console()
    console.open(StepID("step"), .task(TaskID("two")))
    console.press(.character("r"))
    #expect(console.requests.isEmpty)
    #expect(console.screen.contains("r again runs: echo second"))
    console.press(.character("r"))
    #expect(console.requests.map(\.text) == ["echo second"])
  }

  @Test("ticks the task that a selected command belongs to; T ticks the step")
  func tickFromCommand() {
    var console = console()
    console.open(StepID("step"), .command(CommandID("third")))
    console.press(.character(" "))
    #expect(console.recorded.last == .taskTicked(StepID("step"), TaskID("two")))
    console.press(.character("T"))
    #expect(console.recorded.last == .stepTicked(StepID("step")))
  }

  @Test("a task is done when its blank is filled in; one for the time takes the time")
  func blank() {
    var console = console()
    console.open(StepID("step"), .task(TaskID("time")))
    console.press(.enter)
    #expect(console.screen.contains("Enter alone: now, 14:00:00Z"))
    console.press(.enter)
    #expect(
      console.recorded.suffix(2) == [
        .fieldFilled(StepID("step"), field: "time", value: "14:00:00Z"),
        .taskTicked(StepID("step"), TaskID("time")),
      ])
  }

  @Test("opens at the first thing to do: a task without commands, a command that was not run")
  func firstThing() {
    var console = console()
    #expect(console.state.navigation.item == .command(CommandID("first")))
    console.press(.character("r"))
    console.state.go(to: .step(StepID("step")))
    #expect(console.state.navigation.item == .command(CommandID("second")))
    console.press(.character("r"))
    console.open(StepID("step"), .command(CommandID("third")))
    console.press(.character("r"))
    console.state.go(to: .step(StepID("step")))
    #expect(console.state.navigation.item == .task(TaskID("one")))
  }

  @Test("says the whole of a title that is cut above it, and the links that only the title has")
  func longTitle() {
    var runbook = Self.runbook()
    let title =
      "If it is a single host, skip ahead to the section on the network below, and do not restart anything :"
    runbook.phases[0].steps[0].title = title
    runbook.phases[0].steps[0].links = [
      Link(
        text: "network", target: "", jump: Jump(text: "network", destination: .step(StepID("step"))), line: 1)
    ]
    var console = ConsoleHarness(runbook: runbook)
    console.open(StepID("step"))
    #expect(console.screen.contains(" anything\n"))
    #expect(console.screen.contains("→ network[1]"))
    console.results[CommandID("second")] = [.refused]
    console.open(CommandID("second"))
    console.press(.character("r"))
    // How far it is never falls victim to the length of the title.
    #expect(console.screen.split(separator: "\n")[2].contains("… (failed)"))
  }

  @Test("does not say a title again that the text begins with")
  func saidTitle() {
    var runbook = Self.runbook()
    let title = "Drain new logins by surfacing a maintenance banner on the frontend, then wait"
    runbook.phases[0].steps[0].title = title
    runbook.phases[0].steps[0].content.insert(.paragraph(RichText(title + ", ten minutes.")), at: 0)
    var console = ConsoleHarness(runbook: runbook)
    console.open(StepID("step"))
    #expect(console.screen.ranges(of: "Drain new logins").count == 2)
  }

  @Test("says what came of a command below only where its result is out of sight")
  func notice() {
    var console = console()
    console.press(.character("r"))
    #expect(console.state.notice == nil)
    #expect(console.screen.contains("first done"))
    console.isHolding = true
    console.press(.character("r"), .character("4"))
    console.release()
    #expect(console.state.notice?.text.contains("echo first exit 0") == true)
  }

  @Test("keeps the result of the selected command in view when it comes")
  func resultInView() {
    var console = console()
    console.results[CommandID("third")] = [.init(stdout: (1...6).map { "line \($0)\n" }.joined())]
    console.feed(.resized(TerminalSize(columns: 80, rows: 14)))
    console.open(StepID("step"), .command(CommandID("third")))
    console.press(.character("r"))
    #expect(console.screen.contains("line 6"))
  }

  @Test(
    "shows what a command wanted to say before its progress, as a terminal would, and no single line less")
  func excerpt() {
    var console = console()
    console.results[CommandID("first")] = [
      .init(stdout: "\"connected\"\n", stderr: "% Total\n  0  0\r100 12\n1\n2\n3\n4\n")
    ]
    console.press(.character("r"))
    let lines = console.screen.split(separator: "\n").map { $0.drop { $0 == " " } }
    let start = lines.firstIndex(of: "\"connected\"") ?? 0
    #expect(lines[start...].prefix(7) == ["\"connected\"", "% Total", "100 12", "1", "2", "3", "4"])
    #expect(!console.screen.contains("more line"))
  }

  @Test("is laid out once for a key and the screen after it, and not at all where nothing of it changed")
  func laidOutOnce() {
    var console = console()
    for key: Key in [.down, .down, .pageDown, .up, .home, .character("}"), .character("{")] {
      console.press(key)
      let kept = console.state.laidOut?.key
      let view = ConsoleView(state: console.state, size: console.state.size)
      #expect(kept != nil && view.state.laidOut?.key == kept, "\(key)")
    }
    let before = console.state.laidOut?.key
    console.press(.down, .up)
    #expect(console.state.laidOut?.key == before)
    console.press(.character(" "))
    #expect(ConsoleView(state: console.state, size: console.state.size).state.laidOut?.key != before)
  }
}
