import IncidentModel
import Testing
import VerdictReader

@Suite("Outcome table rows")
struct OutcomeRowTests {
  /// The kind of table that a runbook on Redis has.
  static let ping = [
    "PONG", "Could not connect", "Connection refused", "NOAUTH Authentication required",
    "WRONGPASS invalid username-password pair", "Name or service not known", "LOADING", "MISCONF",
    "max number of clients reached", "BUSY", "Timeout or no answer", "empty", "anything else",
  ]

  struct Answer: Sendable {
    var stdout = ""
    var stderr = ""
    var exit: Int? = 1
    var cause = AttemptEnd.Cause.exit
    var row: String
    var level = Verdict.Level.fail
  }

  @Test("A row for a failed authentication is found, however the program says that it failed")
  func authentication() {
    let step = makeStep(tables: [
      table([
        ["PONG", "accessible", ""], ["Authentication failed", "credentials", "→ Step 4"],
        ["Could not connect", "network", "→ Step 6"],
      ])
    ])
    #expect(judge(step, stdout: Outputs.noAuth).row?.row == 1)
    #expect(judge(step, stderr: Outputs.wrongPassword, exit: 1).row?.row == 1)
    #expect(judge(step, stdout: "PONG\n").row?.row == 0)
    #expect(judge(step, stderr: Outputs.refused, exit: 1).row?.row == 2)
  }

  @Test(
    "Every answer that redis-cli gives to a ping finds its row",
    arguments: [
      Answer(stdout: "PONG\n", exit: 0, row: "PONG", level: .pass),
      Answer(stderr: Outputs.refused, row: "Connection refused"),
      Answer(stderr: Outputs.unknownHost, row: "Name or service not known"),
      Answer(
        stderr: "Could not connect to Redis at 10.0.0.9:6379: No route to host\n", row: "Could not connect"),
      Answer(stdout: Outputs.noAuth, exit: 0, row: "NOAUTH Authentication required"),
      Answer(stderr: Outputs.noAuth, row: "NOAUTH Authentication required"),
      Answer(stderr: Outputs.wrongPassword, row: "WRONGPASS invalid username-password pair"),
      Answer(stderr: Outputs.loading, row: "LOADING"),
      Answer(stderr: Outputs.misconf, row: "MISCONF"),
      Answer(stderr: Outputs.maxClients, row: "max number of clients reached"),
      Answer(stderr: Outputs.busy, row: "BUSY"),
      Answer(exit: nil, cause: .timeout, row: "Timeout or no answer"),
      Answer(
        stderr: "Could not connect to Redis at 10.0.0.9:6379: Connection timed out\n",
        row: "Could not connect"),
      Answer(exit: 0, row: "empty", level: .pass),
      Answer(stderr: "Error: Server closed the connection\n", row: "anything else"),
      Answer(stdout: "OPONG\n", exit: 0, row: "anything else", level: .pass),
    ])
  func ping(answer: Answer) {
    let verdict = judge(
      makeStep(tables: [table(of: Self.ping)]),
      CommandOutcome(
        cause: answer.cause, exitStatus: answer.exit, stdout: answer.stdout, stderr: answer.stderr))
    #expect(verdict.row.map { Self.ping[$0.row] } == answer.row)
    #expect(verdict.level == answer.level)
    #expect(verdict.rule == .outcome)
    #expect(verdict.text == "means \(answer.row)")
  }

  struct Match: Sendable {
    var pattern: String
    var output: String
    var exit = 0
    var header = "Result"
    var isMatch: Bool
  }

