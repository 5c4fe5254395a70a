import QueryReader
import Testing

@Suite("The database that a query goes to")
struct QueryServerTests {
  @Test(
    "is named by its address, and by libpq's variables where that says nothing; its password never",
    arguments: [
      ("postgresql://ann:geheim@db-1:6432/shop", [:], "shop", "shop at db-1:6432 as ann"),
      ("postgresql://", ["PGHOST": "db-2", "PGPASSWORD": "geheim"], "", "at db-2"),
      ("postgresql:///shop", ["PGDATABASE": "other", "PGUSER": "ann"], "shop", "shop as ann"),
      ("service=prod password=geheim", [:], "", "by the service prod"),
    ] as [(String, [String: String], String, String)])
  func named(_ address: String, _ variables: [String: String], _ database: String, _ text: String) {
    let server = QueryServer(address: address) { variables[$0] }
    #expect(server?.database == database)
    #expect(server?.text == text)
  }

  @Test("is not made up", arguments: ["postgresql://", "mysql://ann:geheim@db-1/shop", "geheim"])
  func unknown(_ address: String) {
    #expect(QueryServer(address: address) { _ in nil } == nil)
  }
}
