import IncidentModel
import TerminalFrame
import TestSupport
import Testing

@testable import ConsoleCore

@Suite("Any size")
struct AnySizeTests {
  private static let keys: [Key] =
    ConsoleCommand.all.flatMap(\.keys).filter { $0 != .character("q") }
    + [.enter, .escape, .tab, .down, .up, .pageDown, .character("x"), .character("1")]

  /// Sequences that drive terminals, marks that turn text around, and characters of every width.
  private static let hostile =
    "\u{1B}]52;c;AAAA\u{7}\u{1B}[2J\u{9B}31m\u{202E}\u{2066}\u{0}\u{8}a\u{301}日本\u{1F469}\u{200D}\u{1F4BB}\u{FE0F}\r"

  @Test(
    "is drawn whole and within bounds whatever the keys, and no control of any text is in it",
    arguments: 1...6)
  func anything(seed: Int) {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var runbook = TestRunbook.make()
    for phase in runbook.phases.indices {
      runbook.phases[phase].title += Self.hostile
      for step in runbook.phases[phase].steps.indices {
        runbook.phases[phase].steps[step].title += Self.hostile
        for command in runbook.phases[phase].steps[step].commands.indices {
          runbook.phases[phase].steps[step].commands[command].text += Self.hostile
        }
      }
    }
    var settings = ConsoleSettings(actor: "ops\(Self.hostile)@host", environment: ["HOME": Self.hostile])
    settings.isUnicode = seed % 2 == 0
    settings.production = seed % 3 == 0 ? ["*"] : []
    var console = ConsoleHarness(runbook: runbook, settings: settings)
    console.results = [TestRunbook.memory: [.init(stdout: Self.hostile + "\n", stderr: Self.hostile)]]
    for _ in 0..<250 where console.state.departure == nil {
      let size = TerminalSize(
        columns: Int.random(in: 0..<160, using: &numbers), rows: Int.random(in: 0..<50, using: &numbers))
      console.feed(.resized(size))
      console.press(Self.keys[Int.random(in: 0..<Self.keys.count, using: &numbers)])
      if Int.random(in: 0..<12, using: &numbers) == 0 { console.feed(.input(.paste(Self.hostile))) }
      let frame = console.state.view(size: size)
      #expect(frame.size == size)
      if let cursor = frame.cursor { #expect(frame.area.contains(cursor)) }
      let isClean = frame.text.unicodeScalars.allSatisfy { scalar in
        scalar == "\n"
          || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
            && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
      }
      #expect(isClean, "\(frame.text)")
    }
  }
}
