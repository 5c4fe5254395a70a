import Foundation
import IncidentModel
import TestSupport
import Testing

/// A primary that fails, and the whole way of db-failover until it follows the replica that took over.
@Suite("db-failover on a real PostgreSQL", .serialized)
struct DatabaseFailoverTests {
  private func values(_ primary: Postgres, _ replica: Postgres) -> [String: String] {
    [
      "PRIMARY_PORT": "\(primary.port)", "REPLICA_PORT": "\(replica.port)",
      "REPLICAS": "127.0.0.1:\(replica.port)", "PRIMARY_DATA": primary.data,
      "PRIMARY_CONFIG": primary.data + "/postgresql.conf", "PRIMARY_LOG": primary.log,
      "PG_HOME": Postgres.home, "PGCONNECT_TIMEOUT": "2",
    ]
  }

  private func waitForStreaming(_ count: Int, to primary: Postgres) throws {
    try Condition.wait("\(count) replicas to stream") {
      try primary.ask("select count(*) from pg_stat_replication where state = 'streaming'") == "\(count)"
    }
  }

  @Test("from a healthy pair through hang, crash, fence, promotion and rewind to the way back")
  func failover() async throws {
    let folder = try TemporaryDirectory()
    let primary = try Postgres("one", in: folder)
    let replica = try Postgres("two", in: folder, replicaOf: primary)
    let third = try Postgres("three", in: folder, replicaOf: primary)
    try waitForStreaming(2, to: primary)
    var bench = try Bench("db-failover", values: values(primary, replica))
    bench.values["REPLICAS"] = "127.0.0.1:\(replica.port) 127.0.0.1:\(third.port)"

    try await healthy(bench)
    try await hanging(bench, primary)
    try await behind(bench, third, primary, replica)
    try await crashed(bench, primary, replica)
    try await promoted(bench, replica, third)
    try await rewound(bench, primary, replica)
    try await back(bench, primary, replica)
  }

