import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("The output")
struct OutputPaneTests {
  private func console(_ outputs: [ConsoleHarness.Result], size: (Int, Int) = (80, 24)) -> ConsoleHarness {
    var console = ConsoleHarness(size: TerminalSize(columns: size.0, rows: size.1))
    console.results[TestRunbook.memory] = outputs
    console.open(TestRunbook.memory)
    for _ in outputs { console.press(.character("r")) }
    console.press(.character("o"))
    return console
  }

  @Test("wraps long lines so that every character can be seen, and cuts them again")
  func wrapping() {
    let long = (0..<40).map { "word\($0)" }.joined(separator: " ")
    var console = console([.init(stdout: "first\n\(long)\nlast\n")])
    #expect(!console.screen.contains("word39"))
    console.press(.character("W"))
    #expect(console.screen.contains("word39"))
    #expect(console.screen.contains("last"))
    #expect(console.screen.contains("wrapped"))
    console.press(.character("W"))
    #expect(!console.screen.contains("word39"))
  }

  @Test("scrolls through the rows of a wrapped line that is taller than the screen, to its end and back")
  func tallLine() {
    let long = (0..<900).map { "w\($0)" }.joined(separator: " ")
    var console = console([.init(stdout: "\(long)\nend\n")])
    console.press(.character("W"), .character("g"))
    #expect(console.screen.contains("w0 w1"))
    var seen = console.screen
    for _ in 0..<200 where !console.screen.contains("\n  end") {
      console.press(.down)
      seen += console.screen
    }
    #expect(console.screen.contains("\n  end"))
    // Cut wherever the row ends: a word may stand on two rows.
    #expect(seen.contains("w450") || seen.contains("w451"))
    for _ in 0..<200 { console.press(.up) }
    #expect(console.screen.contains("w0 w1"))
  }

  @Test("jumps from error to error, those on standard error among them, and around the end")
  func errors() {
    let lines = (1...60).map { $0 == 30 ? "30 Connection REFUSED" : "\($0) fine" }.joined(separator: "\n")
    var console = console([.init(stdout: lines + "\n", stderr: "61 warning\n")])
    console.press(.character("g"), .character("}"))
    #expect(console.screen.contains("▸ 30 Connection REFUSED"))
    #expect(console.screen.contains("Line 30 of 61"))
    console.press(.character("}"))
    #expect(console.screen.contains("Line 61 of 61"))
    console.press(.character("}"))
    #expect(console.screen.contains("Line 30 of 61"))
    console.press(.character("{"))
    #expect(console.screen.contains("Line 61 of 61"))
  }

  @Test("shows what was found behind the edge, and marks lines that go on there")
  func foundBehindTheEdge() {
    let line = String(repeating: "0123456789", count: 12) + "needle" + String(repeating: "x", count: 90)
    var console = console([.init(stdout: "short\n\(line)\n")])
    #expect(console.screen.split(separator: "\n").filter { $0.hasSuffix("→") }.count == 1)
    console.press(.character("/"))
    console.type("needle")
    console.press(.enter)
    #expect(console.screen.contains("needle"))
    #expect(console.screen.split(separator: "\n").contains { $0.hasPrefix("▸") && $0.contains("needle") })
    console.press(.character("/"))
    console.type("short")
    console.press(.enter)
    #expect(console.screen.contains("short"))
  }

  @Test("says so when no line speaks of an error")
  func noErrors() {
    var console = console([.init(stdout: "fine\n")])
    console.press(.character("}"))
    #expect(console.screen.contains("No line of this output speaks of an error"))
  }

  @Test("shows what changed from one attempt to the next")
  func comparing() {
    var console = console([.init(stdout: "a\nb\nc\n"), .init(stdout: "a\nB\nc\nd\n")])
    console.press(.character("="))
    #expect(console.screen.contains("Attempt 1 to 2: 1 line gone, 2 new"))
    for line in ["  a", "- b", "+ B", "  c", "+ d"] { #expect(console.screen.contains("│ \(line) ")) }
    console.press(.escape)
    #expect(console.state.prompt == nil)
  }

  @Test("a comparison says that the result became another, though no line did")
  func comparingResults() {
    let found = Verdict(level: .fail, rule: .outcome, text: "gone")
    var console = console([.init(stdout: "same\n"), .init(stdout: "same\n", exit: 4, verdict: found)])
    console.press(.character("="))
    #expect(console.screen.contains("Attempt 1 to 2: exit 0 became exit 4, no line changed"))
    #expect(console.screen.contains("│ - exit 0, 0.02 s, 14:00:00Z "))
    #expect(console.screen.contains("│ + exit 4, 0.02 s, 14:00:00Z: gone "))
  }

  @Test("a search does not deny what stands before the lines at hand, and says where to look")
  func searchingCutOutput() {
    let lines = (1...50_020).map { "line \($0) ok\n" }.joined()
    var console = console([.init(stdout: "ERROR at first\n" + lines)])
    console.press(.character("/"))
    console.type("ERROR")
    console.press(.enter)
    #expect(console.screen.contains("Not in the newest 50,000 lines: ERROR."))
    let words = console.state.notice?.text ?? ""
    #expect(
      words.contains("`incident output 2026-11-21-redis-down 3` has the 21 before them, too"), "\(words)")
  }

