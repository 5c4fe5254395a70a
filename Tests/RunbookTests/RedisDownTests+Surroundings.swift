import Glibc
import IncidentModel
import SystemPackage
import TestSupport
import Testing

extension RedisDownTests {
  @Test("a host without a way to it is the network, not Redis")
  func unreachable() async throws {
    let folder = try TemporaryDirectory()
    let asRoot = geteuid() == 0 ? "" : "--user --map-root-user"
    let script = "#!/bin/sh\nexec unshare --net \(asRoot) \(Supervisor.path) \"$@\"\n"
    let supervisor = FilePath(try folder.write(script, to: "supervisor", mode: 0o755))
    let bench = try Bench("redis-down", values: ["REDIS_HOST": "192.0.2.1"], supervisor: supervisor)
    let ping = try await bench.look("2")
    #expect(ping.row.contains("Network is unreachable") && ping.leadsTo == "5", "\(ping)")
    #expect(ping.level == .fail)
  }

  @Test("a full disk under the dump: saving fails and writes are refused, until there is room")
  func fullDisk() async throws {
    let disk = try SmallDisk()
    let port = try FreePort.next()
    let log = try TemporaryDirectory()
    let server = try Server(
      disk.namespace.words + [
        "redis-server", "--port", "\(port)", "--bind", "127.0.0.1", "--save", "3600 1", "--dir", disk.path,
      ], log: log.path + "/log")
    func answer(_ words: String...) throws -> String {
      try Tool.end(["redis-cli", "-p", "\(port)"] + words).output
    }
    try Condition.wait("redis-server to answer") { try answer("ping") == "PONG\n" }
    try disk.inside("yes > \"$0/filler\"", isAllowedToFail: true)
    _ = try answer("set", "key", "value")
    _ = try answer("bgsave")
    try Condition.wait("the save to fail") {
      try answer("info", "persistence").contains("rdb_last_bgsave_status:err")
    }
    let values = ["REDIS_PORT": "\(port)", "REDIS_DIR": disk.path, "REDIS_LOG": log.path + "/log"]
    let bench = try Bench("redis-down", values: values, supervisor: disk.supervisor)
    let ping = try await bench.look("2")
    #expect(ping.row == "MISCONF" && ping.leadsTo == "6", "\(ping)")
    let bytes = try await bench.look("6", "df -h")
    #expect(bytes.broken == ["Disk usage"] && bytes.level == .warn, "\(bytes)")
    let said = try await bench.look("4", "tail")
    #expect(said.row == "No space left on device" && said.leadsTo == "15", "\(said)")

    try disk.inside("mv \"$0/filler\" \"$0/temp-1.rdb\" && touch -d '2 hours ago' \"$0/temp-1.rdb\"")
    #expect(try await bench.look("15", "find").output.contains("temp-1.rdb"))
    #expect(try await bench.change("15", "-delete").level == .pass)
    #expect(try await bench.look("15", "df").broken.isEmpty)
    #expect(try await bench.change("15", "bgsave").level == .pass)
    try Condition.wait("the save to succeed") {
      try answer("info", "persistence").contains("rdb_last_bgsave_status:ok")
    }
    #expect(try await bench.look("2").row == "PONG")
    withExtendedLifetime(server) {}
  }
}
