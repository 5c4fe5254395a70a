import IncidentModel
import Testing

@Suite("What in a text is a command")
struct CommandCutTests {
  @Test(
    "code in running text that is one",
    arguments: [
      ("Restart it by running `sudo service gitlab-runner restart`.", "sudo service gitlab-runner restart"),
      ("Try `sudo storagectl status`.", "sudo storagectl status"),
      ("`kubectl get pods -A` shows what runs.", "kubectl get pods -A"),
      ("Run `service nginx reload`.", "service nginx reload"),
      ("Start it: `docker start <container>`", "docker start <container>"), ("See `docker ps`", "docker ps"),
      ("Try running a `kubectl get pods -A` first.", "kubectl get pods -A"),
      ("Log in with `aws sso login`.", "aws sso login"),
    ])
  func inline(_ text: String, _ command: String) {
    #expect(Markdown.inlineCommands(text) == [command])
  }

  @Test(
    "code in running text that is none",
    arguments: [
      "Wait when `kubectl apply/create/delete` calls are slow.", "Test it with `podman pull`.",
      "All works through `knife ssh`.",
      "Refs are kept at the time of a `git gc`.", "To restore it use `git update-ref`.",
      "`terraform apply` hangs after the volume is made.", "The `docker host` is full.",
      "No `aws sns subscribe --topic a` step is needed.", "The topic is made without `aws sns subscribe`.",
      "Use the same variables as `cdk deploy --all`.", "What `etcdutl snapshot restore` makes is new.",
    ])
  func fragments(_ text: String) {
    #expect(Markdown.inlineCommands(text) == [])
  }

  @Test(
    "the label of a command in a sentence is what leads to it",
    arguments: [
      ("Check the template via `kubectl get pod -A`.", "Check the template"),
      ("Read the log: `journalctl -u redis`", "Read the log"),
      ("`df -h` says how full it is.", "df -h says how full it is."),
    ])
  func labels(_ text: String, _ label: String) {
    let runbook = Markdown.load("# Disk full\n\n## Repair\n\n1. \(text)\n")
    #expect(runbook.commands.map(\.label) == [label])
  }

  @Test("a long sentence is a short label")
  func longLabel() throws {
    let words = String(repeating: "and then wait ", count: 20)
    let runbook = Markdown.load("# Disk full\n\n## Repair\n\n1. Check \(words)`df -h` until it is done.\n")
    let label = try #require(runbook.commands.first?.label)
    #expect(label.count <= 100)
    #expect(label.hasPrefix("Check and then wait"))
  }

  @Test("two orders in the comment above a command are two sentences, a wrapped one is one")
  func comments() {
    let step = Markdown.step(
      "```sh\n# Stop the job (if it runs)\n# Remove what it left\nrm -r /srv/tmp\n```\n")
    #expect(step?.commands.map(\.label) == ["Stop the job (if it runs). Remove what it left"])
    let wrapped = Markdown.step("```sh\n# Stop the job that fills\n# the disk\nsystemctl stop job\n```\n")
    #expect(wrapped?.commands.map(\.label) == ["Stop the job that fills the disk"])
  }

  @Test(
    "a word that asks to be replaced is a value to ask for",
    arguments: [
      ("doctl apps update --env TOKEN=new-token-here", ["new-token-here"]),
      ("mysql -h your-host-here", ["your-host-here"]),
      ("curl -H 'X-Key: REPLACE_ME' https://a.example", ["REPLACE_ME"]),
      ("ls where nowhere", []),
    ])
  func replaced(_ command: String, _ tokens: [String]) {
    let runbook = Markdown.load("# T\n\n## A\n\n### 1. B\n\n```sh\n\(command)\n```\n")
    #expect(runbook.commands.first?.placeholders.map(\.token) == tokens)
  }

