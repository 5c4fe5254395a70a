import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

/// The line that nothing hides: runbook, incident, severity, status, who and where, T+, what is due, UTC.
@Suite("Top line")
struct TopLineTests {
  private static func console(
    actor: String = "ops@bastion", production: [String] = [], slug: String = "redis-down"
  ) -> ConsoleHarness {
    var settings = ConsoleSettings(actor: actor, environment: ["HOME": "/home/ops"])
    settings.production = production
    var runbook = TestRunbook.make()
    runbook.slug = slug
    runbook.metadata.targets = ["ssh:cache-1"]
    return ConsoleHarness(
      runbook: runbook, settings: settings, incident: IncidentID("2026-11-21-\(slug)"))
  }

  private func text(_ console: ConsoleHarness, _ columns: Int) -> String {
    let line = TopLine(console.state).line(columns: columns)
    #expect(line.left.columns + line.right.columns <= columns)
    return line.left.text + line.right.text
  }

  @Test("has all of it in full where there is room")
  func whole() {
    var console = Self.console(production: ["bastion"])
    console.press(.character("@"), .character("2"))
    console.wait(seconds: 3700)
    #expect(
      text(console, 200)
        == " redis-down  2026-11-21-redis-down  SEV2 INVESTIGATING  PRODUCTION  ops@bastion → ssh:cache-1"
        + "  T+1:01:40  update overdue 51m 15:01:40Z ")
  }

  @Test(
    "says that only looks may run, at every width",
    arguments: [(200, " READ-ONLY "), (80, " RO "), (40, " RO ")])
  func readOnly(columns: Int, words: String) {
    var settings = ConsoleSettings(actor: "firstname.lastname@ip-10-0-12-34", environment: [:])
    settings.isReadOnly = true
    var console = ConsoleHarness(settings: settings)
    console.wait(seconds: 3700)
    #expect(text(console, columns).contains(words), "\(text(console, columns))")
  }

  @Test(
    "has something of each at 80 columns",
    arguments: [
      (100, " redis-down  SEV2 INVESTIGATING  ops@bastion  T+01:40  phase 3m left 14:01:40Z "),
      (700, " redis-down SEV2 INVESTIGATING ops@bastion T+11:40 update overdue 1m 14:11:40Z "),
      (3700, " redis-down SEV2 INVESTIGATING ops@bastion T+1h01m update overdue 51m 15:01:40Z "),
      (100_000, " redis-down SEV2 INVESTIGATING ops@bastion T+1d03h update overdue 17:46:40Z "),
    ] as [(Int64, String)])
  func eighty(seconds: Int64, expected: String) {
    var console = Self.console()
    console.wait(seconds: seconds)
    #expect(text(console, 80) == expected)
  }

  @Test("shortens names before it leaves anything out", arguments: [80, 79])
  func longNames(columns: Int) {
    var console = Self.console(
      actor: "firstname.lastname@ip-10-0-12-34.eu.example.com", production: ["*example.com"],
      slug: "api-availability-slo-burn")
    console.wait(seconds: 3700)
    let line = text(console, columns)
    for part in [" api-", "SEV2 ", "INVESTIG", "PROD", "@ip-10", "T+1", "overdue", " 15:01"] {
      #expect(line.contains(part), "\(part) is not in \(line)")
    }
  }

  @Test("says that nobody has set a severity")
  func noSeverity() {
    var console = Self.console()
    console.state = ConsoleState(
      runbook: TestRunbook.make(), events: [], settings: ConsoleSettings(actor: "ops@bastion"),
      now: ConsoleHarness.start)
    #expect(text(console, 80).contains(" SEV? INVESTIGATING "))
  }

  @Test("says where commands run that do not say it, at 80 columns too")
  func target() {
    var console = Self.console()
    #expect(!text(console, 80).contains("→"))
    console.press(.character("@"), .character("2"))
    #expect(text(console, 80).contains("@bastion → ssh:cache-1"))
  }

  @Test(
    "keeps production, status, T+ and the time of day at every width, and what is overdue where it can",
    arguments: [40, 60, 79, 80, 99, 120, 200])
  func narrow(columns: Int) {
    var console = Self.console(production: ["*"])
    console.wait(seconds: 3700)
    let line = text(console, columns)
    for part in ["PROD", "INVES", "T+1", " 15:01"] { #expect(line.contains(part)) }
    #expect(columns < 60 || line.contains("overdue"))
  }

  @Test("gives back what gave way for nothing")
  func givenBack() {
    // Once the status is short there is room again for the seconds of the time of day.
    var console = Self.console(production: ["bastion"])
    console.wait(seconds: 100)
    #expect(
      text(console, 77) == " redis-down SEV2 INVESTIG PRODUCTION ops@bastion T+01:40 phase 3m 14:01:40Z ")
  }
}
