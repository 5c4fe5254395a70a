import TestSupport
import TestTraits
import Testing

/// The changes of db-failover, made at the console on real servers, until writes work again.
@Suite("db-failover at the console", .onTestThreads)
struct DatabaseRecoveryTests {
  private let folder: TemporaryDirectory
  private let primary: PostgresServer
  private let replica: PostgresServer

  init() throws {
    folder = try TemporaryDirectory()
    primary = try PostgresServer("one", in: folder)
    replica = try PostgresServer("two", in: folder, replicaOf: primary)
  }

  @Test("a dead primary is fenced, the replica promoted, the other one follows it, and writes work")
  func failover() throws {
    let other = try PostgresServer("three", in: folder, replicaOf: primary)
    try primary.waitForStreaming(2)
    try primary.kill()
    var values = DatabaseValues.of(primary, replica)
    values.merge(["OTHER_HOST": "127.0.0.1", "OTHER_PORT": "\(other.port)"]) { $1 }
    let walk = try Walk("db-failover", values)
    try walk.open("2 Ask the primary")
    try walk.run("psql", .fail, lighting: "Connection refused")
    try walk.open("12 Fence the old primary")
    try walk.run("stop -m fast", asked: .yesOrNo, .fail, lighting: "No such process, Is server running")
    try walk.run("standby.signal", asked: .yesOrNo)
    try walk.run("pg_isready", lighting: "no response")
    try walk.open("13 Promote the replica")
    try walk.run("psql")
    try walk.run("pg_promote", asked: .name, lighting: "promoted=true")
    try walk.open("14 Point everybody to the new primary")
    try walk.run("target_session_attrs", lighting: "writes go to")
    try walk.run("$OTHER_HOST", asked: .yesOrNo)
    try replica.waitForStreaming(1)
    try walk.open("15 Writes work")
    try walk.run("pg_logical_emit_message", asked: .yesOrNo)
    #expect(try walk.leave() == 0)
  }

  @Test("what only the old primary had is thrown away by a rewind, and it follows the new one")
  func rewind() throws {
    try primary.waitForStreaming(1)
    try primary.ask("create table orders as select 1 as id")
    try replica.ask("alter system set primary_conninfo = ''")
    try replica.ask("select pg_reload_conf()")
    try primary.waitForStreaming(0)
    try primary.ask("insert into orders values (2)")
    try primary.kill()
    try replica.ask("select pg_promote(true, 60)")
    try replica.ask("insert into orders values (3)")
    let walk = try Walk("db-failover", DatabaseValues.of(primary, replica))
    try walk.open("17 Rebuild the old primary: rewind")
    try walk.run("psql", lighting: "checksums=on")
    try walk.run("-c checkpoint", asked: .yesOrNo)
    try walk.run("rm -f", asked: .name, lighting: "Done!")
    try primary.start()
    try replica.waitForStreaming(1)
    try walk.open("19 It follows")
    try walk.run("in_recovery")
    try walk.run("psql -Xw -h \"$REPLICA_HOST\"", lighting: "streaming")
    #expect(try walk.leave() == 0)
    #expect(try primary.ask("select string_agg(id::text, ',') from orders") == "1,3")
  }

  @Test("the way back: a clean stop loses nothing, and the other is copied anew")
  func wayBack() throws {
    try primary.waitForStreaming(1)
    try primary.ask("create table orders as select 1 as id")
    let walk = try Walk("db-failover", DatabaseValues.of(primary, replica))
    try walk.open("12 Fence the old primary")
    try walk.run("stop -m fast", asked: .yesOrNo, lighting: "server stopped")
    try walk.open("13 Promote the replica")
    try walk.run("pg_promote", asked: .name, lighting: "promoted=true")
    try walk.open("18 Or rebuild it: a new copy")
    try walk.run("mv", asked: .yesOrNo)
    try walk.run("pg_basebackup", asked: .yesOrNo)
    try primary.start()
    try replica.waitForStreaming(1)
    #expect(try walk.leave() == 0)
    #expect(try primary.ask("select id from orders") == "1")
    #expect(try primary.ask("select pg_is_in_recovery()") == "t")
  }
}
