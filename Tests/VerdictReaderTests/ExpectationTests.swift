import IncidentModel
import Testing
import VerdictReader

@Suite("Expectations")
struct ExpectationTests {
  struct Case: Sendable {
    var kind: IncidentModel.Expectation.Kind
    var expected: String
    var output: String
    var exit = 0
    var level: Verdict.Level
  }

  @Test(
    "A result meets what its author expects, or fails",
    arguments: [
      Case(kind: .text, expected: "PONG", output: "PONG\n", level: .pass),
      Case(kind: .text, expected: "pong", output: "PONG\n", level: .pass),
      Case(kind: .text, expected: "PONG", output: "PONGO\n", level: .fail),
      Case(kind: .text, expected: "connected", output: "\"connected\"\n", level: .pass),
      Case(kind: .text, expected: "\"connected\"", output: "\"connected\"\n", level: .pass),
      Case(kind: .text, expected: "connected", output: "\"disconnected\"\n", level: .fail),
      Case(kind: .text, expected: "active", output: "inactive\n", exit: 3, level: .fail),
      Case(kind: .text, expected: "running", output: "redis is not running\n", level: .fail),
      Case(
        kind: .text, expected: "active (running)", output: "  Active:  active   (running) since Sat\n",
        level: .pass),
      Case(kind: .text, expected: "active", output: "\u{1B}[0;1;32mactive\u{1B}[0m\n", level: .pass),
      Case(
        kind: .text, expected: "role:master\nconnected_slaves:1", output: Outputs.replication, level: .pass),
      Case(
        kind: .text, expected: "role:master\nconnected_slaves:2", output: Outputs.replication, level: .fail),
      Case(kind: .text, expected: "200 OK", output: "200", level: .pass),
      Case(kind: .text, expected: "200 OK", output: "503", level: .fail),
      Case(kind: .text, expected: "{ \"status\": \"degraded\" }", output: Outputs.health, level: .pass),
      Case(kind: .text, expected: "{ \"status\": \"healthy\" }", output: Outputs.health, level: .fail),
      Case(kind: .text, expected: "{\"connections\": 5}", output: Outputs.health, level: .pass),
      Case(kind: .text, expected: "notAfter=", output: Outputs.certificateDates, level: .pass),
      Case(kind: .regex, expected: "^PONG$", output: "PONG\r\n", level: .pass),
      Case(kind: .regex, expected: "^role:(master|slave)$", output: Outputs.replication, level: .pass),
      Case(kind: .regex, expected: "^role:slave$", output: Outputs.replication, level: .fail),
      Case(kind: .regex, expected: "notAfter=.* 20[3-9]\\d", output: Outputs.certificateDates, level: .fail),
      Case(kind: .regex, expected: "(", output: "PONG", level: .warn),
      Case(kind: .exit, expected: "0", output: "", level: .pass),
      Case(kind: .exit, expected: "0", output: "", exit: 1, level: .fail),
      Case(kind: .exit, expected: "1", output: "", exit: 1, level: .pass),
      Case(kind: .exit, expected: "non-zero", output: "", exit: 7, level: .pass),
      Case(kind: .exit, expected: "non-zero", output: "", level: .fail),
      Case(kind: .number, expected: "> 0", output: "(integer) 42\n", level: .pass),
      Case(kind: .number, expected: "> 0", output: "(integer) 0\n", level: .fail),
      Case(kind: .number, expected: "0", output: "evicted_keys:0\r\n", level: .pass),
      Case(kind: .number, expected: "< 10,000", output: "connected_clients:12034\r\n", level: .fail),
      Case(kind: .number, expected: "<= 1GB", output: "used_memory_human:917.33K\r\n", level: .pass),
      Case(kind: .number, expected: "between 1 and 5", output: Outputs.sessionCount, level: .fail),
      Case(kind: .number, expected: ">= 6", output: Outputs.sessionCount, level: .pass),
      Case(kind: .number, expected: "> 0", output: "db0:keys=5,expires=0\r\n", level: .pass),
      Case(kind: .number, expected: "> 0", output: "nothing to count\n", level: .fail),
    ])
  func meets(example: Case) {
    let step = makeStep(expect: [expectation(example.kind, example.expected)])
    let verdict = judge(step, stdout: example.output, exit: example.exit)
    #expect(verdict.level == example.level)
    #expect(verdict.rule == .expect)
  }

