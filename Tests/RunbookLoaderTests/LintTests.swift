import IncidentModel
import RunbookLoader
import SystemPackage
import Testing

@Suite("Lint finds what a reader would stumble over")
struct LintTests {
  private static let head = """
    ---
    owner: Platform
    last_reviewed: 2026-11-01
    ---

    # Redis down

    ## Triage

    """

  private func problems(_ body: String, head: String = Self.head, today: String = "2026-11-21")
    -> [Diagnostic]
  {
    let loaded = RunbookLoader.load(source: head + "\n" + body, path: "redis-down.md", slug: "redis-down")
    return RunbookLint(library: RunbookLibrary(directories: []), today: today).check(loaded)
  }

  private func rules(_ body: String, head: String = Self.head) -> [String] {
    problems(body, head: head).map(\.rule)
  }

  @Test("a good runbook has nothing to say")
  func clean() {
    #expect(rules("1. Ask it\n\n   ```sh\n   redis-cli ping\n   ```\n\n2. Page the owner\n") == [])
  }

  @Test(
    "each rule finds what it is named for, and stays silent beside it",
    arguments: [
      // rule, a text that breaks it, a text near it that does not
      ("broken-anchor", "1. Follow [this](#nowhere)", "1. Follow [this](#triage)"),
      ("broken-anchor", "1. See [x](#gone)", "<a id=\"gone\"></a>\n\n1. See [x](#gone)"),
      ("broken-link", "1. Follow [this](gone-file.md)", "1. Follow [this](https://example.com/gone-file.md)"),
      ("unreachable-step", "1. Go to step 9", "1. Go to step 2\n2. Stop"),
      ("shell-syntax", "```sh\nredis-cli get \"x\n```", "```sh\nredis-cli get \"x\"\n```"),
      ("unknown-program", "```sh\nfrobnicate --now\n```", "```sh {class=read}\nfrobnicate --now\n```"),
      ("unknown-program", "```sh\nfrobnicate --now\n```", "```sh\n./frobnicate --now\n```"),
      (
        "destroy-without-check", "1. Clear it: `redis-cli flushall`",
        "1. Clear it: `redis-cli flushall`\n2. Verify it"
      ),
      (
        "unexplained-change",
        "1. Restart\n\n   ```sh\n   systemctl stop redis\n\n   systemctl start redis\n   ```",
        "1. Restart\n\n   ```sh\n   systemctl stop redis\n\n   # Up again\n   systemctl start redis\n   ```"
      ),
      (
        "alternatives-in-block",
        "```sh\nsystemctl restart redis\n# Or with Docker\ndocker restart redis\n```",
        "```sh\nsystemctl restart redis\n```\n\nOr with Docker:\n\n```sh\ndocker restart redis\n```"
      ),
      ("unclosed-fence", "1. Ask\n\n```sh\nredis-cli ping\n", "1. Ask\n\n```sh\nredis-cli ping\n`````\n"),
      (
        "unclosed-fence", "1. Ask\n\n   ```sh\n   redis-cli ping\n\n2. Next",
        "1. Ask\n\n   ~~~sh\n   redis-cli ping\n   ~~~"
      ),
      ("same-step", "1. Restart it\n2. Restart it", "1. Restart it\n2. Restart it again"),
      (
        "same-name", "```sh {name=a}\nredis-cli ping\n```\n\n```sh {name=a}\nredis-cli info\n```",
        "```sh {name=a}\nredis-cli ping\n```"
      ),
      (
        "unknown-annotation", "```sh {tiemout=2s}\nredis-cli ping\n```",
        "```sh {timeout=2s}\nredis-cli ping\n```"
      ),
      ("unknown-annotation", "```sh {nmae=a}\nredis-cli ping\n```", "```python {nmae=a}\nprint()\n```"),
      (
        "annotation-value", "```sh {timeout=soon}\nredis-cli ping\n```",
        "```sh {timeout=1m30s}\nredis-cli ping\n```"
      ),
      (
        "annotation-value", "```sh {class=safe}\nredis-cli ping\n```",
        "```sh {class=read}\nredis-cli ping\n```"
      ),
      (
        "annotation-value", "```sh {expect=\"/(/\"}\nredis-cli ping\n```",
        "```sh {expect=\"/(P)/\"}\nredis-cli ping\n```"
      ),
      (
        "annotation-value", "```sh {target=moon}\nredis-cli ping\n```",
        "```sh {target=ssh:moon}\nredis-cli ping\n```"
      ),
      (
        "class-too-low", "1. Clear\n\n   ```sh {class=read expect=OK}\n   redis-cli flushall\n   ```",
        "```sh {class=change}\nredis-cli ping\n```"
      ),
      ("hidden-character", "```sh\nredis-cli get “x”\n```", "```sh\nredis-cli set x \"it’s “fine”\"\n```"),
      ("hidden-character", "```sh\nkubectl get pods –n redis\n```", "1. Restart it – quickly"),
      ("hidden-character", "```sh\nredis-cli\u{A0}ping x\n```", "1. Restart\u{A0}it"),
      ("hidden-character", "1. Run \u{202E}it", "1. Запустите: יש להפעיל"),
      ("secret", "1. Log in with password=hunter42Qrt9z", "1. Log in with password=YOUR_PASSWORD_123"),
      ("secret", "1. Run `app --password=hunter42Qrt9z`", "1. Run `app --password=$PASSWORD`"),
      (
        "secret", "```sh\nexport AWS=AKIAQ4RTZ7WMN2PLKJ5H\n```", "```sh\nexport AWS=AKIAIOSFODNN7EXAMPLE\n```"
      ),
      ("secret", "1. Open postgres://app:k7Rq9zT2w@db:5432/x", "1. Open postgres://app:$PASSWORD@db:5432/x"),
      ("secret", "-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN CERTIFICATE-----"),
    ])
  func rule(_ name: String, bad: String, good: String) {
    #expect(rules(bad).contains(name), "\(problems(bad))")
    #expect(!rules(good).contains(name), "\(problems(good))")
  }

