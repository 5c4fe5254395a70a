import Foundation
import TerminalForTests
import TestSupport
import TestTraits
import Testing

@Suite("Alerts", .serialized, .onTestThreads)
struct AlertTests {
  private static let webhook = """
    {"version":"4","status":"firing","receiver":"chat-and-pager","commonLabels":{"severity":"page"},"alerts":[
    {"status":"resolved","labels":{"alertname":"Old"},"startsAt":"2026-11-21T01:00:00Z"},
    {"status":"firing","labels":{"alertname":"RedisUnreachable","severity":"critical","redis_host":"cache-1",
    "instance":"cache-1:9121"},"annotations":{"summary":"Redis at cache-1 does not answer"},
    "startsAt":"2026-11-21T03:12:00.123456789Z","endsAt":"0001-01-01T00:00:00Z"}]}
    """

  @Test("start --alert takes title, severity, values and the time of detection from a webhook")
  func webhook() throws {
    let home = try TemporaryDirectory()
    let start = try IncidentBinary.run(
      ["start", "redis-down", "--alert", "-"], home: home.path, input: Self.webhook)
    #expect(start.status == 0, "\(start.error)")
    let log = try IncidentBinary.run(["log", "--json"], home: home.path).output
    let events = log.split(separator: "\n").map(String.init)
    #expect(
      events.contains { $0.contains("incident_started") && $0.contains("Redis at cache-1 does not answer") })
    #expect(events.contains { $0.contains("incident_started") && $0.contains("sev1") })
    #expect(
      events.contains { $0.contains("\"detected\"") && $0.contains("2026-11-21T03:12:00.123Z") }, "\(log)")
    #expect(events.contains { $0.contains("REDIS_HOST") && $0.contains("cache-1") })
    #expect(events.contains { $0.contains("\"instance\"") && $0.contains("cache-1:9121") })
    #expect(!events.contains { $0.contains("value_set") && $0.contains("alertname") })
  }

  @Test("what is said on the command line wins; words that are no webhook are kept as they are")
  func words() throws {
    let home = try TemporaryDirectory()
    let file = try home.write(Self.webhook, to: "alert.json")
    let start = try IncidentBinary.run(
      ["start", "redis-down", "--alert", file, "--severity", "sev4", "--title", "Drill"], home: home.path)
    #expect(start.status == 0, "\(start.error)")
    let log = try IncidentBinary.run(["log", "--json"], home: home.path).output
    #expect(log.contains("Drill") && log.contains("sev4"))
    let said = try IncidentBinary.run(
      ["start", "redis-down", "--alert", "-"], home: home.path, input: "somebody rang: {it} is down")
    #expect(said.status == 0)
    #expect(try IncidentBinary.run(["log", "--json"], home: home.path).output.contains("somebody rang"))
  }

  @Test(
    "an alert in Alertmanager stands in the picker; Enter opens its runbook with it, and Prometheus is asked")
  func picker() throws {
    let alertmanager = try AlertmanagerServer()
    let prometheus = try PrometheusServer(.burning)
    let added = try Tool.end(
      [
        "amtool", "--alertmanager.url=\(alertmanager.address)", "alert", "add", "PaymentSuccessSLOFastBurn",
        "severity=page", "slo=payment-success", "--annotation=summary=Orders fail",
        "--annotation=runbook_url=https://runbooks.example.com/payment-success-slo-burn",
      ])
    #expect(added.status == 0, "\(added.output)")
    let home = try TemporaryDirectory()
    let console = try Console(
      ["--set", "PROMETHEUS_URL=\(prometheus.address)"], home: home.path, columns: 120, rows: 40,
      environment: ["ALERTMANAGER_URL": alertmanager.address])
    try console.wait(for: "ALERT page PaymentSuccessSLOFastBurn")
    try console.type("PaymentSuccess\r")
    try console.wait(for: "Detected: PaymentSuccessSLOFastBurn fires")
    try console.type("jj\rr")
    try console.wait(for: "burn_rate_in_6_hours: 40")
    try console.wait("the plot and the end") {
      $0.row(with: "┤")?.contains("█") == true && $0.row(with: "attempt 1")?.contains("exit 0") == true
    }
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
    #expect(try IncidentBinary.run(["verify"], home: home.path).status == 0)
  }

  @Test("an Alertmanager that does not answer is said in the picker, and nothing waits for it")
  func unknown() throws {
    let home = try TemporaryDirectory()
    let console = try Console(
      [], home: home.path, columns: 120,
      environment: ["ALERTMANAGER_URL": "http://127.0.0.1:\(try FreePort.next())"])
    try console.wait(for: "redis-down")
    try console.wait(for: "alerts unknown: curl: (7)")
    try console.type("redis-down\r")
    try console.wait(for: "Ask Redis")
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
  }
}
