import IncidentModel
import Testing

@testable import RunbookLoader

@Suite("What lines beside commands mean")
struct LineReaderTests {
  @Test(
    "rules that start a clock",
    arguments: [
      ("If not resolved in 30 minutes, call the owner", ClockRule.Kind.escalate, 1800),
      ("Updates: every 10 minutes", .update, 600),
      ("Postmortem for outages longer than 1 hour", .postmortem, 3600),
    ])
  func clocks(_ text: String, _ kind: ClockRule.Kind, _ seconds: Int) throws {
    let rule = try #require(ClockReader.read(text, line: 3))
    #expect(rule.kind == kind && rule.seconds == seconds && rule.line == 3)
  }

  @Test("a length of time alone starts none", arguments: ["It takes 30 minutes", "not resolved yet", ""])
  func noClock(_ text: String) { #expect(ClockReader.read(text, line: 1) == nil) }

  @Test("blanks have the words before them and the unit behind")
  func blanks() {
    typealias Blank = FieldReader.Blank
    #expect(FieldReader.blanks(in: "Duration: ____ minutes") == [Blank(label: "Duration", unit: "minutes")])
    #expect(
      FieldReader.blanks(in: "From: ____ to ____") == [
        Blank(label: "From", unit: ""), Blank(label: "From to", unit: ""),
      ])
    #expect(FieldReader.blanks(in: "Time: [HH:MM]") == [Blank(label: "Time", unit: "")])
    #expect(FieldReader.blanks(in: "a [link](x) and snake_case").isEmpty)
  }

  @Test(
    "numbers to hold a measurement against",
    arguments: [
      ("Connected clients > 10,000: leak", "Connected clients", 10_000, Threshold.Sense.alarm),
      ("Memory usage: < 80%", "Memory usage", 80, .target), ("Lag ≥ 5 s → page", "Lag", 5, .alarm),
    ])
  func thresholds(_ text: String, _ metric: String, _ value: Double, _ sense: Threshold.Sense) throws {
    let threshold = try #require(ThresholdReader.read(text, line: 1))
    #expect(threshold.metric == metric && threshold.value == value && threshold.sense == sense)
  }

