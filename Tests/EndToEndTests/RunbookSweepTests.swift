import Foundation
import TestSupport
import TestTraits
import Testing

/// Every command that only looks, run by `incident sweep` on systems that are well and on broken ones; what
/// it says is held to the runbook, line by line.
@Suite("incident sweep of the runbooks", .onTestThreads)
struct RunbookSweepTests {
  @Test("db-failover: a primary with its replica, then the same with the primary killed")
  func database() throws {
    let folder = try TemporaryDirectory()
    let primary = try PostgresServer("one", in: folder)
    let replica = try PostgresServer("two", in: folder, replicaOf: primary)
    try primary.waitForStreaming(1)
    let machine = try MountNamespace(MountNamespace.hidingSystemd, "")
    let values = DatabaseValues.of(primary, replica)
    let well = try SweepOutput.of("db-failover", values, through: machine.words)
    #expect(
      well.differences(
        from: """
          2 | in_recovery | pass | it is the primary: no failover; → Step 7
          3 | receiver= | pass | The primary lives. Do not fail over; → Step 6
          3 | silent_seconds | pass | not > 45
          5 | pg_ctl | pass | It runs: the way to it, or it hangs; → Step 6
          5 | tail | pass | It had come up
          5 | df | pass | not > 95%
          5 | journalctl | pass | The kernel did nothing to it
          6 | getent | pass | The name resolves
          6 | nc | pass | The port is open
          7 | connections_percent | pass | not > 90
          7 | read_only= | pass | It writes without waiting for replicas
          8 | for replica | pass | All answer; set REPLICA_HOST and REPLICA_PORT to the first; → Step 9
          9 | not_replayed_bytes | pass | Replay paused 0
          9 | lag_bytes | pass | It follows; → Step 10
          11 | in_recovery | pass | in_recovery=false, as expected
          12 | pg_isready | fail | It still runs. Do not promote
          13 | in_recovery | pass | in_recovery=true, as expected
          13 | timeline= | fail | It is a replica; Promote
          14 | target_session_attrs | pass | One of them takes writes: is it the new one?; → Step 15
          14 | usename | pass | Only you: the applications are not here yet
          15 | show | pass | exit 0
          17 | checksums= | pass | It can be rewound
          18 | du | pass | exit 0
          18 | df | pass | exit 0
          19 | in_recovery | fail | expected in_recovery=true
          19 | lag_bytes | pass | Nobody follows: its log says why; → Step 5
          20 | inactive_slots | pass | Inactive slots 0
          21 | replicas_streaming | warn | nobody follows, do not switch
          """) == [])
    try primary.kill()
    try Condition.wait("the replica to notice") {
      try replica.ask("select coalesce((select status from pg_stat_wal_receiver), '')") != "streaming"
    }
    let broken = try SweepOutput.of("db-failover", values, through: machine.words)
    #expect(
      broken.differences(
        from: """
          2 | in_recovery | fail | The host lives, nothing listens; → Step 3
          3 | receiver= | pass | → Step 4
          3 | silent_seconds | pass | 
          5 | pg_ctl | fail | It is down; its log says why; → Step 11
          5 | tail | pass | the first command says whether it still runs
          5 | df | pass | not > 95%
          5 | journalctl | pass | The kernel did nothing to it
          6 | getent | pass | The name resolves
          6 | nc | fail | The host lives, nothing listens; → Step 5
          7 | connections_percent | fail | It does not answer any more; → Step 3
          7 | read_only= | fail | It does not answer any more; → Step 3
          8 | for replica | pass | All answer
          9 | not_replayed_bytes | pass | Replay paused 0
          9 | lag_bytes | fail | what was committed and not sent is lost; → Step 10
          11 | in_recovery | fail | expected in_recovery=false
          12 | pg_isready | pass | no response, as expected
          13 | in_recovery | pass | in_recovery=true, as expected
          13 | timeline= | fail | It is a replica; Promote
          14 | target_session_attrs | fail | No primary anywhere; → Step 13
          14 | usename | pass | Only you: the applications are not here yet
          15 | show | pass | exit 0
          17 | checksums= | pass | It can be rewound
          18 | du | pass | exit 0
          18 | df | pass | exit 0
          19 | in_recovery | fail | It is not up; → Step 5
          19 | lag_bytes | pass | Nobody follows: its log says why; → Step 5
          20 | inactive_slots | pass | Inactive slots 0
          21 | replicas_streaming | warn | nobody follows, do not switch
          """) == [])
  }

  private static func certificateValues(_ web: WebServer, _ authority: Authority) -> [String: String] {
    [
      "PORT": "\(web.port)", "CA_FILE": authority.root, "ENDPOINTS": "localhost:\(web.port)",
      "CERT_NAME": "localhost",
    ]
  }

  @Test("cert-expiry: nginx with a good certificate, then with an expired one")
  func certificate() throws {
    let authority = try Authority()
    let good = try WebServer(try authority.issue("good", days: 60))
    let well = try SweepOutput.of(
      "cert-expiry", Self.certificateValues(good, authority), through: good.words)
    #expect(
      well.differences(
        from: """
          2 | s_client | pass | as expected
          3 | days_left | pass | not < 14
          3 | subjectAltName | pass | exit 0
          4 | date -u | pass | This clock
          4 | curl | pass | The server's clock
          4 | timedatectl | fail | A container: its host has the clock
          5 | -subject | pass | exit 0
          5 | same certificate | pass | The server has loaded what is on the disk; → Step 7
          5 | checkend | pass | The file is good; → Step 9
          5 | key fits | pass | They belong together; → Step 9
          6 | -showcerts | pass | exit 0
          6 | grep -c | pass | The file has a chain; → Step 9
          7 | ENDPOINTS | pass | All are valid now; → Step 8
          8 | list-timers | pass | Not this way on this machine
          8 | /etc/cron | pass | A timer or cron job should do it; → Step 10
          8 | certbot certificates | pass | certbot has it; → Step 10
          8 | tail | pass | exit 0
          9 | nginx -t | pass | It can be loaded
          11 | openssl verify | left_out | NEW_CERT
          11 | key fits | left_out | NEW_KEY
          13 | s_client | pass | as expected
          13 | curl | pass | as expected
          """) == [])
    let expired = try WebServer(try authority.issue("expired", days: -2))
    let broken = try SweepOutput.of(
      "cert-expiry", Self.certificateValues(expired, authority), through: expired.words)
    #expect(
      broken.differences(
        from: """
          2 | s_client | fail | It, or one above it, has expired; → Step 3
          3 | days_left | warn | it has expired; users are hit now → Step 7
          3 | subjectAltName | pass | exit 0
          4 | date -u | pass | This clock
          4 | curl | pass | The server's clock
          4 | timedatectl | fail | A container: its host has the clock
          5 | -subject | pass | exit 0
          5 | same certificate | pass | The server has loaded what is on the disk; → Step 7
          5 | checkend | fail | The file must be renewed too; → Step 7
          5 | key fits | pass | They belong together; → Step 9
          6 | -showcerts | pass | exit 0
          6 | grep -c | pass | The file has a chain; → Step 9
          7 | ENDPOINTS | warn | One has expired; → Step 8
          8 | list-timers | pass | Not this way on this machine
          8 | /etc/cron | pass | A timer or cron job should do it; → Step 10
          8 | certbot certificates | pass | certbot has it and could not renew; → Step 10
          8 | tail | pass | exit 0
          9 | nginx -t | pass | It can be loaded
          11 | openssl verify | left_out | NEW_CERT
          11 | key fits | left_out | NEW_KEY
          13 | s_client | fail | not found in the output
          13 | curl | fail | expected exit 0
          """) == [])
  }

  @Test("redis-down: a Redis that answers, then none")
  func redis() throws {
    let redis = try RedisServer()
    let machine = try MountNamespace(MountNamespace.hidingSystemd, "")
    let values = [
      "REDIS_HOST": "127.0.0.1", "REDIS_PORT": "\(redis.port)", "REDIS_DIR": redis.directory.path,
      "REDIS_LOG": redis.log,
    ]
    let well = try SweepOutput.of("redis-down", values, through: machine.words)
    #expect(
      well.differences(
        from: """
          2 | ping | pass | Redis answers: it may be slow, full, or too far from the application; → Step 7
          4 | systemctl | fail | A container: ask its runtime
          4 | journalctl | pass | No journal here, or another unit's name
          4 | tail | pass | It had come up: does it still run?; → Step 5
          5 | getent | pass | The name resolves
          5 | nc | pass | The port is open
          6 | df -h | pass | not > 90%
          6 | df -i | pass | not > 90%
          6 | config get dir | pass | exit 0
          7 | info memory | pass | not < 0.9
          7 | free | pass | exit 0
          8 | info clients | pass | not > 80%
          8 | client list | pass | exit 0
          9 | info stats | pass | Rejected connections 0
          9 | errorstats | pass | exit 0
          10 | persistence | pass | as expected
          11 | replication | pass | role:master, as expected
          12 | slowlog | pass | Nothing slow was seen
          12 | latency latest | pass | Nothing slow was seen
          12 | --latency | pass | exit 0
          13 | whoami | pass | as expected
          14 | ping | pass | PONG, as expected
          15 | ls | pass | exit 0
          15 | find | pass | exit 0
          15 | df -h | pass | not > 90%
          16 | maxmemory | pass | exit 0
          17 | maxmemory-policy | pass | exit 0
          17 | --scan | left_out | its author wants it left out
          17 | info memory | pass | exit 0
          18 | info clients | pass | not > 80%
          20 | info replication | left_out | REPLICA_HOST
          20 | info replication | left_out | REPLICA_HOST
          22 | ping | pass | PONG, as expected
          22 | get incident:probe | fail | expected ok
          23 | info clients | | 
          23 | persistence | pass | as expected
          23 | info stats | pass | exit 0
          """) == [])
    redis.kill()
    let broken = try SweepOutput.of("redis-down", values, through: machine.words)
    let expected = [
      "2 fail Nothing listens: it is down, or the port is wrong; → Step 4",
      "5 fail The host answers, nothing listens; → Step 4",
      "13 fail It is down: no question of passwords; → Step 4",
    ]
    for line in expected {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      #expect(
        broken.commands.contains {
          $0.number == words[0] && $0.outcome == words[1] && $0.meaning.contains(words[2])
        }, "\(line)")
    }
    let asked = broken.commands.filter { $0.text.contains("redis-cli") && $0.outcome != "left_out" }
    #expect(asked.allSatisfy { $0.outcome == "fail" } && asked.count > 15)
  }

  @Test("disk-full: a disk and a database with room, then a full one and one that a slot fills")
  func disk() throws {
    let folder = try TemporaryDirectory()
    let server = try PostgresServer("one", in: folder)
    let disk = try SmallDisk()
    try Tool.run(disk.namespace.words + ["sh", "-c", MountNamespace.hidingSystemd])
    try disk.inside("mkdir \"$0/spare\"; echo small > \"$0/server.log\"")
    let image = try folder.write("", to: "disk.ext4")
    try Tool.run("truncate", "-s", "16M", image)
    try Tool.run("mkfs.ext4", "-q", "-F", image, environment: ["PATH": "/usr/sbin:/usr/bin:/bin"])
    let values = [
      "MOUNT": disk.path, "DEVICE": image, "LOG_FILE": disk.path + "/server.log",
      "OLD_FILE": disk.path + "/server.log", "OLD_DIR": disk.path, "SPARE_DIR": disk.path + "/spare",
      "PG_DATA": server.data, "DB_HOST": "127.0.0.1", "DB_PORT": "\(server.port)", "DB_USER": "postgres",
    ]
    let well = try SweepOutput.of("disk-full", values, through: disk.namespace.words)
    #expect(
      well.differences(
        from: """
          2 | df -hT | pass | not > 90%
          2 | df -i | pass | not > 90%
          2 | findmnt | pass | It can be written; → Step 4
          4 | du | pass | exit 0
          4 | find | pass | Nothing is that large
          5 | find | pass | Nothing above 1 MB; → Step 6
          6 | du --inodes | pass | 
          7 | lsof | pass | → Step 8
          7 | find | pass | None; → Step 8
          8 | dumpe2fs | pass | some of it can be lent; → Step 18
          9 | du | pass | exit 0
          9 | inactive_slots | pass | Inactive slots 0
          9 | archive_failures | pass | Archive failures 0
          10 | slot_name | pass | exit 0
          11 | --disk-usage | pass | No journal on a disk; → Step 12
          12 | tail | pass | exit 0
          12 | fuser | pass | Nobody writes it now
          14 | docker | | 
          15 | fuser | pass | It can be moved
          15 | df -h | pass | not > 90%
          16 | wc -l | pass | exit 0
          16 | df -i | pass | exit 0
          17 | df -hT | pass | not > 85%
          20 | df -hT | pass | not > 85%
          20 | df -i | pass | not > 85%
          21 | systemctl | fail | A container: ask its runtime
          """) == [])
    try disk.inside("yes it is full > \"$0/server.log\"", isAllowedToFail: true)
    try server.ask("select pg_create_physical_replication_slot('gone', true)")
    let broken = try SweepOutput.of("disk-full", values, through: disk.namespace.words)
    #expect(
      broken.differences(
        from: """
          2 | df -hT | warn | > 90%: bytes → Step 4
          2 | df -i | pass | not > 90%
          2 | findmnt | pass | It can be written; → Step 4
          4 | du | pass | exit 0
          4 | find | pass | Nothing is that large
          5 | find | pass | A log grows; → Step 12
          6 | du --inodes | pass | 
          7 | lsof | pass | → Step 8
          7 | find | pass | None; → Step 8
          8 | dumpe2fs | pass | some of it can be lent; → Step 18
          9 | du | pass | exit 0
          9 | inactive_slots | warn | a replica is away and its slot keeps everything → Step 10
          9 | archive_failures | pass | Archive failures 0
          10 | slot_name | pass | exit 0
          11 | --disk-usage | pass | No journal on a disk; → Step 12
          12 | tail | pass | exit 0
          12 | fuser | pass | Nobody writes it now
          14 | docker | | 
          15 | fuser | pass | It can be moved
          15 | df -h | warn | no room over there either
          16 | wc -l | pass | exit 0
          16 | df -i | pass | exit 0
          17 | df -hT | warn | not enough yet → Step 4
          20 | df -hT | warn | not enough yet → Step 4
          20 | df -i | pass | not > 85%
          21 | systemctl | fail | A container: ask its runtime
          """) == [])
  }
}
