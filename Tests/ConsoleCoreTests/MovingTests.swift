import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Moving")
struct MovingTests {
  @Test("begins at the first step that is not done")
  func begin() {
    let runbook = TestRunbook.make()
    var first = ConsoleHarness()
    let tick = first.event(.stepTicked(TestRunbook.acknowledge))
    let state = ConsoleState(
      runbook: runbook, events: first.state.events + [tick], settings: first.state.settings,
      now: ConsoleHarness.start)
    #expect(state.navigation.place == .step(TestRunbook.verify))
  }

  @Test("J goes where the lit row leads, records it, and b comes back")
  func jump() {
    var console = ConsoleHarness()
    console.results[TestRunbook.ping] = [.refused]
    console.open(TestRunbook.ping)
    console.press(.character("r"), .enter, .enter)
    #expect(console.screen.contains("J → Step 3"))
    console.press(.character("J"))
    #expect(console.state.navigation.place == .step(TestRunbook.metrics))
    #expect(
      console.recorded.last
        == .jumped(JumpTaken(from: TestRunbook.verify, step: TestRunbook.metrics, text: "→ Step 3")))
    console.press(.character("b"))
    #expect(console.state.navigation.place == .step(TestRunbook.verify))
    console.press(.character("B"))
    #expect(console.state.navigation.place == .step(TestRunbook.metrics))
  }

  @Test("J goes where a number that is over its line sends the responder")
  func thresholdJump() {
    var runbook = TestRunbook.make()
    for phase in runbook.phases.indices {
      for step in runbook.phases[phase].steps.indices
      where runbook.phases[phase].steps[step].id == TestRunbook.metrics {
        let line = runbook.phases[phase].steps[step].thresholds[0].line
        let jump = Jump(text: "→ Step 4", destination: .step(TestRunbook.fix))
        runbook.phases[phase].steps[step].links.append(
          Link(text: "→ Step 4", target: "", jump: jump, line: line))
      }
    }
    var console = ConsoleHarness(runbook: runbook)
    let broken = Verdict(level: .warn, rule: .threshold, text: "too much", brokenThresholds: [0])
    console.results[TestRunbook.memory] = [.init(verdict: broken)]
    console.open(TestRunbook.memory)
    console.press(.character("r"))
    #expect(console.screen.contains("J → Step 4"))
    console.press(.character("J"))
    #expect(console.state.navigation.place == .step(TestRunbook.fix))
  }

  @Test("J says why there is nothing to follow")
  func noJump() {
    var console = ConsoleHarness()
    console.open(TestRunbook.ping)
    console.press(.character("J"))
    #expect(console.effects.isEmpty)
    #expect(console.screen.contains("No result of this step leads anywhere"))
  }

  @Test("j reaches every command, task, row, field, text and link of a step")
  func items() {
    var console = ConsoleHarness()
    console.open(TestRunbook.verify)
    var seen: [StepItem] = []
    for _ in 0..<6 {
      if let item = console.state.navigation.item, seen.last != item { seen.append(item) }
      console.press(.character("j"))
    }
    #expect(
      seen == [.command(TestRunbook.ping), .outcome(table: 0, row: 1), .outcome(table: 0, row: 2), .link(0)])
  }

  @Test(
    "a long step scrolls line by line, and nothing that is out of sight stays selected",
    arguments: [6, 10, 24])
  func scrolling(rows: Int) {
    var runbook = TestRunbook.make()
    let prose = (1...60).map { Block.paragraph(RichText("Paragraph \($0)")) }
    runbook.phases[2].steps[0].content.insert(contentsOf: prose, at: 1)
    var console = ConsoleHarness(runbook: runbook, size: TerminalSize(columns: 60, rows: rows))
    console.open(TestRunbook.metrics)
    for _ in 0..<200 {
      console.press(.character("j"))
      if let item = console.state.navigation.item {
        let layout = console.state.stepLayout
        #expect(
          layout.isVisible(
            item, scroll: console.state.navigation.stepScroll, rows: console.state.screen.main.rows))
      }
    }
    let layout = console.state.stepLayout
    #expect(console.state.navigation.stepScroll == layout.maxScroll(rows: console.state.screen.main.rows))
    for _ in 0..<200 { console.press(.character("k")) }
    #expect(console.state.navigation.stepScroll == 0)
    #expect(console.state.navigation.item == .command(TestRunbook.memory))
  }

  @Test("u goes to the next open step, around the end")
  func nextOpen() {
    var console = ConsoleHarness()
    console.state.go(to: .step(TestRunbook.tell))
    console.press(.character("u"))
    #expect(console.state.navigation.place == .step(TestRunbook.acknowledge))
  }

  @Test("search goes on with n and N; Escape gives n back to notes")
  func search() {
    var console = ConsoleHarness()
    console.press(.character("/"))
    console.type("REDIS")
    console.press(.enter, .character("n"), .character("n"), .character("N"))
    #expect(console.effects.isEmpty)
    #expect(console.state.prompt == nil)
    console.press(.escape, .character("n"))
    guard case .text(let text) = console.state.prompt else {
      Issue.record("n does not write a note")
      return
    }
    #expect(text.purpose == .note(.note))
  }

  @Test(
    "the footer says what n does for as long as it does it, and how to get notes back",
    arguments: [40, 80, 120])
  func searchInFooter(columns: Int) {
    var console = ConsoleHarness(size: TerminalSize(columns: columns, rows: 24))
    console.press(.character("/"))
    console.type("redis")
    console.press(.enter)
    #expect(console.footer.contains("n next match"))
    console.press(.tab)
    #expect(console.footer.contains("n next match"))
    #expect(columns < 80 || console.footer.contains("Esc end search (n note)"))
    let place = console.state.navigation.place
    console.press(.character("n"))
    #expect(console.state.prompt == nil)
    #expect(console.state.navigation.place != place)
    console.press(.escape)
    #expect(!console.footer.contains("next match") && !console.footer.contains("end search"))
    #expect(columns < 80 || console.footer.contains("n note"))
  }

  @Test("a search that took no key from the notes does not speak of them")
  func searchWithOtherKeys() throws {
    var settings = ConsoleSettings(actor: ConsoleHarness.actor)
    try settings.keyMap.set("note", [.function(9)])
    var console = ConsoleHarness(settings: settings)
    console.press(.character("/"))
    console.type("redis")
    console.press(.enter)
    #expect(console.footer.contains("n next match") && console.footer.contains("Esc end search  "))
  }

  @Test("a search that ends on a heading with nothing to read goes on from there")
  func headingFound() {
    var console = ConsoleHarness()
    console.press(.character("/"))
    console.type("Mitigation")
    console.press(.enter)
    #expect(console.state.navigation.place == .phase(3))
    console.press(.character("}"))
    #expect(console.state.navigation.place == .step(TestRunbook.fix))
    console.press(.character("/"))
    console.type("Mitigation")
    console.press(.enter, .character("{"))
    #expect(console.state.navigation.place == .step(TestRunbook.metrics))
  }

  @Test("search selects the command that has what was looked for")
  func searchSelects() {
    var console = ConsoleHarness()
    console.press(.character("/"))
    console.type("flush")
    console.press(.enter)
    #expect(console.state.navigation.item == .command(TestRunbook.flush))
  }

  @Test("search for a step's title selects what the step begins with")
  func searchTitle() {
    var console = ConsoleHarness()
    console.state.go(to: .step(TestRunbook.verify))
    let first = console.state.navigation.item
    let title = console.state.runbook.step(TestRunbook.verify)?.title ?? ""
    console.state.go(to: .step(TestRunbook.acknowledge))
    console.press(.character("/"))
    console.type(title)
    console.press(.enter)
    #expect(console.state.navigation.place == .step(TestRunbook.verify))
    #expect(console.state.navigation.item == first)
  }

  @Test("the way back leads to the row that was followed, not to the top of its step")
  func backToRow() {
    var runbook = TestRunbook.make()
    let prose = (1...40).map { Block.paragraph(RichText("Paragraph \($0)")) }
    runbook.phases[1].steps[1].content.insert(contentsOf: prose, at: 1)
    var console = ConsoleHarness(runbook: runbook)
    let row = StepItem.outcome(table: 0, row: 1)
    console.open(TestRunbook.verify, row)
    let scroll = console.state.navigation.stepScroll
    #expect(scroll > 0)
    console.press(.enter)
    #expect(console.state.navigation.place == .step(TestRunbook.metrics))
    console.press(.character("b"))
    #expect(console.state.navigation.place == .step(TestRunbook.verify))
    #expect(console.state.navigation.item == row)
    #expect(console.state.navigation.stepScroll == scroll)
    console.press(.character("B"))
    #expect(console.state.navigation.place == .step(TestRunbook.metrics))
  }

  @Test("search in the output finds its lines, marks them, and goes around")
  func searchOutput() {
    var console = ConsoleHarness()
    let lines = (1...100).map { $0 % 40 == 0 ? "line \($0) ERROR 日本" : "line \($0)" }
    console.results[TestRunbook.memory] = [.init(stdout: lines.joined(separator: "\n"))]
    console.open(TestRunbook.memory)
    console.press(.character("r"), .character("o"), .character("/"))
    console.type("error")
    console.press(.enter)
    #expect(console.screen.contains("error: 1 of 2 lines; n next"))
    #expect(console.state.output?.match == 39)
    let frame = console.state.view(size: console.state.size)
    let row = console.screen.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
      $0.contains("line 40")
    }
    #expect(frame[10, row ?? 0].style == Theme.searched)
    #expect(frame[9, row ?? 0].style != Theme.searched)
    console.press(.character("n"))
    #expect(console.state.output?.match == 79)
    #expect(console.screen.contains("error: 2 of 2 lines"))
    console.press(.character("n"))
    #expect(console.state.output?.match == 39)
    #expect(console.screen.contains("error: 1 of 2 lines"))
    console.press(.character("N"))
    #expect(console.state.output?.match == 79)
    #expect(console.screen.contains("error: 2 of 2 lines"))
    console.press(.escape)
    #expect(console.state.navigation.focus == .output)
    console.press(.escape)
    #expect(console.state.navigation.focus == .step)
  }

  @Test("panes: Tab, numbers and Escape; the output only once there is some")
  func panes() {
    var console = ConsoleHarness()
    console.press(.tab)
    #expect(console.state.navigation.focus == .step)
    console.press(.tab)
    #expect(console.state.navigation.focus == .timeline)
    console.press(.character("3"))
    #expect(console.state.navigation.focus == .timeline)
    #expect(console.screen.contains("There is no output yet"))
    console.press(.character("2"), .escape)
    #expect(console.state.navigation.focus == .checklist)
  }

  @Test("the timeline is walked event by event, a start only while it runs")
  func timeline() {
    var console = ConsoleHarness()
    console.results[TestRunbook.memory] = [.init()]
    console.open(TestRunbook.memory)
    console.press(.character("r"))
    #expect(console.state.events.count == 3)
    let rows = TimelineRows(console.state)
    #expect(rows.newest == 2)
    #expect(rows.before(2) == 0)
    console.press(.character("4"), .character("g"))
    #expect(console.state.navigation.event == TimelinePosition(console.state.events[0]))
    console.press(.character("j"), .enter)
    #expect(console.state.navigation.focus == .output)
  }

  @Test("a folded phase keeps its heading only, and going to a step of it unfolds it")
  func fold() {
    var console = ConsoleHarness()
    console.press(.character("z"))
    #expect(!console.screen.contains("Verify Redis"))
    console.press(.character("u"))
    #expect(console.screen.contains("Acknowledge alert"))
  }

  @Test("a changed runbook keeps the place, the ticks and says what changed")
  func runbookChanged() {
    var console = ConsoleHarness()
    console.press(.character(" "))
    console.state.go(to: .step(TestRunbook.metrics))
    var runbook = TestRunbook.make()
    runbook.sha256 = "01"
    runbook.phases[3].steps = []
    runbook.phases[1].steps.append(Step(id: StepID("new"), title: "New", line: 45))
    console.feed(.runbookChanged(runbook))
    #expect(console.state.navigation.place == .step(TestRunbook.metrics))
    #expect(console.state.incident.progress(of: TestRunbook.acknowledge) == .done)
    #expect(console.screen.contains("The runbook's file changed: new: New · gone:"))
    #expect(console.recorded.contains(.runbookChanged(sha256: "01", checklist: runbook.checklist)))
    guard case .note(_, let text) = console.recorded.last else {
      Issue.record("\(String(describing: console.recorded.last))")
      return
    }
    #expect(text.hasPrefix("Changed in the runbook: new: New · gone:"))
    let count = console.effects.count
    console.feed(.runbookChanged(runbook))
    #expect(console.effects.count == count)
  }

  @Test("the place is kept near when its step is gone")
  func stepGone() {
    var console = ConsoleHarness()
    console.state.go(to: .step(TestRunbook.fix))
    var runbook = TestRunbook.make()
    runbook.sha256 = "01"
    runbook.phases[3].steps[0].id = StepID("other")
    console.feed(.runbookChanged(runbook))
    #expect(console.state.navigation.place == .step(StepID("other")))
  }

  @Test("a click on a key of the footer presses it; only a yes has to be typed", arguments: [80, 120])
  func footerClicks(columns: Int) {
    var console = ConsoleHarness(size: TerminalSize(columns: columns, rows: 24))
    func click(_ text: String) {
      let place = console.footer.firstRange(of: text).map {
        console.footer.distance(from: console.footer.startIndex, to: $0.lowerBound)
      }
      let position = Position(column: (place ?? -1) + 1, row: 23)
      console.feed(.input(.mouse(MouseEvent(.press, at: position))))
    }
    click("q quit")
    #expect(console.state.departure != nil || console.state.prompt != nil)
    console = ConsoleHarness(size: TerminalSize(columns: columns, rows: 24))
    click("m milestone")
    #expect(console.screen.contains("Milestone, now"))
    click("Esc back")
    #expect(console.state.prompt == nil)
    console.open(TestRunbook.restart)
    click("r run")
    #expect(console.screen.contains("Run it? y/N"))
    click("y yes")
    #expect(console.requests.isEmpty)
    click("n no")
    #expect(console.state.prompt == nil)
    #expect(console.requests.isEmpty)
  }

  @Test("the mouse selects, opens and scrolls")
  func mouse() {
    var console = ConsoleHarness()
    console.feed(.input(.mouse(MouseEvent(.press, at: Position(column: 5, row: 5)))))
    #expect(console.state.navigation.place == .step(TestRunbook.verify))
    console.feed(.input(.mouse(MouseEvent(.doublePress, at: Position(column: 5, row: 5)))))
    #expect(console.state.navigation.focus == .step)
    console.feed(.input(.mouse(MouseEvent(.press, at: Position(column: 40, row: 1)))))
    #expect(console.state.navigation.focus == .timeline)
  }

  @Test("j goes on to the next command when no line between is skipped, however long the result above it is")
  func nextBelowResult() {
    var console = ConsoleHarness(size: TerminalSize(columns: 80, rows: 14))
    console.results[TestRunbook.restart] = [.init(stdout: (1...6).map { "line \($0)\n" }.joined())]
    console.open(TestRunbook.restart)
    console.press(.character("r"), .character("y"), .character("j"))
    #expect(console.state.navigation.item == .command(TestRunbook.flush))
    console.press(.character("k"))
    #expect(console.state.navigation.item == .command(TestRunbook.restart))
  }

  @Test("a way to a heading that has nothing but steps leads to the first of them")
  func wayToPhase() throws {
    var runbook = TestRunbook.make()
    let position = try #require(runbook.phases.firstIndex { $0.steps.contains { $0.id == TestRunbook.fix } })
    runbook.phases[position].content = []
    let jump = Jump(text: "Mitigation", destination: .section(line: runbook.phases[position].line))
    var console = ConsoleHarness(runbook: runbook)
    _ = console.state.take(jump)
    #expect(console.state.navigation.place == .step(TestRunbook.fix))
    runbook.phases[position].content = [.paragraph(RichText("Only one of these fits."))]
    console = ConsoleHarness(runbook: runbook)
    _ = console.state.take(jump)
    #expect(console.state.navigation.place == .phase(position))
  }
}
