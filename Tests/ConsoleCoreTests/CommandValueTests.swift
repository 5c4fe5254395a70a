import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Values of commands")
struct CommandValueTests {
  @Test("asks for all its values at once, defaults filled in, and never again")
  func valuesOnce() throws {
    var console = ConsoleHarness()
    console.results[TestRunbook.ping] = [.pong]
    console.open(TestRunbook.ping)
    console.press(.character("r"))
    #expect(console.requests.isEmpty)
    console.press(.enter, .enter)
    let first = try #require(console.requests.first)
    #expect(first.values == ["REDIS_HOST": "127.0.0.1", "REDIS_PORT": "6379"])
    #expect(first.text == "redis-cli -h $REDIS_HOST -p $REDIS_PORT ping")
    #expect(
      console.recorded == [
        .valueSet(name: "REDIS_HOST", value: "127.0.0.1"), .valueSet(name: "REDIS_PORT", value: "6379"),
      ])
    console.press(.character("r"))
    #expect(console.requests.count == 2)
    #expect(console.requests.last?.attempt == 2)
  }

  @Test("takes a typed value, and values recorded at another console")
  func typedValue() {
    var console = ConsoleHarness()
    console.results[TestRunbook.ping] = [.pong]
    let port = console.event(.valueSet(name: "REDIS_PORT", value: "7000"), actor: "eva@other")
    console.feed(.recorded([port]))
    console.open(TestRunbook.ping)
    console.press(.character("r"), .control("u"))
    console.type("10.0.0.7")
    console.press(.enter)
    #expect(console.requests.last?.values == ["REDIS_HOST": "10.0.0.7", "REDIS_PORT": "7000"])
  }

  @Test("what is typed or pasted takes the place of what is proposed; another key edits that")
  func typedOver() {
    var console = ConsoleHarness()
    console.results[TestRunbook.ping] = [.pong]
    console.open(TestRunbook.ping)
    console.press(.character("r"))
    console.type("10.0.0.7")
    console.press(.enter, .backspace)
    console.type("80")
    console.press(.enter)
    #expect(console.requests.last?.values == ["REDIS_HOST": "10.0.0.7", "REDIS_PORT": "63780"])
    console.press(.character("v"))
    console.feed(.input(.paste("cache-1")))
    console.press(.backspace)
    console.type("2")
    #expect(console.screen.contains("REDIS_HOST     cache-2 "))
    console.press(.control("u"), .control("y"))
    #expect(console.screen.contains("REDIS_HOST     cache-2 "))
  }

  @Test("is cancelled by Escape in the form, and nothing is recorded")
  func cancelledForm() {
    var console = ConsoleHarness()
    console.open(TestRunbook.ping)
    console.press(.character("r"), .escape)
    #expect(console.effects.isEmpty)
  }

  @Test("takes a value of --set without asking, and records it once")
  func preset() {
    let settings = ConsoleSettings(
      actor: ConsoleHarness.actor, presetValues: ["REDIS_HOST": "db1", "REDIS_PORT": "6380"])
    var console = ConsoleHarness(settings: settings)
    console.results[TestRunbook.ping] = [.pong]
    console.open(TestRunbook.ping)
    console.press(.character("r"), .character("r"))
    #expect(
      console.requests.map(\.values)
        == Array(repeating: ["REDIS_HOST": "db1", "REDIS_PORT": "6380"], count: 2))
    #expect(console.recorded.count == 2)
  }

  @Test("takes a value of --set before the one that the timeline has, until somebody gives another")
  func presetBeforeRecorded() {
    var first = ConsoleHarness(
      settings: ConsoleSettings(actor: ConsoleHarness.actor, presetValues: ["REDIS_HOST": "db1"]))
    first.open(TestRunbook.ping)
    first.press(.character("r"), .enter, .enter)
    #expect(first.state.incident.values["REDIS_HOST"]?.value == "db1")
    var again = ConsoleState(
      runbook: first.state.runbook, events: first.state.events,
      settings: ConsoleSettings(actor: ConsoleHarness.actor, presetValues: ["REDIS_HOST": "db2"]),
      now: ConsoleHarness.start)
    #expect(again.decidedValue(of: "REDIS_HOST") == "db2")
    #expect(again.presetDrafts.map(\.body) == [.valueSet(name: "REDIS_HOST", value: "db2")])
    let elsewhere = TimelineEvent(
      id: EventID(high: 1 << 63, low: 1), incident: IncidentID("2026-11-21-redis-down"),
      sequence: 99, at: ConsoleHarness.start.advanced(bySeconds: 60),
      recordedAt: ConsoleHarness.start.advanced(bySeconds: 60), actor: "ada@db1",
      body: .valueSet(name: "REDIS_HOST", value: "db3"))
    again.fold([elsewhere])
    #expect(again.decidedValue(of: "REDIS_HOST") == "db3")
  }

  @Test("fills the form from the environment before the runbook's default")
  func environment() {
    let settings = ConsoleSettings(actor: ConsoleHarness.actor, environment: ["REDIS_HOST": "from-env"])
    var console = ConsoleHarness(settings: settings)
    console.open(TestRunbook.ping)
    console.press(.character("r"))
    #expect(console.screen.contains("from-env"))
    console.press(.enter, .enter)
    #expect(console.requests.first?.values["REDIS_HOST"] == "from-env")
  }

  @Test("takes defaults, and refuses what has none, where nothing may be asked")
  func noInput() {
    var settings = ConsoleSettings(actor: ConsoleHarness.actor)
    settings.asksForNothing = true
    var console = ConsoleHarness(settings: settings)
    console.results[TestRunbook.ping] = [.pong]
    console.open(TestRunbook.ping)
    console.press(.character("r"))
    #expect(console.requests.count == 1)
    console.open(TestRunbook.pod)
    console.press(.character("r"))
    #expect(console.requests.count == 1)
    #expect(console.screen.contains("No value for pod"))
    console.open(TestRunbook.restart)
    console.press(.character("r"))
    #expect(console.requests.count == 1)
    guard case .commandRefused = console.recorded.last else {
      Issue.record("the change was not refused on record")
      return
    }
  }

  @Test("puts a value into the text as one word, whatever it holds")
  func quotedValue() {
    var console = ConsoleHarness()
    console.open(TestRunbook.pod)
    console.press(.character("r"))
    console.type("web; rm -rf /")
    console.press(.enter)
    #expect(console.requests.last?.text == "kubectl logs 'web; rm -rf /' --tail 50")
  }

  @Test("never shows or records a secret, and hands it over by environment only")
  func secret() throws {
    var console = ConsoleHarness()
    console.results[TestRunbook.login] = [.init(stdout: "ok\n")]
    console.open(TestRunbook.login)
    console.press(.character("r"))
    console.type("hunter2")
    #expect(!console.screen.contains("hunter2"))
    console.press(.enter)
    let request = try #require(console.requests.last)
    #expect(request.secrets == ["REDISCLI_AUTH": "hunter2"])
    #expect(request.values.isEmpty)
    #expect(!request.text.contains("hunter2"))
    #expect(console.recorded.contains(.valueSet(name: "REDISCLI_AUTH", value: nil)))
    #expect(!"\(console.recorded)".contains("hunter2"))
    console.press(.character("r"))
    #expect(console.requests.count == 2)
    for pane in ["1", "2", "3", "4", "v"] {
      console.type(pane)
      #expect(!console.screen.contains("hunter2"))
    }
  }

  @Test("asks for the password of a program that says it lacks one, though the runbook names none")
  func undeclaredPassword() throws {
    var runbook = TestRunbook.make()
    runbook.metadata.variables = []
    var console = ConsoleHarness(runbook: runbook)
    let refused = Verdict(level: .fail, rule: .exitStatus, text: "exit 0, but the answer is an error")
    console.results[TestRunbook.memory] = [
      .init(stdout: "NOAUTH Authentication required.\n", verdict: refused)
    ]
    console.open(TestRunbook.memory)
    console.type("r")
    #expect(console.screen.contains("v gives it another password: REDISCLI_AUTH"))
    console.type("v")
    #expect(console.screen.contains("REDISCLI_AUTH"))
    #expect(console.screen.contains("secret: never shown nor stored"))
    console.type("hunter2")
    console.press(.enter)
    console.type("r")
    let request = try #require(console.requests.last)
    #expect(request.secrets == ["REDISCLI_AUTH": "hunter2"])
    #expect(request.values.isEmpty)
    #expect(!"\(console.recorded)".contains("hunter2"))
  }

  @Test("values that are looked through are taken one by one, and Esc says which was not")
  func reviewedValues() {
    var console = ConsoleHarness()
    console.open(TestRunbook.ping)
    console.type("v")
    console.press(.control("u"))
    console.type("10.0.0.7")
    console.press(.enter)
    #expect(console.recorded.contains(.valueSet(name: "REDIS_HOST", value: "10.0.0.7")))
    #expect(console.screen.contains("Taken: REDIS_HOST"))
    #expect(console.footer.contains("Esc close"))
    console.type("0")
    console.press(.escape)
    #expect(console.screen.contains("Not changed: REDIS_PORT"))
    #expect(console.state.incident.values["REDIS_PORT"] == nil)
    console.type("v")
    console.press(.enter, .escape)
    #expect(console.recorded.count == 1 && !console.screen.contains("Not changed"))
  }

  @Test("a value that may not be is put right where it stands, and what was typed is still there")
  func reviewedChoice() {
    var runbook = TestRunbook.make()
    runbook.metadata.variables = [Variable(name: "REDIS_HOST", choices: ["eu", "us"])]
    var console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.ping)
    console.type("vasia")
    console.press(.enter)
    #expect(console.screen.contains("REDIS_HOST must be one of: eu, us") && console.screen.contains("asia"))
    #expect(console.recorded.isEmpty)
  }

  @Test("hands a declared secret to a command that does not name it")
  func unnamedSecret() throws {
    var console = ConsoleHarness()
    console.open(TestRunbook.ping)
    console.type("v")
    console.press(.down, .down)
    console.type("hunter2")
    console.press(.enter)
    console.type("r")
    console.press(.enter, .enter)
    let request = try #require(console.requests.last)
    #expect(request.text.hasPrefix("redis-cli"))
    #expect(request.secrets == ["REDISCLI_AUTH": "hunter2"])
    #expect(request.values == ["REDIS_HOST": "127.0.0.1", "REDIS_PORT": "6379"])
    #expect(!"\(console.recorded)".contains("hunter2"))
    #expect(!console.screen.contains("hunter2"))
  }

  @Test("hands what programs read by themselves to every command, though another one names it")
  func ambientValue() throws {
    var runbook = TestRunbook.make()
    runbook.metadata.variables.append(Variable(name: "PGUSER", defaultValue: "postgres"))
    runbook.metadata.variables.append(Variable(name: "OTHER", defaultValue: "x"))
    let names = ["PGUSER", "OTHER"].map { Placeholder(token: "$" + $0, name: $0, kind: .environment) }
    let last = try #require(runbook.phases.indices.last { !runbook.phases[$0].steps.isEmpty })
    runbook.phases[last].steps[0].commands.append(
      Command(id: CommandID("rewind"), text: "pg_rewind -U $PGUSER $OTHER", line: 99, placeholders: names))
    var console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.ping)
    console.type("r")
    console.press(.enter, .enter)
    let request = try #require(console.requests.last)
    #expect(request.values["PGUSER"] == "postgres")
    #expect(request.values["OTHER"] == nil)
  }

  @Test("a value given for a name that nothing uses is pointed out, and one that programs read is not")
  func unusedPreset() {
    let presets = ["REDIS_HOTS": "db1", "REDIS_HOST": "db1", "PGUSER": "ops"]
    let mistyped = ConsoleHarness(
      settings: ConsoleSettings(actor: ConsoleHarness.actor, presetValues: presets))
    #expect(mistyped.screen.contains("--set: nothing here uses REDIS_HOTS\n"))
    let right = ConsoleHarness(
      settings: ConsoleSettings(
        actor: ConsoleHarness.actor, presetValues: ["REDIS_HOST": "db1", "PGUSER": "ops"]))
    #expect(!right.screen.contains("--set"))
  }

  @Test("of a database's address it is said where it leads, and never what is typed")
  func databaseAddress() {
    var runbook = TestRunbook.make()
    runbook.metadata.variables = [
      Variable(name: "DATABASE_URL", defaultValue: "postgresql://ann:hunter2@db-1:5432/shop")
    ]
    var console = ConsoleHarness(runbook: runbook)
    console.open(TestRunbook.ping)
    console.type("v")
    #expect(console.screen.contains("never shown nor stored · the database shop at"))
    #expect(!console.screen.contains("hunter2"))
    console.press(.backspace)
    #expect(!console.screen.contains("db-1"))
  }

  @Test("Enter takes a value that was only proposed, and at the last field all of them")
  func reviewedDefaults() {
    var console = ConsoleHarness()
    console.open(TestRunbook.ping)
    console.type("v")
    console.press(.enter, .escape)
    #expect(console.recorded == [.valueSet(name: "REDIS_HOST", value: "127.0.0.1")])
    console.type("v")
    console.press(.tab, .tab, .enter)
    #expect(console.recorded.last == .valueSet(name: "REDIS_PORT", value: "6379"))
    console.type("r")
    #expect(console.requests.count == 1)
  }
}
