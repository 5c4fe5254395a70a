import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Running a command")
struct RunningTests {
  @Test("what an edit ran is said below the command, and the runbook's own text is not said twice")
  func editedText() {
    var console = ConsoleHarness()
    console.results[TestRunbook.memory] = [.init(stdout: "1.02M\n")]
    console.open(TestRunbook.memory)
    console.type("r")
    #expect(!console.screen.contains("ran: "))
    console.type("e")
    console.type(" -x")
    console.press(.enter, .character("y"))
    #expect(console.screen.contains("ran: redis-cli info memory | grep used_memory_human -x"))
    console.press(.character("["))
    #expect(!console.screen.contains("ran: "))
  }

  @Test(
    "text is a command's own when only its placeholders were filled in",
    arguments: [
      ("kubectl logs web-7", true), ("sudo kubectl logs web-7", false),
      ("kubectl logs <pod>", true), ("kubectl log web-7", false), ("kubectl logs [redacted] -x", true),
    ])
  func filledText(_ text: String, _ isOwn: Bool) {
    let command = Command(
      id: CommandID("a"), text: "kubectl logs <pod>", line: 1, commandClass: .read,
      placeholders: [Placeholder(token: "<pod>", name: "pod", kind: .angle)])
    #expect(command.makes(text) == isOwn)
    var last = command
    last.text += " -c app"
    #expect(last.makes("kubectl logs web-7 -c app") && !last.makes("kubectl logs web-7 -c web"))
  }

  @Test("limits what only looks to a minute, and what never ends not at all")
  func timeouts() {
    var console = ConsoleHarness()
    console.results[TestRunbook.memory] = [.init()]
    console.open(TestRunbook.memory)
    console.press(.character("r"))
    console.open(TestRunbook.monitor)
    console.press(.character("r"))
    #expect(console.requests.map(\.timeoutSeconds) == [60, nil])
  }

  @Test("is not begun twice by a key that repeats")
  func repeatedKey() {
    var console = ConsoleHarness()
    console.open(TestRunbook.monitor)
    console.press(.character("r"), .character("r"), .character("r"))
    #expect(console.requests.count == 1)
    #expect(console.screen.contains("It runs already"))
  }

  @Test("says why interactive commands and those of a session cannot run, and copies them")
  func copied() {
    var console = ConsoleHarness()
    console.open(TestRunbook.session)
    console.press(.character("r"))
    #expect(console.requests.isEmpty)
    #expect(console.screen.contains("session"))
    console.press(.character("y"))
    #expect(console.effects == [.copy("CONFIG GET maxmemory")])
  }

  @Test("shows the step first when it is not on the screen")
  func unseen() {
    var console = ConsoleHarness()
    console.state.go(to: .step(TestRunbook.metrics))
    console.press(.character("r"))
    #expect(console.requests.isEmpty)
    #expect(console.screen.contains("r again runs"))
    console.press(.character("r"))
    #expect(console.requests.count == 1)
  }

  @Test("runs at once from the checklist where the step stands beside it")
  func seen() {
    var console = ConsoleHarness(size: TerminalSize(columns: 120, rows: 40))
    console.state.go(to: .step(TestRunbook.metrics))
    console.press(.character("r"))
    #expect(console.requests.count == 1)
  }

  @Test("is stopped by Ctrl-C, and extended by +")
  func stopAndExtend() throws {
    var console = ConsoleHarness()
    console.open(TestRunbook.memory)
    console.press(.character("r"))
    let token = try #require(console.requests.first?.token)
    console.press(.character("+"), .control("c"), .control("c"))
    #expect(console.effects.suffix(3) == [.extend(token, seconds: 60), .stop(token), .stop(token)])
    console.open(TestRunbook.monitor)
    console.press(.character("r"), .control("c"))
    #expect(console.effects.last == .stop(try #require(console.requests.last?.token)))
  }

  @Test("keeps every attempt: the earlier one is a key away")
  func attempts() {
    var console = ConsoleHarness()
    console.results[TestRunbook.ping] = [.refused, .pong]
    console.open(TestRunbook.ping)
    console.press(.character("r"), .enter, .enter, .character("r"))
    #expect(console.screen.contains("attempt 2"))
    console.press(.character("["))
    #expect(console.screen.contains("attempt 1 of 2"))
    #expect(console.screen.contains("Connection refused"))
    console.press(.character("]"))
    #expect(console.screen.contains("✓ exit 0"))
  }

  @Test("reads back what an attempt of another day printed")
  func capture() throws {
    var console = ConsoleHarness()
    let started = console.event(
      .commandStarted(
        AttemptStart(
          step: TestRunbook.metrics, command: TestRunbook.memory, text: "redis-cli info memory",
          commandClass: .read,
          attempt: 1)))
    let end = AttemptEnd(
      started: started.id, step: TestRunbook.metrics, command: TestRunbook.memory,
      text: "redis-cli info memory",
      commandClass: .read, attempt: 1, cause: .exit, exitStatus: 0, excerpt: "first line\n",
      verdict: Verdict(level: .pass, rule: .exitStatus, text: "exit 0"))
    console.feed(.recorded([started, console.event(.commandFinished(end))]))
    console.open(TestRunbook.memory)
    console.press(.character("o"))
    #expect(console.effects == [.loadCapture(started.id, end)])
    console.feed(.captureLoaded(started.id, Array("first line\nsecond line\n".utf8)))
    #expect(console.screen.contains("second line"))
    console.feed(.captureLoaded(started.id, nil))
    #expect(console.screen.contains("second line"))
  }

  @Test("says that nothing was run when its start could not be recorded")
  func runFailed() throws {
    var console = ConsoleHarness()
    console.isHolding = true
    console.open(TestRunbook.memory)
    console.press(.character("r"))
    let token = try #require(console.requests.first?.token)
    #expect(console.screen.contains("recording its start"))
    console.feed(.runFailed(token, reason: "disk full"))
    #expect(console.screen.contains("not recorded: disk full"))
    #expect(console.state.activeRuns.isEmpty)
  }

  @Test("says that nothing was printed for half a minute, and stops saying so when something is")
  func silence() throws {
    var console = ConsoleHarness()
    console.open(TestRunbook.memory)
    console.press(.character("r"))
    console.wait(seconds: 29)
    #expect(!console.screen.contains("nothing printed"))
    console.wait(seconds: 1)
    #expect(console.screen.contains("nothing printed for 30 s"))
    let token = try #require(console.requests.first?.token)
    console.feed(.runOutput(token, OutputPiece(isError: false, bytes: Array("still here\n".utf8))))
    #expect(!console.screen.contains("nothing printed"))
  }

  @Test("that it runs already is said for no longer than it does")
  func runsAlready() {
    var console = ConsoleHarness()
    console.results[TestRunbook.memory] = [.init(stdout: "1.02M\n")]
    console.open(TestRunbook.memory)
    console.isHolding = true
    console.type("rr")
    #expect(console.screen.contains("It runs already"))
    console.release()
    #expect(!console.screen.contains("It runs already"))
  }
}
