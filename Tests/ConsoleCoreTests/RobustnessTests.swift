import IncidentModel
import TerminalFrame
import TestSupport
import Testing

@testable import ConsoleCore

@Suite("Whatever is pressed")
struct RobustnessTests {
  private static let keys: [Key] =
    " abcdefghijklmnoprstuvxyzABCGHJKNRTVZ[]/?:+@1234.-".map { Key.character($0) }
    + [
      .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace,
      .delete,
      .control("c"), .control("d"), .control("u"), .control("w"), .control("l"), .alt("\r"), .function(1),
    ]

  @Test(
    "the screen is drawn within its bounds, and nothing but a look runs without a yes", arguments: 1...12)
  func monkey(seed: Int) {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let sizes = [(0, 0), (1, 1), (3, 2), (12, 4), (40, 10), (80, 24), (100, 20), (130, 40)]
    var console = ConsoleHarness()
    console.results = [
      TestRunbook.ping: [.refused, .pong], TestRunbook.memory: [.init(stdout: "1\n2\n3\n")],
    ]
    for _ in 0..<400 {
      if Int.random(in: 0..<20, using: &numbers) == 0 {
        let size = sizes[Int.random(in: 0..<sizes.count, using: &numbers)]
        console.feed(.resized(TerminalSize(columns: size.0, rows: size.1)))
      }
      let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &numbers)]
      let asked = console.state.prompt
      let before = console.requests.count
      console.press(key)
      if console.requests.count > before, let request = console.requests.last, request.commandClass > .read {
        #expect(key == .character("y") || isTypedName(asked))
      }
      let frame = console.state.view(size: console.state.size)
      if let cursor = frame.cursor { #expect(frame.area.contains(cursor)) }
      if console.state.departure != nil { break }
    }
  }

  private func isTypedName(_ prompt: Prompt?) -> Bool {
    guard case .typedName(let typed) = prompt else { return false }
    return typed.editor.text == typed.name
  }

  @Test("an empty runbook, and one of which only prose is left, can be looked at")
  func empty() {
    let none = Runbook(slug: "none", title: "", path: "", sha256: "", metadata: RunbookMetadata(), phases: [])
    var console = ConsoleHarness(runbook: none)
    for key in Self.keys { console.press(key) }
    _ = console.screen
    var runbook = TestRunbook.make()
    runbook.phases = [runbook.phases[0]]
    console = ConsoleHarness(runbook: runbook)
    console.press(.enter, .character("r"), .character(" "), .character("u"))
    #expect(console.effects.isEmpty)
    #expect(console.screen.contains("Every step is done or skipped"))
  }

  @Test("nothing that a runbook, an output, a note or a name holds reaches the screen as a control")
  func controls() {
    var runbook = TestRunbook.make()
    let evil = "\u{1B}]0;owned\u{7}\u{1B}[2J\u{202E}x\u{9B}31m"
    runbook.slug = evil
    runbook.phases[1].title = evil
    runbook.phases[1].steps[0].title = evil
    runbook.phases[2].steps[0].commands[0].text = "echo \(evil)"
    var console = ConsoleHarness(
      runbook: runbook, size: TerminalSize(columns: 120, rows: 40),
      settings: ConsoleSettings(actor: "ops\(evil)@bastion"))
    console.results[TestRunbook.memory] = [.init(stdout: evil + "\n", stderr: evil)]
    console.open(TestRunbook.memory)
    console.press(.character("r"), .character("n"))
    console.feed(.input(.paste(evil)))
    for key in [
      Key.enter, .character("o"), .character("4"), .character("?"), .escape, .character(":"), .escape,
    ] {
      console.press(key)
      for scalar in console.screen.unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) && scalar.value != 0x202E)
      }
    }
  }
}
