import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

/// The few lines of its output that stand under a command.
@Suite("Output under a command")
struct ResultLinesTests {
  private func screen(_ result: ConsoleHarness.Result) -> String {
    var console = ConsoleHarness()
    console.results[TestRunbook.memory] = [result]
    console.open(TestRunbook.memory)
    console.press(.character("r"))
    return console.screen
  }

  private static let meter = """
      % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                     Dload  Upload   Total   Spent    Left  Speed
    \r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0\
    \r100    78  100    78    0     0    412      0 --:--:-- --:--:-- --:--:--   413

    """

  @Test(
    "while it runs the newest lines are shown, below how many there are besides; then the first, above it")
  func remainder() throws {
    var console = ConsoleHarness()
    console.open(TestRunbook.monitor)
    console.press(.character("r"))
    let request = try #require(console.requests.first)
    let lines = (1...20).map { "line \($0)\n" }.joined()
    console.feed(.runOutput(request.token, OutputPiece(isError: false, bytes: Array(lines.utf8))))
    #expect(console.screen.contains("… 14 more lines: o\n   line 15\n"), "\(console.screen)")
    #expect(screen(.init(stdout: lines)).contains("line 6\n   … 14 more lines: o"))
  }

  @Test("curl's meter is left out of it, and what else it says is not")
  func meter() {
    let good = screen(.init(stdout: "\"connected\"\n", stderr: Self.meter))
    #expect(good.contains("\"connected\""))
    #expect(!good.contains("Xferd") && !good.contains("--:--:--") && !good.contains("more line"))
    let bad = screen(
      .init(stderr: Self.meter + "curl: (22) The requested URL returned error: 503\n", exit: 22))
    let behind = screen(
      .init(
        stderr: "\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0"
          + "curl: (7) Failed to connect to a.example port 443\n", exit: 7))
    #expect(behind.contains("   curl: (7) Failed to connect to a.example port 443"))
    #expect(!behind.contains("--:--:--"))
    #expect(bad.contains("returned error: 503"))
    #expect(!bad.contains("Xferd"))
    #expect(
      screen(.init(stdout: "100 78 100 78 0 0 412 0 12:00:01 12:00:02 12:00:03 4\n")).contains("12:00:01"))
  }

  @Test("of a long output that failed the line that says why is shown, whatever stands behind it")
  func telling() {
    let trace = "Traceback (most recent call last):\n" + (1...9).map { "  File \($0)\n" }.joined()
    let python = screen(.init(stderr: trace + "ConnectionError: refused by db1\n  (see above)\n", exit: 1))
    #expect(
      python.contains("  File 3\n   …\n   ConnectionError: refused by db1\n   … 7 more lines: o"), "\(python)"
    )
    let curl = screen(
      .init(
        stderr: (1...9).map { "* step \($0)\n" }.joined() + "curl: (60) certificate has expired\n"
          + "curl failed to verify the server\n", exit: 60))
    #expect(curl.contains("   curl: (60) certificate has expired"))
    let bare = screen(.init(stdout: (1...9).map { "line \($0)\n" }.joined(), exit: 2))
    #expect(bare.contains("line 4\n   …\n   line 9\n"))
    let short = screen(.init(stdout: "refused\n" + (1...9).map { "line \($0)\n" }.joined(), exit: 2))
    #expect(short.contains("line 5\n   … 4 more lines"))
  }

  @Test("equal lines are said once, with how often; all others fit then")
  func repeated() {
    let statuses = String(repeating: "200\n", count: 20) + String(repeating: "429\n", count: 80)
    let shown = screen(.init(stdout: statuses))
    #expect(shown.contains("200  (20 times)"))
    #expect(shown.contains("429  (80 times)"))
    #expect(!shown.contains("more line"))
    let pair = screen(.init(stdout: "a\na\nb\n"))
    #expect(!pair.contains("times"))
  }

  @Test("blank lines at the end are no more to see, and nothing at all is said to be nothing")
  func blank() {
    let ended = screen(.init(stdout: "Name: redis\nAddress: 127.0.0.1\n\n\n"))
    #expect(!ended.contains("more line"))
    #expect(screen(.init()).contains("printed nothing"))
    #expect(screen(.init(exit: 1)).contains("printed nothing"))
    #expect(!ended.contains("printed nothing"))
  }

  @Test("of a log the newest lines are shown")
  func log() {
    var runbook = TestRunbook.make()
    runbook.phases[2].steps[0].commands[0].text = "journalctl -u redis -n 200"
    var console = ConsoleHarness(runbook: runbook)
    console.results[TestRunbook.memory] = [.init(stdout: (1...40).map { "line \($0)\n" }.joined())]
    console.open(TestRunbook.memory)
    console.press(.character("r"))
    #expect(console.screen.contains("line 40"))
    #expect(console.screen.contains("34 more lines"))
    #expect(console.line(with: "line 34") == nil)
  }

  @Test("whoever stops a command sees what they saw last, and no line says any more that it stops")
  func stopped() throws {
    var console = ConsoleHarness()
    console.open(TestRunbook.monitor)
    console.press(.character("r"))
    let run = try #require(console.state.runs.first)
    let lines = (1...40).map { "line \($0)\n" }.joined()
    console.feed(.runOutput(run.request.token, OutputPiece(isError: false, bytes: Array(lines.utf8))))
    console.press(.control("c"))
    #expect(console.screen.contains("Stopping: redis-cli monitor"))
    let verdict = Verdict(level: .warn, rule: .notRun, text: "stopped")
    console.finish(
      run.request, started: try #require(console.state.runs.first?.event),
      .init(stdout: lines, exit: 130, cause: .stopped, verdict: verdict))
    #expect(console.screen.contains("line 40"))
    #expect(!console.screen.contains("line 1\n"))
    #expect(!console.screen.contains("Stopping"))
  }
}
