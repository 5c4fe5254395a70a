import IncidentModel
import RunbookLoader
import Testing

@Suite("Query fences")
struct QueryFenceTests {
  private static let addresses =
    "---\nvars:\n  PROMETHEUS_URL: http://p\n  DATABASE_URL: postgresql://d\n---\n\n"

  private func step(_ fence: String, frontMatter: String = addresses) throws -> Step {
    let source = "\(frontMatter)# X\n\n## Triage\n\n### 1. Look\n\n\(fence)\n"
    let runbook = RunbookLoader.load(source: source, path: "x.md", slug: "x").runbook
    return try #require(runbook.steps.first { $0.title.contains("Look") })
  }

  @Test("PromQL becomes read commands with their labels, expectations and the server's address")
  func promql() throws {
    let step = try step(
      "```promql\n# Burn rate 1h\nslo:burn{a=\"$JOB\"}\n\n# Targets\nup\n# Expected: 1\n```")
    #expect(step.commands.map(\.text) == ["slo:burn{a=\"$JOB\"}", "up"])
    #expect(step.commands.map(\.label) == ["Burn rate 1h", "Targets"])
    #expect(step.commands.map(\.language) == ["promql", "promql"])
    #expect(step.commands.map(\.commandClass) == [.read, .read])
    #expect(step.commands[0].placeholders.map(\.name) == ["PROMETHEUS_URL", "JOB"])
    #expect(step.commands[1].expectations.map(\.text) == ["1"])
  }

  @Test("SQL is classed by its verbs, and an author's class only raises it")
  func sql() throws {
    let step = try step(
      "```sql {class=read}\n-- Who waits?\nTABLE pg_locks;\n\n-- End one\nSELECT pg_terminate_backend(<pid>);\n```"
    )
    #expect(step.commands.map(\.commandClass) == [.read, .change])
    #expect(step.commands.map(\.label) == ["Who waits?", "End one"])
    #expect(step.commands[1].placeholders.map(\.name) == ["DATABASE_URL", "pid"])
  }

  @Test(
    "What psql and Prometheus cannot be asked stays text to copy",
    arguments: [
      "```sql\n-- MySQL: who runs?\nSELECT * FROM information_schema.processlist;\n```",
      "```sql\npg_dump -h primary shop\n```", "```promql\nrate(x{...}[5m])\n```",
      "```logql\n{app=\"x\"}\n```", "```mysql\nSELECT 1;\n```",
      "```sh\npsql -h elsewhere\n```\n\n```sql\nSELECT 1;\n```",
    ])
  func templates(_ fence: String) throws {
    let step = try step(fence)
    #expect(!step.commands.contains { $0.queryLanguage != nil })
    #expect(!step.templates.isEmpty)
  }

  @Test(
    "without an address a query stays text to copy",
    arguments: ["```promql\nup\n```", "```sql\nSELECT 1;\n```"])
  func withoutAddress(_ fence: String) throws {
    let step = try step(fence, frontMatter: "")
    #expect(step.commands.isEmpty)
    #expect(step.templates.count == 1)
  }
}
