import IncidentModel
import Testing

@Suite("Tables and lists that hold commands and nothing else to do")
struct CommandTableTests {
  private func load(_ body: String) -> Runbook { Markdown.load("# Disk full\n\n\(body)\n") }

  @Test("a table with a column of commands is a step, with what is checked and what comes out")
  func checks() throws {
    let runbook = load(
      """
      ## Health matrix

      | Check | Command | Expected |
      |---|---|---|
      | Disk | `df -h /data` | below 80% |
      | Service | `systemctl is-active app` | `active` |
      """)
    #expect(runbook.steps.map(\.title) == ["Health matrix"])
    #expect(runbook.commands.map(\.text) == ["df -h /data", "systemctl is-active app"])
    #expect(runbook.commands.map(\.label) == ["Disk", "Service"])
    let expectation = try #require(runbook.commands.last?.expectations.first)
    #expect(expectation.kind == .text && expectation.text == "active" && expectation.line == 8)
  }

  @Test("what the other columns mention is not run")
  func mentions() {
    let runbook = load(
      "## Replication\n\n| Setting | Why | Verify |\n|---|---|---|\n"
        + "| a | `pg_basebackup -X stream` needs it | `psql -c 'show a'` |\n")
    #expect(runbook.commands.map(\.text) == ["psql -c 'show a'"])
  }

  @Test("a table of symptoms whose fixes are commands is a step")
  func fixes() {
    let runbook = load(
      "## Common failures\n\n| Symptom | Cause | Fix |\n|---|---|---|\n| refused | down | `systemctl restart app` |\n"
    )
    #expect(runbook.steps.map(\.title) == ["Common failures"])
    #expect(runbook.commands.map(\.text) == ["systemctl restart app"])
  }

  @Test(
    "other tables stay to be read",
    arguments: [
      "| Port | Service |\n|---|---|\n| 80 | web |\n", "| Flag | Command |\n|---|---|\n| a | `kubectl` |\n",
      "| Stage | Tool |\n|---|---|\n| dump | `pg_dump -Fc app` |\n",
    ])
  func facts(_ table: String) {
    let runbook = load("## Parts\n\n\(table)\n## Repair\n\n1. Restart the service\n")
    #expect(runbook.phases.first?.kind == .reference)
    #expect(runbook.commands.isEmpty)
  }

  @Test("commands in a list of facts are kept in one step, mentions of them are not")
  func list() {
    let list = "- Replicas: 3\n- Region: north\n- Owner: storage\n"
    let found = load("## State\n\n\(list)- Health: `curl -sf http://127.0.0.1:8080/health`\n")
    #expect(found.steps.map(\.title) == ["State"])
    #expect(found.commands.count == 1)
    let told = load(
      "## State\n\n\(list)- The job calls `curl -sf http://127.0.0.1:8080/health` each hour\n\n## Repair\n\n1. Wait\n"
    )
    #expect(told.commands.isEmpty)
  }

  @Test(
    "docker's words of two are commands",
    arguments: ["docker compose ps", "docker compose down", "docker system df"])
  func docker(_ text: String) { #expect(Markdown.inlineCommands("`\(text)`") == [text]) }

  @Test("Chinese orders are steps", arguments: ["先检查 `A` 是否存在。", "最后确认浏览器的请求。", "访问 http://127.0.0.1:3001"])
  func chinese(_ text: String) {
    #expect(load("## 恢复\n\n- \(text)\n- 重启服务\n").steps.count == 2)
  }
}
