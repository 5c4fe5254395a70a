import Foundation
import TestSupport
import TestTraits
import Testing

/// The changes of disk-full, made at the console on real disks, a real journal and a real database.
@Suite("disk-full at the console", .onTestThreads)
struct DiskRecoveryTests {
  @Test("a log that fills the disk is emptied, old files go, a deleted file is emptied where it is held")
  func room() throws {
    let disk = try SmallDisk()
    try disk.inside(
      "mkdir \"$0/old\" && touch -d '9 days ago' \"$0/old/one\" \"$0/old/two\" && touch \"$0/old/new\"")
    try disk.inside("head -c 2000000 /dev/zero > \"$0/gone.log\"")
    let holder = try disk.start("tail", "-f", disk.path + "/gone.log")
    var number = ""
    try Condition.wait("the file to be held") {
      let held = try Tool.run("sh", "-c", "ls -l /proc/\(holder.id)/fd")
      let line = held.split(separator: "\n").first { $0.contains("gone.log") } ?? ""
      number = line.split(separator: " ").dropLast(2).last.map(String.init) ?? ""
      return !number.isEmpty
    }
    try disk.inside("rm \"$0/gone.log\"; cat /dev/zero > \"$0/server.log\"", isAllowedToFail: true)
    let walk = try Walk(
      "disk-full",
      [
        "MOUNT": disk.path, "LOG_FILE": disk.path + "/server.log", "OLD_DIR": disk.path + "/old",
        "HOLDER": "\(holder.id)", "HOLDER_FD": number,
      ], through: disk.namespace.words)
    try walk.open("20 There is room")
    try walk.run("head -c 65536", asked: .yesOrNo, .fail, lighting: "No space left on device")
    try walk.open("17 Free a deleted file")
    try walk.run("truncate", asked: .name)
    try walk.open("20 There is room")
    try walk.run("head -c 65536", asked: .yesOrNo)
    try walk.open("12 Empty a log")
    try walk.run("truncate", asked: .name)
    try walk.open("16 Delete old files")
    try walk.run("-delete", asked: .name)
    try walk.open("20 There is room")
    try walk.run("df -hT")
    #expect(try walk.leave() == 0)
    #expect(try Tool.run(disk.namespace.words + ["ls", disk.path + "/old"]) == "new\n")
    try Tool.run("rm", "-f", "/dev/shm/server.log.tail")
  }

  @Test("a dead replication slot keeps the write-ahead log until it is dropped")
  func deadSlot() throws {
    let folder = try TemporaryDirectory()
    let server = try PostgresServer("one", in: folder)
    try server.ask("select pg_create_physical_replication_slot('gone', true)")
    try server.ask("create table filler as select generate_series(1, 1000) as i")
    let walk = try Walk(
      "disk-full",
      [
        "PG_DATA": server.data, "DB_HOST": "127.0.0.1", "DB_PORT": "\(server.port)", "DB_USER": "postgres",
        "SLOT": "gone",
      ])
    try walk.open("9 A database's log")
    try walk.run("du -sh")
    try walk.run("psql", .warn, showing: "a replica is away and its slot keeps everything")
    try walk.open("10 Drop a dead slot")
    try walk.run("psql", showing: "physical")
    try walk.run("pg_drop_replication_slot", asked: .name)
    #expect(try walk.leave() == 0)
    #expect(try server.ask("select count(*) from pg_replication_slots") == "0")
  }

  @Test("a journal above its limit is shrunk, and the kernel's kill and the unit's are found in it")
  func journal() throws {
    let journal = try Journal()
    let words = journal.namespace.words
    try journal.archive(megabytes: 150)
    try journal.archive(megabytes: 150)
    let walk = try Walk("disk-full", [:], through: words)
    try walk.open("11 Shrink the journal")
    try walk.run("--disk-usage", lighting: "take up", showing: "308.")
    try walk.run("--vacuum-size", asked: .name, lighting: "Deleted archived journal")
    #expect(try walk.leave() == 0)

    let database = try Walk("db-failover", [:], through: words)
    try database.open("5 Does it run? (on the primary's host)")
    try database.run("journalctl", lighting: "out of memory")
    #expect(try database.leave() == 0)
    let redis = try Walk("redis-down", ["REDIS_SERVICE": "redis-server"], through: words)
    try redis.open("4 Is it running? (on the Redis host)")
    try redis.run("journalctl", lighting: "OOM killer")
    #expect(try redis.leave() == 0)
  }
}