  @Test(
    "A row matches what it says, and not what only looks like it",
    arguments: [
      Match(pattern: "connection refused", output: Outputs.refused, exit: 1, isMatch: true),
      Match(pattern: "Could not connect to Redis at <host>", output: Outputs.refused, exit: 1, isMatch: true),
      Match(pattern: "Could not connect … refused", output: Outputs.refused, exit: 1, isMatch: true),
      Match(pattern: "connected", output: "connected_clients:5", isMatch: false),
      Match(pattern: "Ready", output: "NotReady", isMatch: false),
      Match(pattern: "Ready", output: "Ready,SchedulingDisabled", isMatch: true),
      Match(pattern: "found", output: "curl: (22) 404 Not Found", exit: 22, isMatch: false),
      Match(pattern: "Not Found", output: "curl: (22) 404 Not Found", exit: 22, isMatch: true),
      Match(pattern: "Name or service not known", output: "service unavailable", isMatch: false),
      Match(pattern: "timeout", output: "timeout\n0\n", isMatch: false),
      Match(
        pattern: "timeout", output: "ERROR: canceling statement due to statement timeout", exit: 1,
        isMatch: true),
      Match(
        pattern: "Times out", output: "nc: connect to 10.0.0.9 port 6379 (tcp) timed out", exit: 1,
        isMatch: true),
      Match(pattern: "Connection timed out", output: "connect: operation timed out", exit: 1, isMatch: true),
      Match(pattern: "No response after 5s", output: "PONG", isMatch: false),
      Match(
        pattern: "no response", output: "127.0.0.1:5432 - no response\n", exit: 2, isMatch: true),
      Match(pattern: "no output", output: " \n", isMatch: true),
      Match(pattern: "Nothing", output: "nothing to do", isMatch: false),
      Match(pattern: "(empty)", output: "", isMatch: true),
      Match(pattern: "Anything else", output: "?", isMatch: true),
      Match(pattern: "any other error", output: "fine", isMatch: false),
      Match(pattern: "any other error", output: "bad", exit: 2, isMatch: true),
      Match(pattern: "exit 1", output: "", exit: 1, isMatch: true),
      Match(pattern: "exit code 1", output: "", exit: 2, isMatch: false),
      Match(pattern: "non-zero", output: "", exit: 2, isMatch: true),
      Match(pattern: "Non-zero exit", output: "", isMatch: false),
      Match(pattern: "3", output: "inactive", exit: 3, header: "Exit status", isMatch: true),
      Match(pattern: "3", output: "inactive", exit: 3, isMatch: false),
      Match(pattern: "0", output: "0\n", isMatch: true),
      Match(pattern: "0", output: "rejected_connections:0\r\n", isMatch: true),
      Match(pattern: "0", output: "10\n", isMatch: false),
      Match(pattern: "0", output: Outputs.stats, isMatch: false),
      Match(pattern: "> 90%", output: Outputs.diskUse, isMatch: true),
      Match(pattern: "> 95%", output: Outputs.diskUse, isMatch: false),
      Match(pattern: "80–95 %", output: Outputs.diskUse, isMatch: true),
      Match(pattern: "over 90 %", output: Outputs.oneDisk, isMatch: false),
      Match(pattern: "≥ 10,000", output: "connected_clients:12034\r\n", isMatch: true),
      Match(pattern: "≥ 10,000", output: "connected_clients:9999\r\n", isMatch: false),
      Match(pattern: "connected_clients > 10k", output: Outputs.clients, isMatch: true),
      Match(pattern: "blocked_clients > 10k", output: Outputs.clients, isMatch: false),
      Match(pattern: "between 1 and 5", output: "3", isMatch: true),
      Match(pattern: "between 1 and 5", output: Outputs.sessionCount, isMatch: false),
      Match(pattern: "5 or more", output: Outputs.sessionCount, isMatch: true),
      Match(pattern: "0 rows", output: Outputs.noRows, isMatch: true),
      Match(pattern: "0 rows", output: Outputs.sessionCount, isMatch: false),
      Match(pattern: "503", output: Outputs.unavailable, isMatch: true),
      Match(pattern: "5xx", output: Outputs.unavailable, isMatch: true),
      Match(pattern: "HTTP 200", output: Outputs.unavailable, isMatch: false),
      Match(pattern: "200 OK", output: "200", isMatch: true),
      Match(pattern: "CrashLoopBackOff", output: Outputs.pods, isMatch: true),
      Match(pattern: "Pending", output: Outputs.pods, isMatch: false),
    ])
  func matches(example: Match) {
    let step = makeStep("check", tables: [table(of: [example.pattern], header: example.header)])
    let verdict = judge(step, stdout: example.output, exit: example.exit)
    #expect((verdict.row != nil) == example.isMatch)
  }

  @Test(
    "In code, a word such as default is what the program prints, not whatever no other row waits for",
    arguments: [
      ("default", "default\n", true), ("default", "Connection refused\n", false),
      ("nothing found", "nothing found\n", true), ("nothing found", "", true),
    ])
  func wordInCode(_ word: String, _ output: String, _ isMatch: Bool) {
    let code = RichText([RichText.Span(word, traits: .code)])
    let row = OutcomeTable.Row(patterns: [word], cells: [code, RichText("means it")], line: 12)
    let table = OutcomeTable(header: [RichText("Result"), RichText("Meaning")], rows: [row], line: 10)
    #expect((judge(makeStep(tables: [table]), stdout: output, exit: 0).row != nil) == isMatch)
  }