  @Test(
    "numbers that are none",
    arguments: ["a -> b", "Time to recover: < 2 minutes", "if x > 5 then go", "cat < file", "> 5"])
  func noThreshold(_ text: String) { #expect(ThresholdReader.read(text, line: 1) == nil) }

  @Test(
    "where words send their reader",
    arguments: [
      ("Otherwise go to step 3.", ["step 3"]), ("down → Step 2a", ["→ Step 2a"]),
      ("skip ahead to \"Backend is down\" below", ["Backend is down"]), ("In step 3 we look", []),
      ("see section B and proceed to phase 2", ["section B", "phase 2"]),
    ])
  func jumps(_ text: String, _ found: [String]) { #expect(JumpText.all(in: text) == found) }

  @Test(
    "what speaks of output",
    arguments: [
      ("Expected: PONG", IncidentModel.Expectation.Kind.text, "PONG"), ("Should be > 0", .number, "> 0"),
      ("Expected: exit 0", .exit, "0"), ("Returns: {\"ok\":true}", .sample, "{\"ok\":true}"),
      ("Expected: the service comes up again", .prose, "Expected: the service comes up again"),
    ])
  func expectations(_ text: String, _ kind: IncidentModel.Expectation.Kind, _ value: String) {
    let found = ExpectationReader.read([text], source: .comment, line: 1)
    #expect(found.first?.kind == kind && found.first?.text == value)
    #expect(ExpectationReader.isExpectation(text) || text.hasPrefix("Should"))
  }

  @Test(
    "messages to people",
    arguments: [
      ("Subject: down\n\nWe look.", false, true), ("🔴 Down\nImpact: all", false, true),
      ("Status: [status]\nImpact: [impact]", false, true), ("a=1\nb=2", false, false),
      ("We are on it.", true, true),
    ])
  func messages(_ text: String, _ inMessages: Bool, _ isMessage: Bool) {
    #expect(TemplateReader.isMessage(text, inMessages: inMessages) == isMessage)
  }

  @Test("of a long warning the sentences that warn are kept, of a short one all")
  func warnings() {
    let long = String(repeating: "This is how it came to be so. ", count: 12)
    let words = WarningReader.words(of: long + "WARNING: it deletes all data. Ask first.")
    #expect(words == "WARNING: it deletes all data. Ask first.")
    #expect(WarningReader.words(of: "Careful.\nIt leads to data loss.") == "Careful. It leads to data loss.")
    #expect(WarningReader.warning(in: "It takes a while") == nil)
  }

  @Test(
    "prompts and what was typed after them",
    arguments: [
      ("$ ls", Prompt.Kind.shell, "ls"), ("root@db-1:~# df -h", .shell, "df -h"),
      ("mysql> select 1;", .other, "select 1;"),
      ("# whoami", .root, "whoami"), ("postgres=# \\dt", .other, "\\dt"),
    ])
  func prompts(_ line: String, _ kind: Prompt.Kind, _ typed: String) throws {
    let prompt = try #require(Prompt.read(line[...]))
    #expect(prompt.kind == kind && prompt.typed == typed)
  }

  @Test("what has no prompt", arguments: ["ls -l", "$HOME/bin/x", "#!/bin/sh", ""])
  func noPrompt(_ line: String) { #expect(Prompt.read(line[...]) == nil) }

  @Test(
    "commands that print what should not be kept",
    arguments: [
      ("kubectl get secret x -o yaml", true), ("kubectl get secrets", false), ("cat ~/.ssh/id_rsa", true),
      ("cat /etc/passwd", false), ("printenv", true), ("vault kv get x", true), ("df -h", false),
    ])
  func secrets(_ text: String, _ prints: Bool) { #expect(SecretLook.printsSecret(text) == prints) }

  @Test(
    "lines that are data and no commands",
    arguments: [
      ("{\"a\": 1}", true), ("NAME   READY   STATUS", true), ("2026-01-01 12:00 started", true),
      ("key: value", true),
      ("SELECT 1 FROM x", true), ("kubectl get pods", false), ("A=1 run", false), ("[ -f x ] && ls", false),
    ])
  func data(_ line: String, _ isData: Bool) { #expect(DataLook.isData(line, next: nil) == isData) }

  @Test("headings are found by anchor, number and words, and counted when they are the same")
  func headings() {
    let blocks = MarkdownParser.parse(
      "# A\n\n## Check it: now {#check}\n\n## Fix\n\n## Fix\n\n### 2. Look at *it*\n")
    var index = HeadingIndex(Section.sections(of: blocks).flatMap(\.withDescendants))
    let anchors = ["check", "check-it-now", "fix", "fix-1", "nowhere"].map { index.line(ofAnchor: $0) }
    #expect(anchors == [3, 3, 5, 7, nil])
    let number = index.line(ofNumber: "2")
    let titles = ["look at it", "no"].map { index.line(ofTitle: $0) }
    #expect(number == 9 && titles == [9, nil])
  }

  @Test("links are collected with the places that words send to, each once")
  func links() throws {
    let text = try #require(MarkdownParser.parse("See [the *fix*](#fix), then go to step 2.\n").first).text
    let links = LinkReader.links(in: text, line: 1)
    #expect(links.map(\.text) == ["the fix", "step 2"] && links.map(\.target) == ["#fix", ""])
  }

  @Test("a table that says what results mean has its result column and where each row leads")
  func outcomes() throws {
    let source =
      "| Result | Action |\n|---|---|\n| `PONG` | up → Step 2 |\n| refused | [restart](#fix) |\n"
      + "| hangs | Step 4a |\n| slow | as in step 4 |\n"
    let table = try #require(MarkdownParser.parse(source).first)
    let read = try #require(OutcomeTableReader.read(table))
    #expect(
      read.resultColumn == 0 && read.rows.map(\.patterns) == [["PONG"], ["refused"], ["hangs"], ["slow"]])
    #expect(read.rows.map { $0.jump?.text } == ["→ Step 2", "restart", "Step 4a", nil])
    #expect(
      OutcomeTableReader.read(try #require(MarkdownParser.parse("| A | B |\n|---|---|\n| 1 | 2 |\n").first))
        == nil)
  }

  @Test("metadata comes from bold lines, tables and footers, front matter before all")
  func metadata() {
    let source = """
      ---
      owner: Platform
      ---
      # Down

      **Severity:** P1
      **Owner:** nobody
      > **Alert:** `RedisDown`

      ## Triage

      1. Look

      ---

      **Last updated:** 3 Jan 2026
      """
    let metadata = Markdown.load(source).metadata
    #expect(metadata.owner == "Platform" && metadata.severity == "P1" && metadata.alerts == ["RedisDown"])
    #expect(metadata.lastReviewed == "2026-01-03")
  }
}
