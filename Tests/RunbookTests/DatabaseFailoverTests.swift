import IncidentModel
import TestSupport
import TestTraits
import Testing

/// What db-failover makes of servers that are stuck, behind, or that somebody promoted already.
@Suite("db-failover on a real PostgreSQL", .onTestThreads)
struct DatabaseFailoverTests {
  private let folder: TemporaryDirectory
  private let primary: PostgresServer
  private let replica: PostgresServer

  init() throws {
    folder = try TemporaryDirectory()
    primary = try PostgresServer("one", in: folder)
    replica = try PostgresServer("two", in: folder, replicaOf: primary)
    try primary.waitForStreaming(1)
  }

  private func bench() throws -> Bench {
    try Bench(
      "db-failover",
      values: [
        "PRIMARY_PORT": "\(primary.port)", "REPLICA_PORT": "\(replica.port)",
        "REPLICAS": "127.0.0.1:\(replica.port)", "PG_HOME": PostgresServer.home, "PGCONNECT_TIMEOUT": "1",
      ])
  }

  @Test("a primary that hangs, a name without an address and a user that is not there are told apart")
  func unanswered() async throws {
    let bench = try bench()
    let name = try await bench.look("2", setting: ["PRIMARY_HOST": "db.invalid"])
    #expect(name.row == "could not translate host name" && name.leadsTo == "6", "\(name)")
    let user = try await bench.look("2", setting: ["PGUSER": "nobody-knows"])
    #expect(user.level == .fail && user.row == "", "\(user)")
    primary.freeze()
    let asked = try await bench.look("2")
    primary.thaw()
    #expect(asked.row == "Timeout" && asked.leadsTo == "3" && asked.level == .fail, "\(asked)")
  }

  @Test("the furthest replica stands first, and what is not replayed or not sent is over its line")
  func behind() async throws {
    let other = try PostgresServer("three", in: folder, replicaOf: primary)
    try primary.waitForStreaming(2)
    try other.ask("alter system set primary_conninfo = 'host=127.0.0.1 port=1'")
    try other.ask("select pg_reload_conf()")
    try primary.waitForStreaming(1)
    try replica.ask("select pg_wal_replay_pause()")
    try primary.ask("create table lost as select generate_series(1, 300000) as i")
    try Condition.wait("the replica to have received it") {
      try replica.ask("select pg_wal_lsn_diff(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()) > 17e6")
        == "t"
    }
    let bench = try bench()
    let both = ["REPLICAS": "127.0.0.1:\(other.port) 127.0.0.1:\(replica.port)"]
    let seen = try await bench.look("8", setting: both)
    #expect(seen.output.hasPrefix("127.0.0.1:\(replica.port) "), "\(seen)")
    let waiting = try await bench.look("9", "not_replayed_bytes")
    #expect(
      waiting.broken == ["Not replayed bytes", "Replay paused"] && waiting.level == .warn, "\(waiting)")
    let lag = try await bench.look("9", "lag_bytes")
    #expect(lag.broken.contains("Lag bytes"), "\(lag)")
    let one = try await bench.look("8", setting: ["REPLICAS": "127.0.0.1:1 127.0.0.1:\(replica.port)"])
    #expect(one.row == "no answer", "\(one)")
  }

  @Test("a replica that was promoted is said wherever it is asked")
  func promoted() async throws {
    let bench = try bench()
    #expect(try await bench.change("13", "pg_promote").row == "promoted=true")
    let again = try await bench.change("13", "pg_promote")
    #expect(again.row == "recovery is not in progress" && again.leadsTo == "14", "\(again)")
    let after = try await bench.look("13", "timeline=")
    #expect(after.row == "in_recovery=false" && after.output.contains("timeline=00000002"), "\(after)")
    let receiver = try await bench.look("3", "receiver=")
    #expect(receiver.row == "promoted" && receiver.leadsTo == "14", "\(receiver)")
    let furthest = try await bench.look("8")
    #expect(furthest.row == "PROMOTED" && furthest.leadsTo == "14", "\(furthest)")
  }

  @Test("commits that wait for a replica that is gone hang, until nobody waits for it any more")
  func synchronous() async throws {
    try primary.ask("alter system set synchronous_standby_names = 'nobody'")
    try primary.ask("select pg_reload_conf()")
    try Condition.wait("the setting") { try primary.ask("show synchronous_standby_names") == "nobody" }
    var bench = try bench()
    // Where step 15 writes, the old primary is no more.
    bench.values["REPLICA_PORT"] = "\(primary.port)"
    var (step, command) = try bench.find("15", "pg_logical_emit_message")
    command.timeoutSeconds = 0.5
    let hanging = try await bench.run(command, in: step)
    #expect(hanging.row == "Timeout" && hanging.level == .fail, "\(hanging)")
    let waits = try await bench.look("7", "read_only=")
    #expect(waits.row == "read_only=off" && waits.leadsTo == "9", "\(waits)")
    #expect(try await bench.change("15", "synchronous_standby_names = ''").level == .pass)
    #expect(try await bench.change("15", "pg_logical_emit_message").level == .pass)
  }
}
