import Foundation
import IncidentModel
import TestSupport
import TestTraits
import Testing

/// Every way in which Redis fails, done to a real one, and what redis-down says about it.
@Suite("redis-down on a real Redis", .serialized, .onTestThreads)
struct RedisDownTests {
  @Test("a healthy Redis passes every look at it")
  func healthy() async throws {
    let redis = try RedisServer()
    let bench = try Bench("redis-down", values: redis.values)
    #expect(try await bench.look("2").row == "PONG")
    #expect(try await bench.look("5", "getent").row == "STREAM")
    #expect(try await bench.look("5", "nc").row == "succeeded")
    #expect(try await bench.look("13").row == "default")
    for number in ["6", "7", "8", "9", "10", "11", "12", "22", "23"] {
      let (step, _) = try bench.find(number, "")
      for command in step.commands where command.commandClass == .read {
        let isWriteRead = command.text.contains("get incident:probe")
        if isWriteRead { #expect(try await bench.change("22", "set incident").level == .pass) }
        let seen = try await bench.look(number, command.text)
        // Nobody but the test is connected.
        #expect(
          seen.level == .pass || command.text.contains("'^connected_clients:'"), "\(command.text): \(seen)")
      }
    }
  }

  @Test("stopped: the connection is refused, and the step about the process is next")
  func stopped() async throws {
    let redis = try RedisServer()
    redis.kill()
    let bench = try Bench("redis-down", values: redis.values)
    let ping = try await bench.look("2")
    #expect(ping.row == "Connection refused" && ping.leadsTo == "4" && ping.level == .fail, "\(ping)")
    let port = try await bench.look("5", "nc")
    #expect(port.row == "Connection refused" && port.leadsTo == "4" && port.level == .fail, "\(port)")
  }

  @Test("frozen: the time limit passes, and the port is still open")
  func frozen() async throws {
    let redis = try RedisServer()
    redis.freeze()
    let bench = try Bench("redis-down", values: redis.values)
    let ping = try await bench.look("2", limit: 0.5)
    #expect(ping.row == "Timeout" && ping.leadsTo == "5" && ping.level == .fail, "\(ping)")
    let port = try await bench.look("5", "nc")
    #expect(port.row == "succeeded" && port.leadsTo == "12", "\(port)")
    withExtendedLifetime(redis) {}
  }

  @Test("an unresolvable name is DNS, not Redis")
  func unresolvable() async throws {
    let bench = try Bench("redis-down", values: ["REDIS_HOST": "redis.invalid"])
    let ping = try await bench.look("2")
    #expect(ping.row.hasPrefix("Name or service not known") && ping.leadsTo == "5", "\(ping)")
    #expect(ping.level == .fail)
    let name = try await bench.look("5", "getent")
    #expect(name.row == "no output" && name.level == .fail, "\(name)")
  }

  @Test("out of memory: it answers, the memory is over its line, and refused writes are counted")
  func outOfMemory() async throws {
    let redis = try RedisServer("--maxmemory", "4mb", "--maxmemory-policy", "noeviction")
    try redis.answer("setrange", "filler", "4500000", "x")
    try #require(try redis.answer("set", "key", "value").contains("OOM command not allowed"))
    let bench = try Bench("redis-down", values: redis.values)
    #expect(try await bench.look("2").leadsTo == "7")
    let memory = try await bench.look("7", "info memory")
    #expect(memory.broken == ["Memory"] && memory.level == .warn, "\(memory)")
    let errors = try await bench.look("9", "errorstats")
    #expect(errors.row == "errorstat_OOM" && errors.leadsTo == "16", "\(errors)")
    let write = try await bench.change("22", "set incident:probe")
    #expect(
      write.row == "OOM command not allowed" && write.leadsTo == "16" && write.level == .fail, "\(write)")