  @Test("in an item, more than a number is no quotation")
  func comparison() {
    let runbook = Markdown.load(
      "# T\n\n## A\n\n### 1. B\n\nRatio:\n- < 1.0: swapping\n- > 1.5: fragmented\n- >= 2: worse\n- > a quote\n"
    )
    let content = "\(runbook.steps.first?.content ?? [])"
    #expect(content.contains("> 1.5: fragmented"))
    #expect(content.contains(">= 2: worse"))
    #expect(content.contains("quote"))
    #expect(!content.contains("> a quote"))
  }

  @Test("what a sentence says that should be is expected of the command above it")
  func shouldBe() {
    let runbook = Markdown.load(
      "# T\n\n## A\n\n### 1. B\n\n```sh\nredis-cli config get maxmemory-policy\n```\n\n"
        + "Should be: `allkeys-lru` for session store\n")
    #expect(runbook.commands.first?.expectations.first?.kind == .text)
    #expect(runbook.commands.first?.expectations.first?.text == "allkeys-lru")
  }

  @Test("a program whose name is put together from placeholders is one")
  func placeholderProgram() {
    let step = Markdown.step("```sh\n<env>-<host>-backup.sh\n```\n")
    #expect(step?.commands.map(\.text) == ["<env>-<host>-backup.sh"])
    #expect(step?.commands.first?.placeholders.map(\.token) == ["<env>", "<host>"])
    #expect(Markdown.step("```sh\n<config>x</config>\n```\n")?.commands.isEmpty == true)
  }

  @Test("a prompt at which nothing was typed is none")
  func barePrompt() {
    let step = Markdown.step("You should have a prompt now:\n\n```sh\nI have no name!@jump:/$\n```\n")
    #expect(step?.commands.isEmpty == true)
  }

  @Test("root's prompts below a command that opened a shell are that shell's")
  func nestedPrompts() {
    let step = Markdown.step(
      "```console\n$ oc debug node/a\n# chroot /host\n# systemctl restart rpm-ostreed\n```\n")
    let commands = step?.commands ?? []
    #expect(commands.map(\.text) == ["oc debug node/a", "chroot /host", "systemctl restart rpm-ostreed"])
    #expect(commands.map { $0.flags.contains(.inSession) } == [false, true, true])
  }

  @Test("what opened a container's shell or a database's prompt is not typed into it")
  func homeAgain() {
    let text =
      "kubectl exec -it a -- bash\ndf -h\n\n# Look at another\nkubectl get pods\n\npsql -h a\npsql -h b -c 'SELECT 1'\n"
    let commands = Markdown.step("```sh\n\(text)```\n")?.commands ?? []
    #expect(commands.map { $0.flags.contains(.inSession) } == [false, true, false, false, false])
  }

  @Test("a shell on another host stays open around a container's")
  func nestedSessions() {
    let commands =
      Markdown.step("```sh\nssh a\ndocker exec -it b bash\ndf -h\ndocker ps\n```\n")?.commands ?? []
    #expect(commands.map { $0.flags.contains(.inSession) } == [false, true, true, true])
  }

  @Test("words that lead home end what was opened")
  func home() {
    let body = "```sh\nssh a\n```\n\nFrom a regular terminal on your laptop:\n\n```sh\ndf -h\n```\n"
    #expect(Markdown.step(body)?.commands.map { $0.flags.contains(.inSession) } == [false, false])
  }

  @Test("a label and a word that programs print is an expectation that decides")
  func expectation() {
    let step = Markdown.step("```sh\nopenssl verify a.pem\n# Expected: Verification: OK\n```\n")
    let expectations = step?.commands.first?.expectations ?? []
    #expect(expectations.map(\.kind) == [.text])
    #expect(expectations.map(\.text) == ["Verification: OK"])
  }

