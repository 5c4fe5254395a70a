import IncidentModel
import ShellReader
import Testing

@testable import QueryReader

@Suite("Queries of a fence")
struct QueryStatementTests {
  private func texts(_ text: String, _ language: QueryLanguage) -> [String]? {
    QueryStatement.statements(in: text, language)?.map(\.text)
  }

  @Test("PromQL goes on over lines where brackets, operators or grouping say so")
  func promqlLines() {
    #expect(texts("up\nsum(x)  # all", .promql) == ["up", "sum(x)  # all"])
    #expect(texts("(\n  a\n\n  -\n  b\n)\n/\nc\n> 0.01", .promql)?.count == 1)
    #expect(texts("sum by (job)\n(rate(x[5m]))", .promql)?.count == 1)
    #expect(texts("sum(rate(x[5m]))\n  by (job)", .promql)?.count == 1)
    #expect(texts("# One\na + b\n\n# Two\nc", .promql) == ["a + b", "c"])
  }

  @Test(
    "What is no PromQL keeps its fence from being run",
    arguments: ["rate(x{...}[5m])", "ALERT Foo IF up == 0", "sum(", "$ promtool query instant", "- alert: X"])
  func noPromQL(_ text: String) {
    #expect(texts(text, .promql) == nil)
  }

  @Test("SQL ends at its semicolon before a blank line or comment; a transaction stays whole")
  func sqlStatements() {
    #expect(texts("-- One\nSELECT 1;\n\n-- Two\nSELECT\n\n  2", .sql) == ["SELECT 1;", "SELECT\n\n  2"])
    #expect(texts("SELECT 1\n-- why\nFROM t;", .sql)?.count == 1)
    #expect(texts("BEGIN;\n\nUPDATE t SET a = 1 WHERE b = 2;\n\nCOMMIT;", .sql)?.count == 1)
    #expect(texts("\\d t\n\n\\d u", .sql) == ["\\d t", "\\d u"])
    #expect(texts("SELECT ';\n\n' || $$;\n\n$$;", .sql)?.count == 1)
  }

  @Test(
    "What is no SQL keeps its fence from being run",
    arguments: [
      "pg_dump -h x db", "mydb=# SELECT 1;", "SELECT ... FROM t", "SELECT '[outage_start]'",
      "SELECT 1;\n\nls -l",
    ])
  func noSQL(_ text: String) {
    #expect(texts(text, .sql) == nil)
  }

  @Test(
    "The class comes from the verbs; what leaves the read-only transaction is unknown",
    arguments: [
      ("SELECT count(*) FROM t WHERE a = $X", CommandClass.read), ("\\d+ t", .read),
      ("WITH x AS (SELECT 1) TABLE x", .read), ("UPDATE t SET a = 1 WHERE b = $X", .change),
      ("DELETE FROM t", .destroy), ("DROP TABLE t", .destroy), ("SELECT pg_promote()", .change),
      ("SELECT my_own()", .unknown), ("COMMIT; SELECT 1", .unknown), ("\\c other", .unknown),
      ("SELECT 1; \\! rm x", .unknown), ("SET default_transaction_read_only = off", .unknown),
      ("SELECT 'COMMIT; \\c x'", .read),
    ])
  func classes(_ text: String, _ expected: CommandClass) {
    #expect(QueryReader.analyse(text, .sql).commandClass == expected)
  }
}
