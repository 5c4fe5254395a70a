import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Production")
struct ProductionTests {
  private func console(_ patterns: [String], actor: String = "ops@web1.prod") -> ConsoleHarness {
    var settings = ConsoleSettings(actor: actor, environment: ["HOME": "/home/ops"])
    settings.production = patterns
    return ConsoleHarness(settings: settings)
  }

  @Test("is said in words, and the whole top line is reversed")
  func shown() {
    let console = console(["*.prod"])
    let frame = console.state.view(size: TerminalSize(columns: 80, rows: 24))
    #expect(frame.text.hasPrefix(" redis-down"))
    #expect(frame.text.split(separator: "\n")[0].contains("PRODUCTION"))
    for column in 0..<80 { #expect(frame[column, 0].style.attributes.contains(.reverse)) }
    let narrow = console.state.view(size: TerminalSize(columns: 40, rows: 10))
    #expect(narrow.text.split(separator: "\n")[0].contains("PROD"))
  }

  @Test("is told by the host, a target or a value, whatever the case; otherwise nothing is said")
  func told() {
    #expect(console(["*prod*"], actor: "ops@PROD-7").state.isProduction)
    #expect(!console(["*prod*"], actor: "ops@stage").state.isProduction)
    #expect(!console([], actor: "ops@prod").state.isProduction)
    var valued = console(["redis.live.*"], actor: "ops@bastion")
    #expect(!valued.state.isProduction)
    valued.feed(.recorded([valued.event(.valueSet(name: "REDIS_HOST", value: "redis.live.example.com"))]))
    #expect(valued.state.isProduction)
  }

  @Test(
    "patterns are those of file names",
    arguments: [
      ("*prod*", "a-prod-1", true), ("prod", "prod1", false), ("prod?", "prod1", true), ("*", "", true),
      ("a*b*c", "aXXbYYc", true), ("a*b*c", "aXXbYY", false), ("*.Prod", "x.PROD", true),
    ])
  func wildcards(_ pattern: String, _ text: String, _ isMatch: Bool) {
    #expect(Wildcard.matches(text, pattern) == isMatch)
  }
}
