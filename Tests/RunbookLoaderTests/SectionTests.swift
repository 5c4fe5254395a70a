import IncidentModel
import Testing

@Suite("What a section is for")
struct SectionTests {
  private static let orders = "1. Stop the writers\n2. Remove old logs\n"

  private func titles(_ body: String) -> [String] {
    Markdown.load("# Disk full\n\n" + body + "\n## Repair\n\n1. Page the owner\n").steps.map(\.title)
  }

  @Test(
    "numbered orders are steps even below a title for reading",
    arguments: ["## Scope", "## Member roles", "## Database architecture"])
  func ordersAreSteps(_ heading: String) {
    #expect(
      titles("\(heading)\n\n\(Self.orders)") == ["Stop the writers", "Remove old logs", "Page the owner"])
  }

  @Test(
    "but not where the title leaves no doubt",
    arguments: ["## Overview of the steps", "## Prevention", "## Related runbooks", "## Escalation contacts"])
  func ordersThatAreRead(_ heading: String) {
    #expect(titles("\(heading)\n\n\(Self.orders)") == ["Page the owner"])
  }

  @Test("to note something is nothing to do, however politely it is asked")
  func notes() {
    #expect(titles("## Checks\n\nPlease note that it logs to a file.\n\n1. Look at it\n").count == 2)
  }

  @Test("a title that only says where to begin is none for reading")
  func relations() {
    let orders = "- Go to the service and find its links\n- Try out slow requests\n"
    #expect(titles("## Cross-links from the dashboards\n\n\(orders)").count == 3)
    #expect(titles("## Links to the dashboards\n\n\(orders)").count == 1)
  }

  @Test(
    "lists that say what there is are read",
    arguments: [
      "Scenarios covered:\n\n1. Disk lost\n2. Host lost (all of it)\n",
      "By this we gain some benefits:\n\n1. We keep the logs\n2. We can look later\n",
    ])
  func overviews(_ list: String) {
    let body =
      "## What may happen\n\n\(list)\n### Scenario 1: Disk lost\n\n1. Mount the spare\n"
      + "\n### Scenario 2: Host lost\n\n1. Start another\n"
    #expect(
      !titles(body).contains { ["Disk lost", "Host lost (all of it)", "We keep the logs"].contains($0) })
  }

  @Test("names with their meanings are read, names with orders are steps")
  func definitions() {
    #expect(
      titles("## Triage\n\n1. **Data breach**: data is read\n2. **Attack** - too many requests\n").count == 1)
    #expect(
      titles("## Triage\n\n1. **Data breach** — data is read\n2. **Attack** — too many requests\n").count == 1
    )
    #expect(titles("## Triage\n\n1. **Notify**: post it\n2. **Ticket**: write it down\n").count == 3)
  }

  @Test("the section that names a document without a title of its own is read")
  func introduction() {
    let runbook = Markdown.load(
      "## Disk response\n\nThis page says what to do.\n\n## Repair\n\n1. Page the owner\n")
    #expect(runbook.title == "Disk response")
    #expect(runbook.steps.map(\.title) == ["Page the owner"])
  }

  @Test(
    "orders in other languages are steps",
    arguments: [
      "- Verificar los registros\n- Reiniciar el servicio", "- Verifique os logs\n- Reinicie o serviço",
      "- Vérifier les journaux\n- Redémarrer le service", "- Verificare i log\n- Riavviare il servizio",
      "- Logs prüfen und auswerten\n- Den Dienst neu starten",
      "- Öffnen Sie das Protokoll\n- Überprüfen Sie den Dienst",
      "- Проверить журналы\n- Перезапустите службу",
      "- Перевірте журнали\n- Створіть задачу",
      "- 检查服务的日志文件\n- 重启相关的服务进程", "- ログを確認する\n- サービスを再起動してください",
    ])
  func languages(_ list: String) {
    #expect(titles("## A\n\n\(list)\n").count == 3)
  }

  @Test(
    "and what only tells something is none",
    arguments: [
      "- Los registros están llenos\n- El servicio no responde",
      "- Der Dienst antwortet nicht\n- Die Platte ist voll",
      "- Журнал переполнен\n- Служба не отвечает", "- 服务没有响应\n- 磁盘已满", "- サービスは応答しません。\n- ディスクを監視します。",
    ])
  func toldInOtherLanguages(_ list: String) {
    #expect(titles("## A\n\n\(list)\n") == ["Page the owner"])
  }

  @Test("a choice is offered only among sections that ask for something")
  func choices() {
    let rules = "### Rules\n\nWhat fires and when.\n\n### Script\n\n```sh\ndf -h\n```\n"
    let runbook = Markdown.load("# Disk full\n\n## Monitoring and alerts\n\n\(rules)")
    #expect(
      runbook.phases.allSatisfy { $0.alternative == nil && $0.steps.allSatisfy { $0.alternative == nil } })
  }

  @Test("what stands below one of the cases is done in order")
  func caseInOrder() {
    let steps = "#### Stop\n\n- Stop the writers\n\n#### Start\n\n- Start the writers\n"
    let runbook = Markdown.load("# Disk full\n\n## Cases\n\n### Scenario 1: Loss of data\n\n\(steps)")
    let names = runbook.phases.filter { $0.title == "Stop" || $0.title == "Start" }.map(\.alternative)
    #expect(names == [nil, nil])
  }

  @Test("among facts with labels the action is a step")
  func labelledAction() {
    let list = "- *Severity*: warning\n- *Description*: the disk fills\n- *Action*: Check what grows on it\n"
    #expect(
      titles("## MemoryOvercommitted\n\n\(list)") == ["Action: Check what grows on it", "Page the owner"])
  }

  @Test("an order in a section of nothing but text is a step")
  func orderInProse() {
    let body = "## Spawner out of room\n\nA pod then fails.\n\nFollow the steps there to make room for it.\n"
    #expect(titles(body) == ["Follow the steps there to make room for it.", "Page the owner"])
    #expect(
      titles("## Spawner\n\nA pod then fails.\n\n[Back to the table of contents](#top)\n") == [
        "Page the owner"
      ])
  }

  @Test("what a script is said to do is no step")
  func scripts() {
    let list = "The script will:\n\n1. Detect the disk\n2. Install what is needed\n"
    #expect(titles("## Quick start\n\n\(list)") == ["Page the owner"])
    #expect(
      titles("## Quick start\n\nYou will:\n\n1. Detect the disk\n2. Install what is needed\n").count == 3)
  }

  @Test("a table of issues and their fixes says what each means")
  func issues() throws {
    let body = "| Issue | Quick fix |\n|---|---|\n| Disk lost | Mount the spare |\n"
    let step = try #require(Markdown.step(body))
    #expect(step.outcomes.count == 1)
  }

  @Test("commands below a title for reading are to be run, however they are written")
  func commandsForReading() {
    let fence = "## Appendix\n\nMake room:\n\n```console\n./scripts/free-room.sh now\n```\n"
    #expect(Markdown.load("# Disk full\n\n\(fence)").commands.map(\.text) == ["./scripts/free-room.sh now"])
    let items = "## Scope\n\n1. Check: `df -h /srv`\n2. The disk\n3. The journal\n"
    #expect(Markdown.load("# Disk full\n\n\(items)").commands.map(\.text) == ["df -h /srv"])
  }

  @Test("facts below \"Verification:\" are ticked")
  func verification() {
    let body = "## Repair the disk\n\n1. Remove logs\n\n**Verification:**\n\n- No writer complains any more\n"
    #expect(titles(body).contains("No writer complains any more"))
  }

  @Test("a sign in a code span that leads to what it means is no click")
  func signs() {
    #expect(
      titles("## Signs\n\nEach has a level:\n\n- `critical` → pages somebody\n- `warning` → a post\n").count
        == 1)
  }

  @Test("names that MyST gives to places are not shown")
  func placeNames() {
    let runbook = Markdown.load(
      "# Disk full\n\n(howto:repair)=\n## Repair\n\n1. Page the owner\n\n(howto:end)=\nNote this.\n")
    #expect(!"\(runbook.phases)".contains("howto"))
  }

  @Test("what somebody may notice is no step")
  func notices() {
    let body = "## Signs\n\nYou may also notice:\n\n- Check fails at night\n- Look at it hangs\n"
    #expect(titles(body) == ["Page the owner"])
  }

  @Test("a sentence that only points to the sections below is no step")
  func pointer() {
    let body = "## Triage\n\nWork through the checks below.\n\n### Look at the disk\n\n```sh\ndf -h\n```\n"
    #expect(titles(body) == ["Look at the disk", "Page the owner"])
  }

  @Test("what machines do by themselves is read")
  func automated() {
    #expect(titles("## Automated response\n\nThe node is drained.\n") == ["Page the owner"])
  }

  @Test("a heading that is a label says something about the runbook")
  func labels() {
    let source =
      "# Disk full\n\n## Severity: HIGH\n\n**Owner:** Storage\n\n## Repair\n\n1. Page the owner\n"
    let runbook = Markdown.load(source)
    #expect(runbook.metadata.severity == "HIGH")
    #expect(runbook.metadata.owner == "Storage")
    #expect(runbook.steps.map(\.title) == ["Page the owner"])
  }

  @Test("prerequisites come first however they are spelt", arguments: ["Pre-requisite", "Prerequisites"])
  func preconditions(_ heading: String) {
    let runbook = Markdown.load(
      "# Disk full\n\n## \(heading)\n\n- Access to the host\n\n## Repair\n\n1. Go\n")
    #expect(runbook.phases.map(\.kind) == [.precondition, .actions])
  }

  @Test("front matter between plus signs is TOML")
  func toml() {
    let runbook = Markdown.load(
      "+++\ntitle = \"Disk full\"\ntags = [\"disk\"]\n[params]\nowner = \"x\"\n+++\n\n## Repair\n\n1. Page the owner\n"
    )
    #expect(runbook.title == "Disk full")
    #expect(runbook.metadata.owner == nil)
    #expect(runbook.steps.map(\.line) == [10])
  }

  @Test("how long the work may take is no threshold")
  func durations() {
    let step = Markdown.step("- Time to execute: < 2 minutes\n- RTO: < 5 minutes\n- Disk usage: < 80%\n")
    #expect(step?.thresholds.map(\.metric) == ["Disk usage"])
  }

  @Test("a bare \"Step 2\" is called what the sentence below it says")
  func bareSteps() {
    let body = "### Step 1\n\nOpen a request. Wait for it.\n\n### Step 2: Look\n\nAt it.\n"
    let runbook = Markdown.load("# D\n\n## Repair\n\n\(body)")
    #expect(runbook.steps.map(\.title) == ["Open a request", "Look"])
    #expect(runbook.steps.map(\.number) == ["1", "2"])
  }

  @Test("without a title of its own a document is not called as its first section")
  func untitled() {
    #expect(Markdown.load("## Symptoms\n\nErrors.\n\n## Resolution\n\n1. Restart it\n").title == "disk-full")
    #expect(
      Markdown.load("## Redis is down\n\n1. Restart it\n\n## After\n\n1. Look\n").title == "Redis is down")
  }

  @Test(
    "code that is typed into a console of its own is a step, whatever its section is called",
    arguments: ["## Group management", "## Replication dashboard", "## Overview"])
  func typedCode(_ heading: String) throws {
    let runbook = Markdown.load(
      "# Disk full\n\n\(heading)\n\n```powershell\nGet-Volume\n```\n\n## Repair\n\n1. Page the owner\n")
    let step = try #require(runbook.steps.first)
    #expect(runbook.steps.count == 2)
    #expect(step.templates.map(\.text) == ["Get-Volume"])
  }

  @Test("configuration in such a section is read")
  func configuration() {
    #expect(titles("## Group management\n\n```yaml\ngroups: []\n```\n") == ["Page the owner"])
  }

  @Test("what a label for reading matter announces is no task")
  func labelledReading() throws {
    let body =
      "- [ ] Restart it\n\n**Prevention**:\n- Always set a limit\n- Add an alert\n\n"
      + "**Next checks:**\n- Check the queue\n- Restart the consumers\n"
    let step = try #require(Markdown.step(body))
    #expect(
      step.tasks.map(\.text.plain) == ["Restart it", "Check the queue", "Restart the consumers"])
    #expect("\(step.content)".contains("Always set a limit"))
  }

  @Test(
    "digits and dashes before a title are its own",
    arguments: ["3-2-1 backup rule", "2026-01-27 Deployment", "24/7 support"])
  func digits(_ title: String) {
    let runbook = Markdown.load("# D\n\n## \(title)\n\n1. Page the owner\n")
    #expect(runbook.phases.map(\.title) == [title])
    #expect(Markdown.load("# D\n\n## A\n\n### \(title)\n\n```sh\nls\n```\n").steps.map(\.number) == [nil])
  }

  @Test(
    "a time of day counts the steps of a drill",
    arguments: [("14:27 - Page the owner", "14:27"), ("9:05: Page the owner", "9:05")])
  func times(_ heading: String, _ number: String) {
    let step = Markdown.load("# D\n\n## Drill\n\n### \(heading)\n\nIt is yours.\n").steps.first
    #expect(step?.number == number)
    #expect(step?.title == "Page the owner")
  }
}
