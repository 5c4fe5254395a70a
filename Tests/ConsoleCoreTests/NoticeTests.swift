import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("What is said")
struct NoticeTests {
  private static let small = TerminalSize(columns: 40, rows: 10)

  @Test(
    "is read to its end, in more lines where one is too short",
    arguments: [
      TerminalSize(columns: 40, rows: 10), TerminalSize(columns: 80, rows: 24),
      TerminalSize(columns: 100, rows: 24),
    ])
  func whole(size: TerminalSize) {
    var console = ConsoleHarness(size: size)
    let path = "/home/ops/incidents/2026-11-21-redis-down-in-the-second-region.md"
    console.feed(.exported(path: path))
    let said = console.screen.split(separator: "\n").map { $0.filter { $0 != "│" }.trimmingPrefix(" ") }
      .joined()
    #expect(said.filter { $0 != " " }.contains("draftwrittento" + path))
  }

  @Test("ends with an ellipsis where even that is too little, and leaves most of the screen")
  func endless() {
    var console = ConsoleHarness(size: Self.small)
    console.feed(.failed(reason: "word " + String(repeating: "and word ", count: 60)))
    let lines = console.screen.split(separator: "\n")
    #expect(lines.count { $0.contains("word") } == 3)
    #expect(lines.last?.last { $0 != " " } == "…")
  }

  @Test("covers nothing of what it is about")
  func uncovered() {
    var console = ConsoleHarness(size: Self.small)
    console.open(TestRunbook.flush)
    console.press(.character("w"))
    #expect(console.state.screen.message.rows > 1)
    #expect(console.screen.contains("▶ redis-cli flushall") || console.screen.contains("FLUSHALL"))
  }

  @Test("that nothing is recorded is said with how to try again, before anything is cut off")
  func alarm() {
    var console = ConsoleHarness(size: Self.small)
    console.failure = "no space left on device"
    console.press(.character("A"))
    #expect(console.line(with: "NOT RECORDED")?.contains("R tries again") == true)
  }
}