  @Test("What is said is what was expected and what came")
  func words() {
    let pong = makeStep(expect: [expectation(.text, "PONG")])
    #expect(judge(pong, stdout: "PONG").text == "PONG, as expected")
    #expect(judge(pong, stderr: Outputs.refused, exit: 1).text == "expected PONG, not found in the output")
    let zero = makeStep(expect: [expectation(.exit, "0")])
    #expect(judge(zero, exit: 3).text == "expected exit 0, was exit 3")
    let few = makeStep(expect: [expectation(.number, "< 10")])
    #expect(judge(few, stdout: "12,034 clients").text == "expected < 10, was 12034")
    #expect(judge(few).text == "expected < 10, no number in the output")
  }

  @Test("A number of an error message is not the number that was asked for")
  func numberOfAnError() {
    let few = makeStep(expect: [expectation(.number, "< 10")])
    let refused = judge(few, stderr: "curl: (7) Failed to connect to 127.0.0.1 port 9090", exit: 7)
    #expect(refused.level == .fail)
    #expect(refused.text == "expected < 10, no number in the output")
    #expect(judge(few, stderr: "7 clients").level == .pass)
  }

  @Test("A regular expression is said in words: what it found, else what it looks for")
  func regexWords() {
    let saved = makeStep(expect: [expectation(.regex, #"loading:0\s+rdb_last_bgsave_status:ok"#)])
    #expect(
      judge(saved, stdout: "loading:0\r\nrdb_last_bgsave_status:ok\r\n").text
        == "loading:0 rdb_last_bgsave_status:ok, as expected")
    #expect(
      judge(saved, stdout: "loading:1\r\n").text
        == "expected loading:0 rdb_last_bgsave_status:ok, not found in the output")
    let role = makeStep(expect: [expectation(.regex, "^role:(master|slave)$")])
    #expect(
      judge(role, stdout: "role:none").text == "expected /^role:(master|slave)$/, not found in the output")
    let line = makeStep(expect: [expectation(.regex, #"^v1\.2 .* ready$"#)])
    #expect(judge(line, stdout: "v1.3 is").text == "expected v1.2 ... ready, not found in the output")
    let user = makeStep(expect: [expectation(.regex, #"\Adefault\s*\z"#)])
    #expect(judge(user, stdout: "ada").text == "expected default, not found in the output")
    let long = makeStep(expect: [expectation(.regex, "x+")])
    #expect(judge(long, stdout: String(repeating: "x", count: 300)).text.count < 120)
  }

  @Test("An expected text may come on standard error")
  func standardError() {
    let version = makeStep(expect: [expectation(.text, "succeeded")])
    #expect(
      judge(version, stderr: "Connection to 127.0.0.1 6379 port [tcp/redis] succeeded!\n").level == .pass)
  }

  @Test("Every expectation must be met; the first that is not is named")
  func all() {
    let both = makeStep(expect: [expectation(.text, "role:master"), expectation(.text, "connected_slaves:2")])
    let verdict = judge(both, stdout: Outputs.replication)
    #expect(verdict.level == .fail)
    #expect(verdict.text == "expected connected_slaves:2, not found in the output")
  }

  @Test("A comment decides after the attribute, and before the table")
  func order() {
    let comment = expectation(.text, "healthy", source: .comment)
    let attribute = expectation(.text, "degraded")
    let rows = [table([["degraded", "Fallback works", "wait"]])]
    let second = judge(makeStep(expect: [comment], tables: rows), stdout: "degraded")
    #expect(second.rule == .comment)
    #expect(second.level == .fail)
    #expect(second.text == "expected healthy, not found in the output; Fallback works; wait")
    let first = judge(makeStep(expect: [comment, attribute], tables: rows), stdout: "degraded")
    #expect(first.rule == .expect)
    #expect(first.level == .pass)
    #expect(first.row == Verdict.RowReference(table: 0, row: 0))
  }

  @Test("Prose and samples decide nothing; a sample of one word is shown")
  func samples() {
    let prose = makeStep(expect: [expectation(.prose, "should return an address", source: .comment)])
    #expect(judge(prose, stdout: "x") == Verdict(level: .pass, rule: .exitStatus, text: "exit 0"))
    let sample = makeStep(expect: [expectation(.sample, "PONG\n", source: .transcript)])
    #expect(judge(sample, stdout: "x").text == "exit 0; the runbook shows PONG")
    #expect(judge(sample, stdout: "x").rule == .exitStatus)
    let long = makeStep(expect: [expectation(.sample, "two words\nand a line", source: .transcript)])
    #expect(judge(long, stdout: "x").text == "exit 0")
  }

  @Test("A command that was stopped or timed out may have met its expectation")
  func unfinished() {
    let ready = makeStep(expect: [expectation(.text, "Ready to accept connections")])
    let log = "1:M 21 Nov 2026 04:15:52 * Ready to accept connections\n"
    #expect(judge(ready, CommandOutcome(cause: .stopped, signal: 2, stdout: log)).level == .pass)
    #expect(judge(ready, CommandOutcome(cause: .stopped, signal: 2)).level == .warn)
    let late = judge(ready, CommandOutcome(cause: .timeout, signal: 15))
    #expect(late.level == .fail)
    #expect(late.text == "timed out; expected Ready to accept connections, not found in the output")
  }
}

/// Expectations that a result answers in part, or not at all.
@Suite("Samples and statuses")
struct SampleTests {
  @Test("A status that curl does not print is neither missed nor met")
  func hiddenStatus() {
    let wanted = [expectation(.text, "200 OK", source: .comment)]
    let hidden = judge(
      makeStep("curl -b cookies.txt https://a.example/patients", expect: wanted), stdout: "[{\"id\":123}]")
    #expect(hidden.level == .warn)
    #expect(hidden.text == "200 OK cannot be told: curl prints no status without -i")
    for command in ["curl -si https://a.example", "curl -sSw '%{http_code}' https://a.example", "./probe"] {
      #expect(judge(makeStep(command, expect: wanted), stdout: "no status").level == .fail)
    }
    let gone = judge(makeStep("curl https://a.example", expect: wanted), stderr: "curl: (7) Failed", exit: 7)
    #expect(gone.level == .fail)
  }

  @Test("Of a sample of JSON, what says how things are is held against the answer")
  func jsonSample() {
    let sample =
      "{\n  \"connected\": true,\n  \"connections\": 5,\n  \"connectionErrors\": 0,\n  \"rate\": 0.85\n}"
    let step = makeStep("curl -s https://a.example | jq .redis", expect: [expectation(.sample, sample)])
    let good = judge(
      step, stdout: "{\"connected\": true, \"connections\": 7, \"connectionErrors\": 0, \"rate\": 0.3}")
    #expect(good.level == .pass)
    #expect(good.text == "connected true, connectionErrors 0, as expected")
    let bad = judge(
      step, stdout: "{\"connected\": false, \"connections\": 0, \"connectionErrors\": 417, \"rate\": 0}")
    #expect(bad.level == .warn)
    #expect(bad.text == "connected is false, not true, connectionErrors is 417, not 0")
    #expect(judge(step, stdout: "gateway timeout").rule == .exitStatus)
    let status = makeStep(expect: [expectation(.sample, "{ \"status\": \"degraded\" }", source: .comment)])
    #expect(judge(status, stdout: "{\"status\":\"unhealthy\"}").text == "status is unhealthy, not degraded")
    #expect(judge(status, stdout: "{\"id\":\"a-7\"}").rule == .exitStatus)
  }
}
