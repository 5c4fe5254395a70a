import IncidentModel

extension ProgramTable {
  /// Databases and what keeps them running.
  static let databases: [Program] = [
    Program("psql", "pgcli", rule: DatabaseRules.psql),
    Program("mysql", "mariadb", "mycli", rule: DatabaseRules.mysql),
    Program(
      "sqlite3", "clickhouse-client", "cqlsh", "sqlcmd", "isql", "duckdb", "hive", "beeline",
      rule: DatabaseRules.other),
    Program("cockroach", rule: DatabaseRules.cockroach),
    Program("mongosh", "mongo", rule: DatabaseRules.mongo),
    .looks(
      "pg_isready", "pg_controldata", "pg_waldump", "pg_xlogdump", "pg_verifybackup", "pt-summary",
      "pt-mysql-summary", "pg_test_fsync", "pg_config"),
    Program(
      "pg_top", "mytop", "innotop", "mongotop", "mongostat", "pgcenter", "pg_activity", otherwise: .read,
      flags: [.interactive, .endless]),
    Program(
      "pg_dump", "pg_dumpall",
      rule: DumpRules.toFile),
    Program("mysqldump", "mariadb-dump", rule: DumpRules.toFile),
    .changes(
      "mongodump", "pg_basebackup", "pg_receivewal", "mariabackup", "xtrabackup", "mydumper", "pg_repack",
      "pt-kill",
      "pgbench", "sysbench", "mysqlslap", "vacuumdb", "analyzedb", "reindexdb", "clusterdb", "createdb",
      "createuser"),
    Program("innochecksum", options: [.destroy("-w", "--write")], otherwise: .read),
    Program("mongoexport", options: [.change("-o", "--out")], otherwise: .read),
    Program("pt-query-digest", options: [.change("--review", "--history")], otherwise: .read),
    .changes("pgbadger"),
    Program("pg_restore", rule: DumpRules.pgRestore),
    .destroys(
      "mongorestore", "mysqlimport", "myloader", "dropdb", "dropuser", "pg_resetwal", "pg_resetxlog",
      "pg_rewind", "initdb", "mysql_install_db", "pg_upgrade", "pg_archivecleanup", "pt-archiver",
      "pt-online-schema-change"),
    Program(
      "mysqlcheck",
      options: [.change("-r", "--repair", "--auto-repair", "-o", "--optimize", "-a", "--analyze")],
      otherwise: .read),
    Program(
      "mysqlbinlog", values: ["-r", "--result-file"], options: [.change("-r", "--result-file")],
      otherwise: .read),
    Program(
      "mysqladmin", "mariadb-admin",
      values: ["-u", "--user", "-h", "--host", "-P", "--port", "-S", "-i", "-c"],
      gluedValues: ["-p"],
      verbs: [
        .read("status", "extended-status", "ping", "processlist", "variables", "version", "proc"),
        .destroy("drop"),
        .change(
          "kill", "shutdown", "flush-logs", "flush-hosts", "flush-tables", "flush-privileges", "reload",
          "refresh"),
        .change(
          "start-slave", "stop-slave", "start-replica", "stop-replica", "create", "password", "flush-status"),
      ], options: [.endless("-i", "--sleep")]),
    Program(
      "pg_ctl", values: ["-D", "-l", "-m", "-t", "-o"],
      verbs: [
        .read("status"), .change("start", "stop", "restart", "reload", "promote", "logrotate", "kill"),
        .destroy("init", "initdb"),
      ]),
    Program("pg_ctlcluster", rule: DumpRules.pgCtlCluster),
    .looks("pg_lsclusters"),
    .changes("pg_createcluster"),
    .destroys("pg_dropcluster"),
    Program(
      "patronictl", values: ["-c", "--config-file", "-d", "--dcs-url", "-k"],
      verbs: [
        .read("list", "topology", "history", "show-config", "version", "dsn"), .unknown("query"),
        .change("failover", "switchover", "restart", "reload", "pause", "resume", "edit-config", "flush"),
        .destroy("reinit", "remove"), .endless("list -W"),
      ], options: [.endless("-W", "-w", "--watch", on: ["list", "topology"])]),
    Program("patroni", "gitlab-patronictl", otherwise: .unknown),
    Program(
      "repmgr", values: ["-f", "--config-file", "-h", "-d", "-U", "-D"],
      verbs: [
        .read(
          "cluster show", "cluster crosscheck", "cluster matrix", "cluster event", "node status", "node check"
        ),
        .read("service status", "daemon status"), .destroy("standby clone", "node rejoin", "cluster cleanup"),
        .change(
          "standby promote", "standby switchover", "standby follow", "standby register",
          "standby unregister"),
        .change("primary register", "primary unregister", "service pause", "service unpause", "node service"),
      ], options: [.onlyLooks("--dry-run")]),
    Program("pgbouncer", options: [.onlyLooks("-V", "--version")], otherwise: .change),
    Program(
      "pgbackrest",
      verbs: [
        .read("info", "version", "repo-ls", "repo-get", "help", "verify"),
        .destroy("restore", "expire", "stanza-delete", "repo-rm"),
        .read("check"),
        .change("backup", "start", "stop", "stanza-create", "stanza-upgrade", "archive-push", "archive-get"),
      ]),
    Program(
      "barman",
      verbs: [
        .read(
          "list-server", "list-servers", "list-backup", "list-backups", "show-server", "show-backup", "check",
          "status"),
        .read("list-files", "diagnose"), .destroy("delete"),
        .change("backup", "recover", "receive-wal", "switch-wal", "cron"),
      ]),
    Program(
      "wal-g", "wal-e", values: ["--config"],
      verbs: [
        .read("backup-list", "st ls", "wal-show", "wal-verify"), .destroy("delete", "backup-fetch", "st rm"),
        .change("backup-push", "wal-push", "wal-fetch", "backup-mark"),
      ]),
    Program(
      "nodetool", values: ["-h", "-p", "-u", "-pw", "-pwf"], hasLongSingleDash: true,
      verbs: [
        .read(
          "status", "info", "ring", "tpstats", "compactionstats", "netstats", "cfstats", "tablestats",
          "proxyhistograms"),
        .read(
          "tablehistograms", "describecluster", "gossipinfo", "getendpoints", "getcompactionthroughput",
          "version"),
        .read(
          "statusgossip", "statusthrift", "statusbinary", "statusbackup", "statushandoff", "getlogginglevels",
          "listsnapshots"),
        .read(
          "getstreamthroughput", "gcstats", "describering", "failuredetector", "viewbuildstatus",
          "toppartitions", "getseeds"),
        .destroy("decommission", "removenode", "assassinate", "clearsnapshot", "truncatehints"),
        .change(
          "repair", "cleanup", "compact", "flush", "drain", "scrub", "rebuild", "snapshot", "refresh", "stop",
          "move"),
        .change(
          "disablegossip", "enablegossip", "disablebinary", "enablebinary", "disablethrift", "enablethrift"),
        .change(
          "setcompactionthroughput", "setstreamthroughput", "setlogginglevel", "stopdaemon", "upgradesstables"
        ),
        .change(
          "disableautocompaction", "enableautocompaction", "invalidatekeycache", "invalidaterowcache",
          "garbagecollect"),
      ]),
    Program(
      "influx",
      verbs: [
        .read("ping", "version", "bucket list", "org list", "auth list", "task list"),
        .destroy("delete"),
        .destroy("bucket delete"),
        .change("write", "bucket create", "bucket update", "backup", "restore", "task update"),
      ], bare: .session),
    Program("orchestrator-client", "orchestrator", otherwise: .unknown),
    Program("proxysql-admin", otherwise: .unknown),
    Program("vtctlclient", "vtctldclient", rule: CloudRules.vitess),
    Program("elasticsearch-plugin", "elasticdump", otherwise: .unknown),
    .unknown("pgloader", "gh-ost", "pgsync"),
  ]
}
