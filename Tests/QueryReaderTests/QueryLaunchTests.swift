import IncidentModel
import Testing

@testable import QueryReader

@Suite("A query as a command")
struct QueryLaunchTests {
  private func launch(
    _ query: String, _ language: QueryLanguage, isLook: Bool = true, _ values: [String: String] = [:]
  ) throws -> QueryLaunch {
    try QueryLaunch(query, language, isLook: isLook, label: nil, binary: "/bin/incident") { values[$0] }
  }

  @Test("The script holds nothing of the query, its values and its address")
  func constantScript() throws {
    let values = ["PROMETHEUS_URL": "http://u:geheim@prom:9090/", "JOB": "api\"; rm -rf /"]
    let one = try launch("up{job=\"$JOB\"}", .promql, values)
    let other = try launch("1", .promql)
    #expect(one.script == other.script)
    #expect(
      one.environment["INCIDENT_CURL"]?.contains("url = \"http://u:geheim@prom:9090/api/v1/query\"") == true)
    let look = try launch("SELECT '$X'", .sql, ["DATABASE_URL": "postgres://a:geheim@h/d", "X": "y"])
    let table = try launch("TABLE t", .sql)
    #expect(look.script == table.script)
  }

  @Test("curl reads back the query as it was: quotes, backslashes and line ends")
  func curlEscapes() throws {
    let settings = try launch("up{a=~\"x\\\\d\"}\n> 0", .promql).environment["INCIDENT_CURL"] ?? ""
    #expect(settings.contains(#"data-urlencode = "query=up{a=~\"x\\\\d\"}\n> 0""#))
    #expect(settings.hasPrefix("url = \"http://127.0.0.1:9090/api/v1/query\""))
  }

  @Test(
    "An address that would smuggle another setting is refused",
    arguments: ["ftp://x", "http://a\nurl = \"http://b\"", "-K/etc/passwd", "http://a b"])
  func badAddress(_ address: String) {
    #expect(throws: QueryLaunch.Refusal.self) { try launch("up", .promql, ["PROMETHEUS_URL": address]) }
  }

  @Test("A look at a database cannot write, a change can; the lines of the fence keep their numbers")
  func transactions() throws {
    let look = try launch("SELECT 1", .sql).environment["INCIDENT_QUERY"] ?? ""
    #expect(look == "BEGIN TRANSACTION READ ONLY; SELECT 1\n;ROLLBACK;\n")
    let change = try launch("VACUUM t;", .sql, isLook: false).environment["INCIDENT_QUERY"]
    #expect(change == "VACUUM t;\n")
  }

  @Test("The database's password is a secret, and in nothing else")
  func password() throws {
    let look = try launch(
      "SELECT 1", .sql, ["DATABASE_URL": "postgresql://ann:ge%40heim@db.example:6432/shop?sslmode=require"])
    #expect(look.secrets == ["PGPASSWORD": "ge@heim"])
    #expect(look.environment["PGPASSWORD"] == nil)
    #expect(look.environment["PGUSER"] == "ann")
    #expect(look.environment["PGHOST"] == "db.example")
    #expect(look.environment["PGPORT"] == "6432")
    #expect(look.environment["PGDATABASE"] == "shop")
    #expect(look.environment["PGSSLMODE"] == "require")
    #expect(!look.environment.values.contains { $0.contains("heim") })
  }
}
