import Foundation
import TerminalForTests
import TestSupport
import TestTraits
import Testing

/// The runbooks of the three objectives, asked of a real Prometheus that knows seven hours of an API.
@Suite("Runbooks of the objectives", .serialized, .onTestThreads)
struct ObjectiveRunbookTests {
  static let slugs = ["api-availability-slo-burn", "api-latency-slo-burn", "payment-success-slo-burn"]

  /// Sweeps a runbook and holds what became of each of its commands to a table.
  private func expect(
    _ slug: String, on server: PrometheusServer, _ table: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    // Nobody listens where its database would be; whether there is a cluster only the machine knows.
    let database = "postgresql://127.0.0.1:\(try FreePort.next())/orders"
    let sweep = try SweepOutput.of(slug, ["PROMETHEUS_URL": server.address, "DATABASE_URL": database])
    let differences = sweep.differences(from: table)
    #expect(differences == [], sourceLocation: sourceLocation)
  }

  private static let noDatabase = """
    8 | pg_stat_activity | fail | The database is out of reach
    8 | waiting | fail | The database is out of reach
    8 | xact_start | fail | The database is out of reach
    """

  private static let noCluster = """
    10 | rollout history | fail | 
    10 | rollout status | fail | 
    11 | get pods | fail | 
    12 | get "deployment | fail | 
    """

  // What the three runbooks ask alike; `ratio` is what fails or is slow, the rest are each one's own lines.
  private func healthy(ratio: String, where place: String, next: String) -> String {
    """
    2 | Burn rate 5m | pass | not > 14.4
    2 | Burn rate 1h | pass | not > 14.4
    2 | Burn rate 6h | pass | not > 6
    2 | Requests per second | pass | not < 1
    3 | Burn rate in 6 hours | pass | exit 0
    3 | Minutes burning | pass | not > 15
    3 | Budget left percent | pass | not < 25%
    3 | Budget gone in hours | pass | not < 24
    4 | Targets up | pass | Targets up 2
    4 | Targets down | pass | Targets down 0
    \(place)
    5 | \(ratio) by version | pass | (1.8.0), not > 5%
    5 | \(ratio) by region | pass | (eu), not > 5%
    5 | \(ratio) by instance | pass | (api-1), not > 20%
    6 | Dependency error ratio | pass | it is us; → Step 7
    6 | Dependency p95 seconds | pass | it is us; → Step 7
    7 | Minutes since start | pass | (1.8.0), not < 60
    7 | Restarts by instance | pass | exit 0
    7 | Traffic growth | pass | not > 2
    \(Self.noDatabase)
    \(next)
    \(Self.noCluster)
    13 | Burn rate now | pass | < 1, as expected
    13 | Burn rate in 1 hour | pass | exit 0
    """
  }

  private func burning(ratio: String, where place: String, next: String) -> String {
    """
    2 | Burn rate 5m | warn | > 14.4: it burns now, fast → Step 3
    2 | Burn rate 1h | warn | > 14.4: 2 % of the month's budget went in this hour → Step 3
    2 | Burn rate 6h | pass | not > 6
    2 | Requests per second | pass | not < 1
    3 | Burn rate in 6 hours | pass | exit 0
    3 | Minutes burning | warn | > 15: longer than a blip
    3 | Budget left percent | warn | < 25%: freeze releases
    3 | Budget gone in hours | warn | < 24: all of it goes today → Step 5
    4 | Targets up | pass | Targets up 2
    4 | Targets down | pass | Targets down 0
    \(place)
    5 | \(ratio) by version | warn | (1.9.0) > 5%: if the other version is fine, it is the release → Step 10
    5 | \(ratio) by region | warn | (us) > 5%: if the other regions are fine, move the traffic → Step 11
    5 | \(ratio) by instance | warn | (api-2) > 20%: if the others are fine, it is this instance → Step 11
    6 | Dependency error ratio | pass | The payment provider; Read its status page, call it, → Step 12
    6 | Dependency p95 seconds | pass | it is us; → Step 7
    7 | Minutes since start | warn | (1.9.0) < 60: this version is new: roll it back, then ask → Step 10
    7 | Restarts by instance | pass | Restarts by instance 1 (api-2), not > 3
    7 | Traffic growth | pass | not > 2
    \(Self.noDatabase)
    \(next)
    \(Self.noCluster)
    13 | Burn rate now | fail | expected < 1
    13 | Burn rate in 1 hour | pass | exit 0
    """
  }

  @Test("healthy: every query answers and none of its numbers is bad news")
  func healthy() throws {
    let server = try PrometheusServer(.none)
    try expect(
      "api-availability-slo-burn", on: server,
      healthy(
        ratio: "Error ratio", where: "5 | Error ratio by route | pass | not > 5%",
        next: """
          9 | Answers per second | pass | exit 0
          9 | Failed per minute | pass | Failed per minute 3.6, not > 100
          """))
    try expect(
      "api-latency-slo-burn", on: server,
      healthy(
        ratio: "Slow ratio", where: "5 | Slow ratio by route | pass | not > 5%",
        next: """
          9 | p95 seconds | pass | not > 500ms
          9 | p95 in 3 hours | pass | exit 0
          9 | Processor cores per instance | pass | not > 0.9
          """))
    try expect(
      "payment-success-slo-burn", on: server,
      healthy(
        ratio: "Error ratio", where: "5 | Error ratio by answer | pass | Nothing fails now; → Step 13",
        next: """
          9 | Answers per second | pass | exit 0
          9 | Failed per minute | pass | not > 100
          """))
  }

  @Test("burning: the burn, its budget, the version, the dependency and the release are named")
  func burning() throws {
    let server = try PrometheusServer(.burning)
    try expect(
      "api-availability-slo-burn", on: server,
      burning(
        ratio: "Error ratio",
        where: "5 | Error ratio by route | warn | > 5%, and 1 more: start with this route",
        next: """
          9 | Answers per second | pass | exit 0
          9 | Failed per minute | warn | > 100: tell everybody, not only the team → Step 1
          """))
    try expect(
      "api-latency-slo-burn", on: server,
      burning(
        ratio: "Slow ratio", where: "5 | Slow ratio by route | warn | (/orders) > 5%, and 1 more",
        next: """
          9 | p95 seconds | warn | p95 1000ms > 500ms: too slow
          9 | p95 in 3 hours | pass | exit 0
          9 | Processor cores per instance | warn | (api-2) > 0.9: one core is used up
          """))
    try expect(
      "payment-success-slo-burn", on: server,
      burning(
        ratio: "Error ratio",
        where: "5 | Error ratio by answer | warn | What we call does not answer; → Step 6",
        next: """
          9 | Answers per second | pass | exit 0
          9 | Failed per minute | warn | > 100: tell everybody, not only the team → Step 1
          """))
  }

  @Test("out of reach: the row of the refusal, never an all-clear")
  func outOfReach() async throws {
    let home = try TemporaryDirectory()
    let port = try FreePort.next()
    let console = try Console(
      ["api-availability-slo-burn", "--set", "PROMETHEUS_URL=http://127.0.0.1:\(port)", "--no-input"],
      home: home.path, columns: 120, rows: 50)
    try console.wait(for: "Is the burn real?")
    try console.type("j\rr")
    try console.wait("the row of the refusal to be lit") { $0.row(with: "▶Failed to connect") != nil }
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
  }
}
