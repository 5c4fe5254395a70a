import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Every key in every view")
struct EveryKeyTests {
  /// How a view is come to: a command to be on, if any, and keys.
  struct View: CustomTestStringConvertible {
    var name: String
    var command: CommandID?
    var keys: String
    /// What is looked at for a text may be left as it is by keys that only edit or move.
    var takesText = false

    init(_ name: String, on command: CommandID? = nil, _ keys: String, takesText: Bool = false) {
      (self.name, self.command, self.keys, self.takesText) = (name, command, keys, takesText)
    }

    var testDescription: String { name }

    func open(_ size: TerminalSize) -> ConsoleHarness {
      var console = ConsoleHarness(size: size)
      console.results = [
        TestRunbook.ping: [.refused, .pong],
        TestRunbook.memory: [.init(stdout: "used_memory_human:1.02M\n", stderr: "warning: red\n")],
      ]
      if let command { console.open(command) }
      for action in KeyScript(keys).actions {
        switch action {
        case .key(let key): console.press(key)
        case .text(let text): console.type(text)
        case .wait(let seconds): console.wait(seconds: seconds)
        }
      }
      return console
    }
  }

  static let views = [
    View("checklist", ""), View("heading", "g"), View("filtered", "f \"re\" enter"), View("step", "2"),
    View("timeline", "4"), View("event", "4 enter"), View("event menu", "4 E"), View("zoom", "2 Z"),
    View("note", "n \"half\"", takesText: true), View("empty note", "n", takesText: true),
    View("search", "/ \"red\"", takesText: true), View("searching", "/ \"red\" enter"),
    View("values", "v", takesText: true), View("palette", ":", takesText: true), View("help", "?"),
    View("narrowing help", "? / \"out\"", takesText: true), View("milestones", "m"), View("status", "t"),
    View("command", on: TestRunbook.memory, ""), View("output", on: TestRunbook.memory, "r o"),
    View("output search", on: TestRunbook.memory, "r o / \"used\" enter"),
    View("comparison", on: TestRunbook.memory, "r r ="), View("sweep", on: TestRunbook.memory, "S"),
    View("edit", on: TestRunbook.memory, "e", takesText: true), View("change", on: TestRunbook.restart, "r"),
    View("destroy", on: TestRunbook.flush, "r", takesText: true),
    View("running", on: TestRunbook.restart, "r y"), View("leaving", on: TestRunbook.restart, "r y q"),
  ]

  private static let keys: [Key] =
    ConsoleCommand.all.flatMap(\.keys)
    + [
      .character("c"), .character("X"), .character("5"), .delete, .insert, .control("a"), .control("g"),
      .control("o"), .control("n"), .control("w"), .alt("x"), .alt("\r"), .function(5),
    ]

  /// What may stay without an answer where it can go no further: as in less, the edge is its own answer.
  private static let moves = Set(
    [
      "down", "up", "page-down", "page-up", "half-page-down", "half-page-up", "top", "bottom", "scroll-right",
      "checklist", "step", "output-pane", "timeline",
    ]
    .flatMap { name in ConsoleCommand.all.filter { $0.name == name }.flatMap(\.keys) }
      // A reader's next page.
      + [.escape, .character(" ")])

  private static let editing: Set<Key> = [
    .left, .right, .home, .end, .up, .down, .pageUp, .pageDown, .backspace, .delete, .tab, .backTab,
    .control("a"), .control("b"), .control("d"), .control("e"), .control("f"), .control("k"), .control("n"),
    .control("p"), .control("u"), .control("w"), .control("y"),
  ]

  @Test("is answered: on the screen, by something done, or in words", arguments: views)
  func answered(_ view: View) {
    let size = TerminalSize(columns: 40, rows: 10)
    let start = view.open(size)
    let before = start.state.view(size: size)
    for key in Self.keys where !Self.moves.contains(key) && !(view.takesText && Self.editing.contains(key)) {
      var console = start
      console.press(key)
      let isAnswered =
        console.effects.count > start.effects.count || console.state.notice != nil
        || console.state.view(size: size) != before
      #expect(isAnswered, "\(KeyName.of(key))")
    }
  }

  @Test("leaves nothing that Esc does not lead out of", arguments: views)
  func leaving(_ view: View) {
    let start = view.open(TerminalSize(columns: 40, rows: 10))
    for key in Self.keys {
      var console = start
      console.press(key)
      for _ in 0..<6 where console.state.departure == nil { console.press(.escape) }
      #expect(console.state.departure != nil || console.state.prompt == nil, "\(KeyName.of(key))")
      #expect(
        console.state.departure != nil || console.state.navigation.focus == .checklist, "\(KeyName.of(key))")
    }
  }
}
