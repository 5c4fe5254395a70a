import Foundation
import TerminalForTests
import TestSupport
import TestTraits
import Testing

@Suite("A secret", .onTestThreads)
struct SecretTests {
  @Test("that is typed reaches the command, and nothing else: no file, no screen, no process list")
  func password() throws {
    let secret = "tr0ub4dor-and-3-horses"
    let redis = try RedisServer("--requirepass", secret)
    let home = try TemporaryDirectory()
    try home.write(
      """
      ---
      vars:
        REDIS_PORT: {default: "\(redis.port)"}
        REDISCLI_AUTH: {secret: true, optional: true}
      ---
      # Locked

      ## A

      ### 1. Ask

      ```sh
      redis-cli -h 127.0.0.1 -p $REDIS_PORT ping; echo "it was $REDISCLI_AUTH."; sleep 600
      ```

      """, to: "locked.md")
    let console = try Console(["locked.md"], home: home.path, columns: 120, rows: 30)
    try console.wait(for: "1 Ask")
    try console.type("v")
    try console.wait(for: "REDISCLI_AUTH")
    try console.type("\t\(secret)")
    try console.wait(for: "REDISCLI_AUTH  ***")
    try console.type("\r")
    try console.wait("the form to close") { !$0.text.contains("never shown nor stored") }
    try console.type("rr")
    try console.wait("the answer") { $0.text.contains("PONG") && $0.text.contains("it was") }
    try console.wait("the shell to get on") { _ in
      Processes.commandLines().contains { $0.hasPrefix("sleep 600") }
    }
    #expect(!Processes.commandLines().contains { $0.contains(secret) && !$0.contains("redis-server") })
    try console.type("\u{3}")
    try console.wait(for: "stopped")
    try console.type("x")
    try console.wait("the export") { _ in
      (try? home.names().contains { $0.hasSuffix("-locked.md") }) == true
    }
    try console.type("q")
    #expect(try console.waitForEnd() == 0)

    #expect(!String(decoding: console.received, as: UTF8.self).contains(secret))
    let files = try FileManager.default.subpathsOfDirectory(atPath: home.path)
    #expect(files.contains { $0.hasSuffix("incident.db") })
    for file in files {
      let bytes = FileManager.default.contents(atPath: home.path + "/" + file) ?? Data()
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "in \(file)")
    }
    let log = try IncidentBinary.run(["log", "--json"], home: home.path).output
    #expect(log.contains("REDISCLI_AUTH") && log.contains("PONG"))
  }
}