  @Test("a slip of the pen in a program's name is named")
  func similarProgram() {
    let found = problems("```sh\nkubeclt get pods\n```")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.contains("did you mean 'kubectl'?") == true)
  }

  @Test("whose it is and when it was looked over")
  func metadata() {
    let step = "1. Restart it\n"
    #expect(rules(step, head: "# Redis\n\n## Triage\n") == ["missing-owner", "missing-review"])
    let overdue = "---\nowner: a\nlast_reviewed: 2026-01-01\nreview_every: 90d\n---\n# Redis\n\n## Triage\n"
    let found = problems(step, head: overdue)
    #expect(found.map(\.rule) == ["overdue-review"])
    #expect(found.first?.line == 3)
    #expect(found.first?.message.contains("due on 2026-04-01") == true)
    #expect(rules(step, head: overdue.replacing("90d", with: "1 year")) == [])
    #expect(rules(step, head: overdue.replacing("90d", with: "often")) == ["annotation-value"])
    #expect(
      rules(step, head: "---\nowner: a\nnext_review: 2026-11-20\n---\n# R\n\n## T\n") == ["overdue-review"])
  }

  @Test("declared values are all of them and are all used")
  func values() {
    let head =
      "---\nowner: a\nlast_reviewed: 2026-11-01\nvars: {HOST: db, LEFT: over}\n---\n# R\n\n## Triage\n"
    let found = problems("```sh\nping -c1 $HOST; ping -c1 $OTHER\n```\n", head: head)
    #expect(found.map(\.rule).sorted() == ["undeclared-placeholder", "unused-variable"])
    #expect(found.first { $0.rule == "undeclared-placeholder" }?.severity == .warning)
    let undeclared = problems("```sh\nping -c1 <host>\n```\n")
    #expect(undeclared.map(\.severity) == [.note])
  }

  @Test(
    "a value that programs read by themselves is used, and so is the server of a query",
    arguments: ["PGCONNECT_TIMEOUT", "REDISCLI_AUTH", "KUBECONFIG", "AWS_PROFILE", "https_proxy"])
  func ambientValues(_ name: String) {
    func head(_ name: String) -> String {
      "---\nowner: a\nlast_reviewed: 2026-11-01\nvars: {\(name): x}\n---\n# R\n\n## Triage\n"
    }
    #expect(rules("```sh\npsql -c 'select 1'\n```\n", head: head(name)) == [])
    #expect(rules("```sh\npsql -c 'select 1'\n```\n", head: head("MY_" + name)) == ["unused-variable"])
    #expect(rules("```promql\nup\n```\n", head: head("PROMETHEUS_URL")) == [])
    #expect(rules("```sh\nls /\n```\n", head: head("PROMETHEUS_URL")) == ["unused-variable"])
  }

  @Test("a probe has a name that is there, and only looks")
  func probe() {
    let head = "---\nowner: a\nlast_reviewed: 2026-11-01\nprobe: ping\n---\n# R\n\n## Triage\n"
    #expect(rules("```sh\nredis-cli ping\n```\n", head: head) == ["unknown-probe"])
    #expect(rules("```sh {name=ping}\nredis-cli ping\n```\n", head: head) == [])
    #expect(rules("```sh {name=ping}\nredis-cli set a b\n```\n", head: head) == ["unknown-probe"])
  }

  @Test("a finding says where it is")
  func place() {
    let found = problems("1. Read and follow [this](#nowhere)")
    #expect(
      found.map(\.description) == [
        "redis-down.md:10:27: warning: no heading has the anchor '#nowhere' [broken-anchor]"
      ])
  }

  @Test("every rule has a section of its own on the page, and the page has no other")
  func page() throws {
    let file = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
      .appending("docs/lint.md")
    let page = try RunbookLoader.load(path: file).source
    let sections = page.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
    #expect(sections.sorted() == LintRule.allCases.map(\.rawValue).sorted())
    #expect(LintRule.allCases.allSatisfy { !$0.reason.isEmpty })
  }
}