  @Test("Behind a colon stands the reason: it is meant even by a shorter pattern, wherever its row stands")
  func moreSpecificEnd() {
    for rows in [
      ["Could not connect to Redis at", "refused"], ["refused", "Could not connect to Redis at"],
    ] {
      let verdict = judge(makeStep(tables: [table(of: rows)]), stderr: Outputs.refused, exit: 1)
      #expect(verdict.text == "means refused")
    }
  }

  @Test("Without a colon between them the longer pattern is meant, then the first row")
  func longest() {
    let noAuth = makeStep(tables: [table(of: ["NOAUTH", "NOAUTH Authentication required"])])
    #expect(judge(noAuth, stderr: Outputs.noAuth, exit: 1).row?.row == 1)
    let twice = makeStep(tables: [table(of: ["refused", "refused"])])
    #expect(judge(twice, stderr: Outputs.refused, exit: 1).row?.row == 0)
  }

  @Test("General rows speak only for the commands that their table stands behind")
  func ownTable() {
    var step = makeStep(
      "first", line: 5,
      tables: [table(of: ["no output", "fatal"], line: 10), table(of: ["anything else"], line: 30)])
    step.commands.append(Command(id: CommandID("d"), text: "second", line: 20))
    step.commands.append(Command(id: CommandID("e"), text: "third", line: 40))
    func row(_ command: Int, _ stdout: String) -> Verdict.RowReference? {
      VerdictReader.verdict(
        of: step.commands[command], in: step,
        outcome: CommandOutcome(cause: .exit, exitStatus: 0, stdout: stdout)
      ).row
    }
    #expect(row(0, "") == Verdict.RowReference(table: 0, row: 0))
    #expect(row(1, "") == Verdict.RowReference(table: 1, row: 0))
    #expect(row(2, "") == nil)
    #expect(row(1, "fatal: x") == Verdict.RowReference(table: 0, row: 1))
    #expect(row(2, "fatal: x") == Verdict.RowReference(table: 0, row: 1))
  }

  @Test("A table before all commands speaks for them")
  func tableAbove() {
    let step = makeStep(line: 30, tables: [table(of: ["anything else"], line: 10)])
    #expect(judge(step, stdout: "x").row != nil)
  }

  @Test("A matched row's other cells are its words, and a broken threshold makes it a warning")
  func words() {
    let rows = table([["PONG", "Redis answers", "→ Step 3"]])
    let calm = judge(makeStep(tables: [rows]), stdout: "PONG")
    #expect(calm == Verdict(level: .pass, rule: .outcome, text: "Redis answers; → Step 3", row: calm.row))
    let limits = [threshold("Connected clients", .above, 10000, meaning: "Connection leak")]
    let answered = table([["connected_clients", "Redis answers", ""]])
    let busy = judge(makeStep(tables: [answered], thresholds: limits), stdout: Outputs.clients)
    #expect(busy.level == .warn)
    #expect(busy.rule == .outcome)
    #expect(busy.text == "Redis answers; Connected clients 12034 > 10000: Connection leak")
    #expect(busy.brokenThresholds == [0])
  }

  @Test("Plain words are looked for in the output only where the header says that they are output")
  func causes() {
    let causes = makeStep(tables: [
      table([["Memory", "full"], ["Network", "down"]], header: ["Cause", "Sign"])
    ])
    #expect(judge(causes, stdout: "# Memory\r\nused_memory:1").row == nil)
    var coded = table([["BUSY", "a script runs"]], header: ["Cause", "Sign"])
    coded.rows[0].cells[0] = RichText([RichText.Span("BUSY", traits: .code)])
    #expect(judge(makeStep(tables: [coded]), stderr: Outputs.busy, exit: 1).row?.row == 0)
  }

  @Test("A row with several patterns matches by any of them, and a result column may stand anywhere")
  func patterns() {
    var rows = table([["1", "PONG"], ["2", "BUSY or LOADING"]], header: ["No.", "Result"])
    rows.resultColumn = 1
    rows.rows[0].patterns = ["PONG"]
    rows.rows[1].patterns = ["BUSY", "LOADING"]
    let verdict = judge(makeStep(tables: [rows]), stderr: Outputs.loading, exit: 1)
    #expect(verdict.row?.row == 1)
    #expect(verdict.text == "2")
  }
}