  @Test("statements that need what the lines above them set are one command, whatever stands between")
  func joined() {
    let code = """
      host=$(hostname)  # this one
        port=6379
      uptime
      redis-cli -h $host -p $port ping
      df -h
      echo $port
      """
    let runbook = Markdown.load("# Disk full\n\n## Repair\n\n1. Look\n\n```sh\n\(code)\n```\n")
    let lines = code.split(separator: "\n")
    #expect(runbook.commands.map(\.text) == [lines.joined(separator: "\n")])
  }

  @Test("an exported variable joins nothing: the commands after it have it anyway")
  func exported() {
    let runbook = Markdown.load(
      "# Disk full\n\n## Repair\n\n1. Look\n\n```sh\nexport H=a\nredis-cli -h $H ping\n```\n")
    #expect(runbook.commands.map(\.text) == ["export H=a", "redis-cli -h $H ping"])
  }

  @Test("points that mean \"and so on\" are no command, and a key of JSON is output")
  func printed() {
    let code = "docker inspect x\n...\ndocker ps\n\"IPAddress\": \"172.17.0.3\"\n"
    let runbook = Markdown.load("# Disk full\n\n## Repair\n\n1. Look\n\n```sh\n\(code)```\n")
    #expect(runbook.commands.map(\.text) == ["docker inspect x", "docker ps"])
  }

  @Test("a here-document keeps together what stands under its comment, and no more")
  func hereDocument() {
    let code = """
      # Isolate it
      kubectl cordon node-1

      # Block the address
      NAME=block
      kubectl apply -f - <<EOF
      # not a comment of the shell
      name: $NAME
      EOF

      kubectl get netpol

      # Give it back
      kubectl delete netpol block
      """
    let commands = Markdown.step("```sh\n\(code)\n```\n")?.commands ?? []
    #expect(commands.map(\.label) == ["Isolate it", "Block the address", "Give it back"])
    #expect(commands.map(\.commandClass) == [.change, .change, .destroy])
    #expect(commands.dropFirst().first?.text.hasSuffix("EOF\n\nkubectl get netpol") == true)
  }

  @Test("a block that stops at the first error stays whole, comments or not")
  func strictBlock() {
    let code = "set -e\n\n# One\ncat <<EOF\na\nEOF\n\n# Two\ndf -h\n"
    #expect(Markdown.step("```sh\n\(code)```\n")?.commands.count == 1)
  }

  @Test(
    "pairs of a log and words in quotes are no commands",
    arguments: [
      "time=\"2021-11-23T17:07:41-05:00\" level=info msg=\"Exists: namespace\"",
      "ts=2021-11-23T17:07:41Z caller=main.go:10 level=warn msg=x",
      "notAfter=Aug  6 13:11:20 2025 GMT", "# Configuration\n/opt/app/config/\n/opt/app/uploads/",
      "label_replace(\n  sum(rate(a[1d]))\n, \"type\", \"b\", \"\", \"\")",
      "sum by(pod) (rate(a[5m])) / 2",
      "# 2. Tell the others:\n\"Incident solved: all is well\n  - Cause: [cause]\"",
    ])
  func printedText(_ code: String) {
    #expect(Markdown.step("```sh\n\(code)\n```\n")?.commands.isEmpty == true)
  }

  @Test("a table below a command is a sample of its output, not SQL for its capitals")
  func table() {
    let step = Markdown.step(
      "```sh\nkubectl get ds\n```\n\nExample output:\n\n```text\nNAME   DESIRED   READY\na      2         2\n```\n"
    )
    #expect(step?.templates.isEmpty == true)
    #expect(step?.commands.first?.expectations.map(\.kind) == [.sample])
  }

  @Test("a program with a blank in its path, and settings, are still commands")
  func quotedPrograms() {
    let code = "\"/opt/my tools/check\" --all\n\ntime=5 ./wait.sh\n\nsum a.bin\n\n/srv/run\n"
    #expect(Markdown.step("```sh\n\(code)```\n")?.commands.count == 4)
    #expect(Markdown.step("```sh\nbackup() {\n  tar cf a b\n}\nbackup\n```\n")?.commands.count == 1)
  }
}