  private func healthy(_ bench: Bench) async throws {
    let primary = try await bench.look("2")
    #expect(
      primary.row == "in_recovery=false" && primary.leadsTo == "7" && primary.level == .pass, "\(primary)")
    let receiver = try await bench.look("3", "receiver=")
    #expect(receiver.row == "receiver=streaming" && receiver.leadsTo == "6", "\(receiver)")
    let silence = try await bench.look("3", "silent_seconds")
    #expect(silence.level == .pass && silence.verdict.rule == .threshold, "\(silence)")
    let server = try await bench.look("5", "pg_ctl")
    #expect(server.row == "server is running" && server.level == .pass, "\(server)")
    let load = try await bench.look("7", "connections_percent")
    #expect(load.level == .pass && load.verdict.rule == .threshold, "\(load)")
    let writes = try await bench.look("7", "read_only=")
    #expect(writes.row == "read_only=off sync=off" && writes.level == .pass, "\(writes)")
    let furthest = try await bench.look("8")
    #expect(furthest.leadsTo == "9" && furthest.level == .pass, "\(furthest)")
    let lag = try await bench.look("9", "not_replayed_bytes")
    #expect(lag.level == .pass && lag.broken.isEmpty, "\(lag)")
    let replicas = try await bench.look("9", "lag_bytes")
    #expect(replicas.row == "streaming" && replicas.level == .pass && replicas.broken.isEmpty, "\(replicas)")
    let fence = try await bench.look("12", "pg_isready")
    #expect(fence.row == "accepting connections", "\(fence)")
    #expect(try await bench.look("13", "at ").level == .pass)
    #expect(try await bench.look("20").level == .pass)
    let refused = try await bench.look("2", setting: ["PGUSER": "nobody-knows"])
    #expect(refused.level == .fail, "\(refused)")
    let name = try await bench.look("2", setting: ["PRIMARY_HOST": "db.invalid"])
    #expect(name.row == "could not translate host name" && name.leadsTo == "6", "\(name)")
  }

  private func hanging(_ bench: Bench, _ primary: Postgres) async throws {
    primary.freeze()
    let asked = try await bench.look("2")
    primary.thaw()
    #expect(asked.row == "Timeout" && asked.leadsTo == "3" && asked.level == .fail, "\(asked)")
  }

  /// One replica stops replaying and receiving: the other is further.
  private func behind(_ bench: Bench, _ third: Postgres, _ primary: Postgres, _ replica: Postgres)
    async throws
  {
    try third.ask("alter system set primary_conninfo = 'host=127.0.0.1 port=1'")
    try third.ask("select pg_reload_conf()")
    try waitForStreaming(1, to: primary)
    try replica.ask("select pg_wal_replay_pause()")
    try primary.ask("create table lost as select generate_series(1, 300000) as i")
    try Condition.wait("the replica to have received it") {
      try replica.ask("select pg_wal_lsn_diff(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()) > 17e6")
        == "t"
    }
    let seen = try await bench.look("8")
    #expect(seen.output.hasPrefix("127.0.0.1:\(replica.port) "), "\(seen)")
    let waiting = try await bench.look("9", "not_replayed_bytes")
    #expect(
      waiting.broken == ["Not replayed bytes", "Replay paused"] && waiting.level == .warn, "\(waiting)")
    let lag = try await bench.look("9", "lag_bytes")
    #expect(lag.broken.contains("Lag bytes"), "\(lag)")
    try replica.ask("select pg_wal_replay_resume()")
    let nobody = try await bench.look(
      "8", setting: ["REPLICAS": "127.0.0.1:1 127.0.0.1:\(replica.port)"])
    #expect(nobody.row == "no answer", "\(nobody)")
  }

  private func crashed(_ bench: Bench, _ primary: Postgres, _ replica: Postgres) async throws {
    try primary.kill()
    let asked = try await bench.look("2")
    #expect(asked.row == "Connection refused" && asked.leadsTo == "3" && asked.level == .fail, "\(asked)")
    try Condition.wait("the replica to notice") {
      try replica.ask("select coalesce((select status from pg_stat_wal_receiver), '')") != "streaming"
    }
    let receiver = try await bench.look("3", "receiver=")
    #expect(receiver.leadsTo == "4", "\(receiver)")
    let server = try await bench.look("5", "pg_ctl")
    #expect(server.row == "no server running" && server.leadsTo == "11" && server.level == .fail, "\(server)")
    #expect(try await bench.look("6", "nc").leadsTo == "5")
    let lag = try await bench.look("9", "lag_bytes")
    #expect(lag.row == "Connection refused" && lag.leadsTo == "10", "\(lag)")
    let stop = try await bench.change("12", "stop -m fast")
    #expect(stop.row.hasPrefix("No such process"), "\(stop)")
    #expect(try await bench.change("12", "standby.signal").level == .pass)
    let fence = try await bench.look("12", "pg_isready")
    #expect(fence.row == "no response" && fence.leadsTo == "13", "\(fence)")
  }

  private func promoted(_ bench: Bench, _ replica: Postgres, _ third: Postgres) async throws {
    let nobody = try await bench.look("14", "target_session_attrs")
    #expect(nobody.leadsTo == "13" && nobody.level == .fail, "\(nobody)")
    let promotion = try await bench.change("13", "pg_promote")
    #expect(promotion.row == "promoted=true" && promotion.level == .pass, "\(promotion)")
    let after = try await bench.look("13", "timeline=")
    #expect(after.row == "in_recovery=false" && after.output.contains("timeline=00000002"), "\(after)")
    let again = try await bench.change("13", "pg_promote")
    #expect(again.row == "recovery is not in progress" && again.leadsTo == "14", "\(again)")
    let writes = try await bench.look("14", "target_session_attrs")
    #expect(writes.leadsTo == "15" && writes.output.contains("\(replica.port)"), "\(writes)")
    let receiver = try await bench.look("3", "receiver=")
    #expect(receiver.row == "promoted" && receiver.leadsTo == "14", "\(receiver)")

    let other = ["OTHER_HOST": "127.0.0.1", "OTHER_PORT": "\(third.port)"]
    #expect(try await bench.change("14", "primary_conninfo", setting: other).level == .pass)
    try waitForStreaming(1, to: replica)
    #expect(try await bench.look("8").row == "PROMOTED")

    #expect(try await bench.change("15", "pg_logical_emit_message").level == .pass)
    try replica.ask("alter system set synchronous_standby_names = 'nobody'")
    try replica.ask("select pg_reload_conf()")
    try Condition.wait("the setting") { try replica.ask("show synchronous_standby_names") == "nobody" }
    var (step, command) = try bench.find("15", "pg_logical_emit_message")
    command.timeoutSeconds = 1
    let hanging = try await bench.run(command, in: step)
    #expect(hanging.row == "Timeout" && hanging.level == .fail, "\(hanging)")
    let waits = try await bench.look("7", "read_only=", setting: ["PRIMARY_PORT": "\(replica.port)"])
    #expect(waits.row == "read_only=off" && waits.leadsTo == "9", "\(waits)")
    #expect(try await bench.change("15", "synchronous_standby_names = ''").level == .pass)
    #expect(try await bench.change("15", "pg_logical_emit_message").level == .pass)
  }

  private func rewound(_ bench: Bench, _ primary: Postgres, _ replica: Postgres) async throws {
    let can = try await bench.look("17", "checksums=")
    #expect(can.row.contains("checksums=on"), "\(can)")
    #expect(try await bench.change("17", "-c checkpoint").level == .pass)
    let rewind = try await bench.change("17", "pg_rewind")
    #expect(rewind.row == "Done!" && rewind.leadsTo == "19" && rewind.level == .pass, "\(rewind)")
    try primary.start()
    try waitForStreaming(2, to: replica)
    #expect(try await bench.look("19", "in_recovery").level == .pass)
    let follows = try await bench.look("19", "lag_bytes")
    #expect(follows.row == "streaming" && follows.leadsTo == "20", "\(follows)")
    let fenced = try await bench.look("2")
    #expect(fenced.row == "in_recovery=true" && fenced.leadsTo == "8", "\(fenced)")
  }

  /// The old primary takes over again, by a clean stop; the other one is copied anew.
  private func back(_ bench: Bench, _ primary: Postgres, _ replica: Postgres) async throws {
    let ready = try await bench.look("21")
    #expect(ready.level == .pass, "\(ready)")
    let bench = try Bench("db-failover", values: values(replica, primary))
    let stop = try await bench.change("12", "stop -m fast")
    #expect(stop.row == "server stopped" && stop.level == .pass, "\(stop)")
    #expect(try await bench.change("12", "standby.signal").level == .pass)
    #expect(try await bench.change("13", "pg_promote").level == .pass)
    #expect(try primary.ask("select count(*) from lost") == "300000")

    #expect(try await bench.look("18", "du").level == .pass)
    #expect(try await bench.change("18", "mv").level == .pass)
    let copy = try await bench.change("18", "pg_basebackup")
    #expect(copy.level == .pass, "\(copy)")
    try replica.start()
    try waitForStreaming(1, to: primary)
    #expect(try await bench.look("19", "in_recovery").level == .pass)
  }
}
