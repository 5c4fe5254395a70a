import Foundation
import TerminalForTests
import TestSupport
import TestTraits
import Testing

/// The main job on the built binary: a real Redis that answers, dies, and comes back.
@Suite("incident redis-down", .serialized, .onTestThreads)
struct RedisDownTests {
  @Test("ping answers, is refused, answers again; all three attempts are in the postmortem")
  func outage() throws {
    let redis = try RedisServer()
    let home = try TemporaryDirectory()
    let console = try Console(
      ["redis-down", "--set", "REDIS_HOST=127.0.0.1", "--set", "REDIS_PORT=\(redis.port)", "--no-input"],
      home: home.path, columns: 120, rows: 40)
    try console.wait(for: "Ask Redis")
    try console.type("j\r")
    try console.type("r")
    try console.wait("PONG") {
      $0.row(with: "attempt 1")?.contains("exit 0") == true && $0.text.contains("PONG")
    }
    redis.kill()
    try console.type("r")
    try console.wait("the row of the refusal to be lit") { screen in
      screen.row(with: "attempt 2")?.contains("exit 1") == true
        && screen.row(with: "▶Connection refused") != nil
    }
    try redis.start()
    try console.type("r")
    try console.wait("the third answer") { $0.row(with: "attempt 3")?.contains("exit 0") == true }
    try console.type("q")
    #expect(try console.waitForEnd() == 0)

    let export = try IncidentBinary.run(["export", "--format", "markdown"], home: home.path)
    #expect(export.status == 0, "\(export.error)")
    #expect(export.output.contains("Connection refused"))
    #expect(export.output.components(separatedBy: "\nPONG\n").count >= 3, "\(export.output)")
    #expect(try IncidentBinary.run(["verify"], home: home.path).status == 0)
  }
}
