import IncidentModel
import Testing

@testable import QueryReader

@Suite("Values in queries")
struct QueryFillingTests {
  private static let evil = "x'; DROP TABLE users; --\""

  @Test(
    "A value never ends the place where it stands",
    arguments: [
      ("SELECT * FROM t WHERE a = $V", "SELECT * FROM t WHERE a = 'x''; DROP TABLE users; --\"'"),
      ("SELECT '$V'", "SELECT 'x''; DROP TABLE users; --\"'"),
      ("SELECT \"${V}\"", "SELECT \"x'; DROP TABLE users; --\"\"\""),
      ("SELECT <V>, {{ V }}", "SELECT 'x''; DROP TABLE users; --\"', 'x''; DROP TABLE users; --\"'"),
      ("SELECT 1 -- $V", "SELECT 1 -- $V"),
      ("SELECT $$ $V $$, $1", "SELECT $$ $V $$, $1"),
    ])
  func sql(_ query: String, _ filled: String) throws {
    #expect(try QueryFilling(query, .sql) { _ in Self.evil }.text == filled)
  }

  @Test("A number stays a number; a backslash, which a server may read as an escape, is refused")
  func sqlNumbers() throws {
    #expect(try QueryFilling("LIMIT $N", .sql) { _ in "10" }.text == "LIMIT 10")
    #expect(try QueryFilling("LIMIT $N", .sql) { _ in "1e5" }.text == "LIMIT '1e5'")
    #expect(throws: QueryFilling.Refusal.self) { try QueryFilling("SELECT '$N'", .sql) { _ in "\\'" } }
    #expect(throws: QueryFilling.Refusal.self) { try QueryFilling("SELECT $N", .sql) { _ in "a\0" } }
  }

  @Test("In PromQL quoted places take anything, the others a number, a duration or a name")
  func promql() throws {
    #expect(
      try QueryFilling("up{a=\"$V\"}", .promql) { _ in "\"} or up{b=\"\\" }.text
        == "up{a=\"\\\"} or up{b=\\\"\\\\\"}")
    #expect(
      try QueryFilling("rate(m[$W]) > $L", .promql) { $0.name == "W" ? "5m" : "0.5" }.text
        == "rate(m[5m]) > 0.5")
    #expect(throws: QueryFilling.Refusal.self) { try QueryFilling("up > $V", .promql) { _ in "1 or up" } }
    #expect(throws: QueryFilling.Refusal.self) { try QueryFilling("up{a=`$V`}", .promql) { _ in "`" } }
  }

  @Test("The address comes first, and comparisons and parameters are no placeholders")
  func placeholders() {
    let sql = QueryReader.placeholders(
      in: "SELECT $1, a<b, <pid>, '${N:-5}', ARRAY[x] FROM {{ table name }} -- <not>", .sql)
    #expect(sql.map(\.token) == ["$DATABASE_URL", "<pid>", "${N:-5}", "{{ table name }}"])
    #expect(sql[2].defaultValue == "5")
    let promql = QueryReader.placeholders(in: "rate(m{job=\"$JOB\"}[5m]) < 1 and x > 2", .promql)
    #expect(promql.map(\.token) == ["$PROMETHEUS_URL", "$JOB"])
    #expect(promql.first?.defaultValue == "http://127.0.0.1:9090")
  }
}
