import Foundation
import TerminalForTests
import TestSupport
import TestTraits
import Testing

/// A fence of SQL, from the key to the table, on a real PostgreSQL that wants a password.
@Suite("An sql fence on a real PostgreSQL", .onTestThreads)
struct SQLFenceTests {
  /// Of each test its own: a role is made with its password among the words of a command.
  private let word = "geheim-\(UInt32.random(in: 0...UInt32.max))"
  private let folder: TemporaryDirectory
  private let server: PostgresServer

  private static let runbook = """
    ---
    vars:
      DATABASE_URL: {secret: true}
      ORDER: {default: "3"}
    ---
    # Orders

    ## Triage

    ### 1. Look

    ```sql
    -- How many?
    SELECT count(*) AS orders, current_setting('transaction_read_only') AS read_only FROM orders;
    ```

    - Orders > 4: too many of them

    | Result | Meaning |
    |--------|---------|
    | `password authentication failed` | a wrong password |
    | `Connection refused` | it is away |

    ### 2. Take one out

    ```sql
    DELETE FROM orders WHERE id = $ORDER;
    ```

    ### 3. Take all out

    ```sql
    TRUNCATE orders;
    ```

    ### 4. Take long

    ```sql
    SELECT pg_sleep(600), $ORDER;
    ```

    """

  init() throws {
    folder = try TemporaryDirectory()
    server = try PostgresServer("shop", in: folder)
    try server.add(user: "app", password: word + "!")
    try server.ask("create table orders as select generate_series(1, 5) as id")
    try server.ask("alter table orders owner to app")
  }

  private func address(password: String? = nil, port: Int? = nil) -> String {
    "postgresql://app:\(password ?? word + "%21")@127.0.0.1:\(port ?? server.port)/postgres"
  }

  /// The console on the runbook, the address taken from the environment as a login has it.
  private func console(_ home: TemporaryDirectory, _ address: String) throws -> Console {
    try home.write(Self.runbook, to: "orders.md")
    let console = try Console(
      ["orders.md"], home: home.path, columns: 140, rows: 50, environment: ["DATABASE_URL": address])
    try console.wait(for: "1 Look")
    return console
  }

  private func leave(_ console: Console) throws {
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
  }

  @Test("a look runs in a transaction that cannot write; its table is on the screen and in the timeline")
  func look() throws {
    let home = try TemporaryDirectory()
    let console = try console(home, address())
    try console.type("\rr")
    try console.wait(for: "from environment · secret: never shown nor stored")
    try console.type("\r")
    try console.wait("the table and what it means") { screen in
      screen.row(with: "orders | read_only") != nil && screen.row(with: "5 | on") != nil
        && screen.row(with: "attempt 1")?.contains("▲ exit 0") == true
    }
    try console.wait(for: "Orders 5 (on) > 4: too many of them")
    try leave(console)
    let log = try IncidentBinary.run(["log", "--json"], home: home.path).output
    #expect(log.contains("too many of them") && log.contains("SELECT count(*) AS orders"), "\(log)")
    let export = try IncidentBinary.run(["export"], home: home.path).output
    #expect(export.contains("5 | on"), "\(export)")
  }

  @Test("what writes asks first: no is no, yes writes, and what takes all out wants the database's name")
  func change() throws {
    let home = try TemporaryDirectory()
    let console = try console(home, address())
    try console.type("j\rr")
    try console.wait(for: "DATABASE_URL  ***")
    try console.type("\r\r")
    try console.wait(for: "Run it? y/N")
    try console.type("n")
    try console.wait("the question to go") { !$0.text.contains("Run it? y/N") }
    #expect(try server.ask("select count(*) from orders") == "5")
    try console.type("r")
    try console.wait(for: "Run it? y/N")
    try console.type("y")
    try console.wait(for: "DELETE 1")
    #expect(try server.ask("select count(*) from orders where id = 3") == "0")
    try console.type("1j\rr")
    try console.wait(for: "type postgres, the name of the database")
    #expect(console.screen.text.contains("asks the database postgres at 127.0.0.1:\(server.port) as app"))
    try console.type("y\r\u{1B}")
    try console.wait("the question to go") { !$0.text.contains("This cannot be undone") }
    #expect(try server.ask("select count(*) from orders") == "4")
    try console.type("r")
    try console.wait(for: "type postgres, the name of the database")
    try console.type("postgres\r")
    try console.wait(for: "TRUNCATE TABLE")
    #expect(try server.ask("select count(*) from orders") == "0")
    try leave(console)
  }

  @Test("a wrong password and a server that is away light their rows")
  func refused() throws {
    for (address, row) in [
      (address(password: "falsch"), "password authentication failed"),
      (address(port: try FreePort.next()), "Connection refused"),
    ] {
      let home = try TemporaryDirectory()
      let console = try console(home, address)
      try console.type("\rr")
      try console.wait(for: "DATABASE_URL  ***")
      try console.type("\r")
      try console.wait("the row '\(row)' to be lit") { screen in
        screen.row(with: "▶\(row)") != nil && screen.row(with: "attempt 1")?.contains("✗ exit 2") == true
      }
      try leave(console)
    }
  }

  @Test("the address's password is in no argument of any process and in no file")
  func secrecy() throws {
    let home = try TemporaryDirectory()
    let console = try console(home, address())
    try console.type("jjj\rr")
    try console.wait(for: "DATABASE_URL  ***")
    try console.type("\r\r")
    try Condition.wait("the query to run") {
      try server.ask(
        "select count(*) from pg_stat_activity where query like '%pg_sleep(600)%' and usename = 'app'")
        == "1"
    }
    #expect(Processes.commandLines().contains { $0.contains("psql -X") })
    for text in [word, "pg_sleep(600)"] {
      #expect(!Processes.commandLines().contains { $0.contains(text) }, "\(text)")
    }
    try console.type("\u{3}")
    try console.wait(for: "stopped")
    try Condition.wait("the server to hear of it") {
      try server.ask(
        "select count(*) from pg_stat_activity where query like '%pg_sleep(600)%' and usename = 'app'")
        == "0"
    }
    try leave(console)
    for file in try FileManager.default.subpathsOfDirectory(atPath: home.path) {
      let bytes = FileManager.default.contents(atPath: home.path + "/" + file) ?? Data()
      #expect(bytes.range(of: Data(word.utf8)) == nil, "in \(file)")
    }
    #expect(!String(decoding: console.received, as: UTF8.self).contains(word))
  }
}