  @Test("a comparison shows what is around the changes, and says how much is the same and how much was read")
  func comparingLong() {
    var console = ConsoleHarness()
    func lines(_ changed: Int, of count: Int) -> String {
      (1...count).map { $0 == changed ? "changed\n" : "line \($0)\n" }.joined()
    }
    console.results[TestRunbook.memory] = [
      .init(stdout: lines(0, of: 60)), .init(stdout: lines(30, of: 60)), .init(stdout: lines(0, of: 60)),
      .init(stdout: lines(0, of: 1200)), .init(stdout: lines(1150, of: 1200)),
    ]
    console.open(TestRunbook.memory)
    console.press(.character("r"), .character("r"), .character("="))
    #expect(console.line(with: "26 lines are the same") != nil)
    #expect(console.line(with: "27 lines are the same") != nil)
    #expect(!console.screen.contains("line 26"))
    for text in ["line 27", "- line 30", "+ changed", "line 33"] { #expect(console.screen.contains(text)) }
    console.press(.escape, .character("r"), .character("r"), .character("r"), .character("="))
    #expect(console.screen.contains("no line changed in the first 1000 lines"))
  }

  @Test("an attempt of another day is read back to be compared; one that is gone is said to be")
  func comparingCaptures() throws {
    var console = ConsoleHarness()
    let ids = (1...2).map { console.recordAttempt($0, of: TestRunbook.memory) }
    console.open(TestRunbook.memory)
    #expect(console.footer.contains("= compare"))
    console.press(.character("="))
    #expect(console.effects.suffix(2).allSatisfy { if case .loadCapture = $0 { true } else { false } })
    console.feed(.captureLoaded(ids[1], Array("new\n".utf8)))
    #expect(console.state.prompt == nil)
    console.feed(.captureLoaded(ids[0], Array("old\n".utf8)))
    #expect(console.screen.contains("1 line gone, 1 new"))
    console.press(.escape, .character("="))
    console.feed(.captureLoaded(ids[0], nil))
    #expect(console.screen.contains("not kept any more"))
  }

  @Test("of an earlier console tells standard error apart as a live one does, by a mark")
  func errorMark() {
    var console = ConsoleHarness()
    let attempt = console.recordAttempt(
      of: TestRunbook.memory, .init(stdout: "fine\n", stderr: "bad\n"))
    console.open(TestRunbook.memory)
    console.press(.character("o"))
    console.feed(.captureLoaded(attempt, Array("fine\nbad\n".utf8)))
    let lines = console.screen.split(separator: "\n")
    let (fine, bad) = (lines.first { $0.contains("fine") }, lines.first { $0.contains(" bad") })
    #expect(fine?.contains("\u{258C}") == false)
    #expect(bad?.contains("\u{258C}") == true)
  }

  @Test("is copied when asked, its end when it is too much for a terminal")
  func copying() {
    var small = console([.init(stdout: "one\ntwo\n")])
    small.press(.character("y"))
    #expect(small.effects.last == .copy("one\ntwo\n"))
    var large = console([.init(stdout: String(repeating: "0123456789\n", count: 20_000))])
    large.press(.character("y"))
    guard case .copy(let text) = large.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.utf8.count <= 74_000)
    #expect(large.screen.contains("a terminal takes no more"))
  }

  @Test("opens in the pager and the editor without anything that could drive a terminal")
  func outside() {
    var console = console([.init(stdout: "\u{1B}]0;owned\u{7}red \u{1B}[31mtext\n")])
    console.press(.character("|"))
    #expect(console.effects.last == .openText("red text\n", .pager))
    console.press(.alt("e"))
    #expect(console.effects.last == .openText("red text\n", .editor))
  }
}
