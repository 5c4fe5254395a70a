import Testing

@testable import QueryReader

@Suite("A database's address")
struct DatabaseAddressTests {
  @Test(
    "Both forms of the manual become libpq's variables",
    arguments: [
      ("postgresql://", [:]),
      ("postgresql:///shop", ["PGDATABASE": "shop"]),
      ("postgres://[::1]:5433,b:5434/x", ["PGHOST": "::1,b", "PGPORT": "5433,5434", "PGDATABASE": "x"]),
      ("postgresql:///d?host=/run/pg&port=5433", ["PGDATABASE": "d", "PGHOST": "/run/pg", "PGPORT": "5433"]),
      ("postgresql://%2Frun%2Fpg/d", ["PGHOST": "/run/pg", "PGDATABASE": "d"]),
      ("host=h user = u password='a \\'b'", ["PGHOST": "h", "PGUSER": "u", "PGPASSWORD": "a 'b"]),
    ] as [(String, [String: String])])
  func forms(_ text: String, _ variables: [String: String]) throws {
    #expect(try DatabaseAddress(text).variables == variables)
  }

  @Test(
    "What cannot be used is refused without repeating it",
    arguments: ["mysql://u:geheim@h/d", "geheim", "postgresql://h/d?keepalives=geheim", "postgresql://%zz"])
  func refusals(_ text: String) {
    let error = #expect(throws: DatabaseAddress.Refusal.self) { try DatabaseAddress(text) }
    #expect(error?.description.contains("geheim") == false)
  }
}
