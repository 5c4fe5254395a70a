import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("The console as lines of text")
struct PlainConsoleTests {
  private func console(isInteractive: Bool = true, _ settings: ConsoleSettings? = nil) -> ConsoleHarness {
    var console = ConsoleHarness(
      settings: settings ?? ConsoleSettings(actor: ConsoleHarness.actor, environment: ["HOME": "/home/ops"]))
    console.plain = PlainConsole(console.state, isInteractive: isInteractive)
    console.results = [
      TestRunbook.ping: [.refused, .pong], TestRunbook.memory: [.pong], TestRunbook.flush: [.pong],
    ]
    console.feed(.resized(TerminalSize(columns: 80, rows: 10_000)))
    return console
  }

  /// Types lines and returns what is said to them.
  private func said(_ console: inout ConsoleHarness, _ lines: String...) -> [String] {
    let before = console.effects.count
    for line in lines { console.feed(.input(.paste(line))) }
    return words(console.effects.dropFirst(before))
  }

  private func words(_ effects: some Sequence<Effect>) -> [String] {
    effects.flatMap { effect -> [String] in
      if case .say(let lines) = effect { return lines }
      return []
    }
  }

  @Test("begins with where one is, how to go on, and the step in words")
  func greeting() {
    let console = console()
    let lines = words(console.effects)
    #expect(lines.first?.hasPrefix("Redis down, incident 2026-11-21-redis-down, SEV2, investigating") == true)
    #expect(lines.contains("Step 1. Acknowledge alert: open, 0 of 3 tasks done"))
    #expect(lines.contains("1 (selected) task, open: Acknowledge the page"))
    #expect(lines.contains("4 blank, empty: Note current time: "))
    #expect(lines.allSatisfy { !$0.contains("│") && !$0.contains("☐") })
  }

  @Test("works through tasks, blanks and steps by names, keys and numbers")
  func checklist() {
    var console = console()
    #expect(said(&console, "tick").contains { $0.hasSuffix("Acknowledge the page") })
    _ = said(&console, "tick 2")
    #expect(console.recorded.last == .taskTicked(TestRunbook.acknowledge, TaskID("a2")))
    #expect(said(&console, "4").last == "4 (selected) blank, empty: Note current time: ")
    #expect(said(&console, "open").contains("Note current time"))
    _ = said(&console, "03:12")
    #expect(
      console.recorded.last == .fieldFilled(TestRunbook.acknowledge, field: "time", value: "03:12"))
    _ = said(&console, "T")
    #expect(console.recorded.last == .stepTicked(TestRunbook.acknowledge))
    #expect(said(&console, "next open").contains("Step 2. Verify Redis status: open"))
    #expect(said(&console, "steps").contains("1. Acknowledge alert: done, 2 of 3 tasks done"))
    #expect(said(&console, "go 4").contains("Step 4. Bring it back: open"))
    #expect(said(&console, "go nowhere") == ["There is no step 'nowhere': steps lists them."])
  }

  @Test("asks for values, runs, says the output, what it means, and where to go")
  func run() {
    var console = console()
    _ = said(&console, "go 2")
    let question = said(&console, "run")
    #expect(question.last == "REDIS_HOST: The host of Redis; An empty line takes 127.0.0.1")
    #expect(said(&console, "redis-1").last == "REDIS_PORT: An empty line takes 6379")
    let lines = said(&console, "")
    #expect(lines.contains("  Could not connect to Redis at 127.0.0.1:6379: Connection refused"))
    #expect(lines.contains("failed: exit 1, 0.02 s, attempt 1"))
    #expect(lines.contains("it means: Redis down or network issue"))
    #expect(lines.last == "jump follows: Step 3")
    #expect(console.requests.last?.values["REDIS_HOST"] == "redis-1")
    #expect(said(&console, "jump").contains("Step 3. Check Redis metrics: open"))
    #expect(said(&console, "b").contains { $0.contains("THIS ONE: result Connection refused") })
  }

  @Test("runs nothing that changes something without a yes, and nothing final without its name")
  func confirming() {
    var console = console()
    _ = said(&console, "go 4", "1")
    #expect(said(&console, "run").last == "Answer y for yes; anything empty is no.")
    #expect(said(&console, "sure").contains { $0.contains("Only y is yes") })
    _ = said(&console, "")
    #expect(console.requests.isEmpty)
    #expect(said(&console, "run 2").contains { $0.contains("type bastion") })
    _ = said(&console, "wrong")
    #expect(console.requests.isEmpty)
    _ = said(&console, "bastion")
    #expect(console.requests.last?.command == TestRunbook.flush)
  }

  @Test("takes notes, milestones and severities in one line")
  func recording() {
    var console = console()
    let lines = said(&console, "note @-5m first 5xx")
    #expect(lines.contains { $0.contains("first 5xx") })
    #expect(console.recorded.last == .note(.note, "first 5xx"))
    _ = said(&console, "severity 1")
    #expect(console.recorded.last == .severityChanged(.sev1))
    #expect(said(&console, "milestone").contains { $0.contains("lets you say when") })
    _ = said(&console, ":cancel")
    #expect(console.state.prompt == nil)
    #expect(said(&console, "frobnicate").first?.contains("There is no action 'frobnicate'") == true)
    #expect(said(&console, "help note").contains { $0.contains("Write down what you see") })
  }

  @Test("says a sweep once, when it is over")
  func sweep() {
    var console = console()
    _ = said(&console, "go 3")
    let lines = said(&console, "sweep")
    #expect(lines.contains { $0.hasPrefix("Sweep of Triage") })
    #expect(lines.count { $0.contains("PONG") } == 1)
  }

  @Test("says text instead of copying it, and leaves pagers alone where there is no terminal")
  func copy() {
    var console = console(isInteractive: false)
    let lines = said(&console, "go 3", "copy")
    #expect(lines.contains("  redis-cli info memory | grep used_memory_human"))
    #expect(!console.effects.contains { if case .copy = $0 { true } else { false } })
  }

  @Test(
    "takes the lines of a pipe one after the other, each when the one before is done, and leaves at the end")
  func pipe() {
    var console = console(isInteractive: false)
    _ = said(&console, "go 3")
    console.isHolding = true
    _ = said(&console, "run", "note after it")
    console.feed(.input(.key(.control("d"))))
    #expect(console.requests.count == 1)
    #expect(!console.recorded.contains(.note(.note, "after it")))
    console.release()
    #expect(console.recorded.contains(.note(.note, "after it")))
    #expect(console.effects.last == .quit)
  }
}
