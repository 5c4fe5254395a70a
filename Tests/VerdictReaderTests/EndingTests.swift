import IncidentModel
import Testing
import VerdictReader

@Suite("When nothing else speaks")
struct EndingTests {
  struct Case: Sendable {
    var outcome: CommandOutcome
    var verdict: Verdict
  }

  @Test(
    "The way it ended does",
    arguments: [
      Case(
        outcome: CommandOutcome(cause: .exit, exitStatus: 0),
        verdict: Verdict(level: .pass, rule: .exitStatus, text: "exit 0")),
      Case(
        outcome: CommandOutcome(cause: .exit, exitStatus: 1),
        verdict: Verdict(level: .fail, rule: .exitStatus, text: "exit 1")),
      Case(
        outcome: CommandOutcome(cause: .exit, signal: 9),
        verdict: Verdict(level: .fail, rule: .exitStatus, text: "signal 9")),
      Case(
        outcome: CommandOutcome(cause: .timeout, signal: 15),
        verdict: Verdict(level: .fail, rule: .exitStatus, text: "timed out")),
      Case(
        outcome: CommandOutcome(cause: .stopped, signal: 2),
        verdict: Verdict(level: .warn, rule: .notRun, text: "stopped")),
      Case(
        outcome: CommandOutcome(cause: .notStarted),
        verdict: Verdict(level: .fail, rule: .notRun, text: "could not be started")),
      Case(
        outcome: CommandOutcome(cause: .interrupted),
        verdict: Verdict(level: .fail, rule: .notRun, text: "interrupted; its end is not known")),
    ])
  func ending(example: Case) {
    #expect(judge(makeStep("true"), example.outcome) == example.verdict)
  }

  @Test("A command that never ran is held against nothing")
  func neverRan() {
    let step = makeStep(
      expect: [expectation(.text, "PONG")], tables: [table(of: ["no output", "anything else"])])
    let verdict = judge(step, CommandOutcome(cause: .notStarted))
    #expect(verdict.rule == .notRun)
    #expect(verdict.row == nil)
  }

  @Test("An error that Redis answers is a failure although redis-cli exits with 0")
  func redisError() {
    let failed = judge(makeStep("redis-cli -p 6379 ping"), stdout: Outputs.noAuth)
    #expect(failed.level == .fail)
    #expect(failed.text == "exit 0, but the answer is an error: NOAUTH Authentication required.")
    #expect(judge(makeStep("redis-cli -e ping"), stderr: Outputs.noAuth, exit: 1).text == "exit 1")
    #expect(judge(makeStep("redis-cli get greeting"), stdout: "ERR\n").level == .pass)
    #expect(judge(makeStep("cat log"), stdout: Outputs.noAuth).level == .pass)
    #expect(judge(makeStep("redis-cli get k"), stdout: "LOADING bay\nMISCONF is a word\n").level == .pass)
  }

  @Test(
    "Output that is no text for reading does no harm",
    arguments: [
      "\u{0}\u{0}\u{0}", "\u{1B}[", "\u{1B}", String(repeating: "[", count: 100_000),
      String(repeating: "{\"a\":", count: 10_000), "{\"a\": 1", "[1,]", "\"\\ud800\"", "1e999999",
      String(repeating: "9", count: 5000), "a=" + String(repeating: "=", count: 5000), "-[ RECORD 1 ]-",
      "---\n---\n---",
      "|\n-+-\n|||", "Filesystem\n", "A  B\n", "\r\r\r\n\n", "٣٤٥", "名前: ９０", ":", "=", "x:", "%", "- - -",
    ])
  func hostile(output: String) {
    let step = makeStep(
      "redis-cli info", expect: [expectation(.number, "> 0", source: .comment)],
      tables: [table(of: ["> 90%", "0", "[", "…", "", "anything else"])],
      thresholds: [threshold("Memory", .above, 90, "%")])
    let both = VerdictReader.verdict(
      of: step.commands[0], in: step,
      outcome: CommandOutcome(cause: .exit, exitStatus: 0, stdout: output, stderr: output))
    #expect(!both.text.isEmpty)
  }

  private func query(_ text: String, _ tables: [OutcomeTable] = [], language: String = "promql") -> Step {
    var step = makeStep(text, tables: tables)
    step.commands[0].language = language
    return step
  }

  @Test("A query's NaN is no all-clear; a row that knows it says what it means; a shell's word is a word")
  func undefinedNumber() {
    let rows = [table(of: ["`NaN`"])]
    #expect(judge(query("a / b"), stdout: "budget_gone: NaN\n").level == .warn)
    #expect(judge(query("a / b"), stdout: "budget_gone: 3\n").level == .pass)
    #expect(judge(query("a / b", rows), stdout: "budget_gone: NaN\n").text == "means `NaN`")
    #expect(judge(query("a / b", rows), stdout: "budget_gone: NaN\n").level == .warn)
    #expect(judge(query("echo NaN", language: "sh"), stdout: "NaN\n").level == .pass)
  }

  @Test(
    "No series is no all-clear, unless the query leaves out what is not bad",
    arguments: [
      ("up{job!=\"api\"}", Verdict.Level.warn), ("slo:error_ratio:rate5m{slo=\"api\"} / 0.01", .warn),
      ("rate(http_requests_total[5m]) # > 1", .warn), (#"up{path="a\" > \"b"}"#, .warn), ("up == 0", .pass),
      ("a / b > 0.02", .pass),
      ("ALERTS{alertstate=\"firing\"}", .pass), ("absent(up)", .pass), ("a unless b", .pass),
    ])
  func noSeries(expression: String, level: Verdict.Level) {
    #expect(judge(query(expression), stdout: "no data\n").level == level)
    #expect(judge(query(expression, [table(of: ["no data"])]), stdout: "no data\n").level == level)
  }
}