    let raised = try await bench.change("16", "config set", setting: ["NEW_MAXMEMORY": "64mb"])
    #expect(raised.level == .pass, "\(raised)")
    #expect(try await bench.look("7", "info memory").broken.isEmpty)
    #expect(try await bench.change("22", "set incident:probe").level == .pass)
  }

  @Test("evicted keys are over their line; deleting what is only cache frees the memory")
  func evicted() async throws {
    let redis = try RedisServer("--maxmemory", "4mb", "--maxmemory-policy", "allkeys-random")
    for number in 0..<8 { try redis.answer("setrange", "cache:\(number)", "900000", "x") }
    let bench = try Bench("redis-down", values: redis.values)
    let stats = try await bench.look("9", "info stats")
    #expect(stats.broken == ["Evicted keys"] && stats.level == .warn, "\(stats)")
    #expect(try await bench.change("17", "config set").level == .pass)
    #expect(try await bench.look("17", "wc -l").output != "0\n")
    #expect(try await bench.change("17", "unlink").level == .pass)
    #expect(try await bench.look("17", "wc -l").output == "0\n")
    #expect(try await bench.look("17", "info memory").broken.isEmpty)
  }

  @Test("no password and a wrong one are told apart, and the right one passes")
  func password() async throws {
    let redis = try RedisServer("--requirepass", "correct-horse")
    let bench = try Bench("redis-down", values: redis.values)
    let none = try await bench.look("2")
    #expect(none.row.hasPrefix("NOAUTH") && none.leadsTo == "13" && none.level == .fail, "\(none)")
    let wrong = try await bench.look("2", setting: ["REDISCLI_AUTH": "battery-staple"])
    #expect(wrong.row.hasPrefix("WRONGPASS") && wrong.leadsTo == "13" && wrong.level == .fail, "\(wrong)")
    let who = try await bench.look("13", setting: ["REDISCLI_AUTH": "battery-staple"])
    #expect(who.row.hasPrefix("WRONGPASS") && who.level == .fail, "\(who)")
    let right = try await bench.look("13", setting: ["REDISCLI_AUTH": "correct-horse"])
    #expect(right.row == "default" && right.level == .pass, "\(right)")
    let errors = try await bench.look("9", "errorstats", setting: ["REDISCLI_AUTH": "correct-horse"])
    #expect(errors.leadsTo == "13", "\(errors)")
  }

  @Test("a Redis that lost its password is said to be open to everybody")
  func passwordLost() async throws {
    let redis = try RedisServer()
    let bench = try Bench("redis-down", values: redis.values)
    let who = try await bench.look("13", setting: ["REDISCLI_AUTH": "correct-horse"])
    #expect(who.row == "without any password configured" && who.leadsTo == "14", "\(who)")
    #expect(who.level == .fail)
  }

  @Test("full of clients: the next one is refused; before that the share is over its line")
  func clients() async throws {
    let redis = try RedisServer("--maxclients", "4")
    let bench = try Bench("redis-down", values: redis.values)
    let held = try (0..<3).map { _ in try HeldConnection(port: redis.port) }
    let many = try await bench.look("8", "info clients")
    #expect(many.broken == ["Clients"] && many.level == .warn, "\(many)")
    let last = try HeldConnection(port: redis.port)
    let ping = try await bench.look("2")
    #expect(ping.row == "max number of clients reached" && ping.leadsTo == "18", "\(ping)")
    #expect(ping.level == .fail)

    last.close()
    try Condition.wait("a place for one client") { try redis.answer("ping") == "PONG\n" }
    #expect(try await bench.look("9", "info stats").broken == ["Rejected connections"])
    #expect(try await bench.change("18", "client kill").level == .pass)
    #expect(try await bench.look("18", "info clients").broken.isEmpty)
    for connection in held { connection.close() }
  }

  @Test("loading is waited for, not restarted")
  func loading() async throws {
    let redis = try RedisServer()
    try redis.answer(
      "eval", "for i = 1, 4000 do redis.call('set', i, string.rep('x', 2000)) end", "0")
    try redis.answer("save")
    redis.kill()
    try redis.start(["--key-load-delay", "2000", "--loading-process-events-interval-bytes", "4096"])
    try Condition.wait("LOADING") { try redis.answer("ping").contains("LOADING") }
    let bench = try Bench("redis-down", values: redis.values)
    let ping = try await bench.look("2")
    #expect(ping.row == "LOADING" && ping.leadsTo == "10" && ping.level == .fail, "\(ping)")
    let progress = try await bench.look("10")
    #expect(progress.row == "loading:1" && progress.leadsTo == "2" && progress.level == .fail, "\(progress)")
  }

  @Test("a replica that lost its master: writers are in the wrong place, and it may refuse everybody")
  func replica() async throws {
    let nobody = try FreePort.next()
    let redis = try RedisServer("--replicaof", "127.0.0.1 \(nobody)")
    try #require(try redis.answer("set", "key", "value").contains("READONLY"))
    let bench = try Bench("redis-down", values: redis.values)
    let replication = try await bench.look("11")
    #expect(replication.row == "master_link_status:down" && replication.leadsTo == "2", "\(replication)")
    #expect(replication.level != .pass)
    let write = try await bench.change("22", "set incident:probe")
    #expect(write.row == "READONLY" && write.leadsTo == "11" && write.level == .fail, "\(write)")
    #expect(try await bench.look("9", "errorstats").leadsTo == "11")
    try redis.answer("config", "set", "replica-serve-stale-data", "no")
    let ping = try await bench.look("2")
    #expect(ping.row == "MASTERDOWN" && ping.leadsTo == "11" && ping.level == .fail, "\(ping)")
  }

  @Test("a replica in good order takes over, and then takes writes")
  func failover() async throws {
    let master = try RedisServer()
    let replica = try RedisServer("--replicaof", "127.0.0.1 \(master.port)")
    try Condition.wait("the replica to be in step") {
      try replica.answer("info", "replication").contains("master_link_status:up")
    }
    let values = ["REPLICA_HOST": "127.0.0.1", "REDIS_PORT": "\(replica.port)", "REDIS_HOST": "127.0.0.1"]
    let bench = try Bench("redis-down", values: values)
    let before = try await bench.look("11")
    #expect(before.row == "role:slave", "\(before)")
    #expect(try await bench.look("20", "info replication").output.contains("master_link_status:up"))
    master.kill()
    #expect(try await bench.change("20", "replicaof no one").level == .pass)
    #expect(try await bench.look("20", "Is it the master").level == .pass)
    #expect(try await bench.change("22", "set incident:probe").level == .pass)
  }

  @Test("a dump that cannot be written refuses writes, and its log says which file")
  func unwritableDump() async throws {
    let redis = try RedisServer("--save", "3600 1")
    try redis.answer("set", "key", "value")
    // Root may write into any directory, but not into one that is gone.
    try Tool.run("rm", "-r", redis.directory.path)
    try redis.answer("bgsave")
    try Condition.wait("the save to fail") {
      try redis.answer("info", "persistence").contains("rdb_last_bgsave_status:err")
    }
    let bench = try Bench("redis-down", values: redis.values)
    let ping = try await bench.look("2")
    #expect(ping.row == "MISCONF" && ping.leadsTo == "6" && ping.level == .fail, "\(ping)")
    let saving = try await bench.look("10")
    #expect(saving.row == "rdb_last_bgsave_status:err" && saving.leadsTo == "6", "\(saving)")
    #expect(saving.level == .fail)
    let log = try await bench.look("4", "tail")
    #expect(log.row == "Failed opening the temp RDB file" && log.leadsTo == "6", "\(log)")
    let write = try await bench.change("22", "set incident:probe")
    #expect(write.row == "MISCONF" && write.leadsTo == "6" && write.level == .fail, "\(write)")
  }

  @Test("a script that never ends is named, and can be stopped")
  func busyScript() async throws {
    let redis = try RedisServer("--busy-reply-threshold", "50")
    let script = try Server(
      ["redis-cli", "-p", "\(redis.port)", "eval", "while true do end", "0"],
      log: redis.log + ".script")
    defer { script.kill() }
    try Condition.wait("BUSY") { try redis.answer("ping").contains("BUSY") }
    let bench = try Bench("redis-down", values: redis.values)
    let ping = try await bench.look("2")
    #expect(ping.row == "BUSY Redis is busy running a script" && ping.leadsTo == "19", "\(ping)")
    #expect(ping.level == .fail)
    let stop = try await bench.change("19", "script kill")
    #expect(stop.row == "OK" && stop.leadsTo == "22" && stop.level == .pass, "\(stop)")
    try Condition.wait("PONG") { try redis.answer("ping") == "PONG\n" }
    let again = try await bench.change("19", "script kill")
    #expect(again.row == "NOTBUSY" && again.leadsTo == "12" && again.level == .fail, "\(again)")
  }

  @Test("a port that something else holds is said by the log")
  func portTaken() async throws {
    let redis = try RedisServer()
    let second = try TemporaryDirectory()
    let process = try Server(
      ["redis-server", "--port", "\(redis.port)", "--bind", "127.0.0.1", "--dir", second.path],
      log: second.path + "/log")
    #expect(process.waitForEnd())
    let bench = try Bench("redis-down", values: ["REDIS_LOG": second.path + "/log"])
    let log = try await bench.look("4", "tail")
    #expect(log.row == "Address already in use" && log.leadsTo == "14", "\(log)")
  }
}
