import IncidentModel

extension ProgramTable {
  /// Key-value stores.
  static let redis: [Program] = [
    Program("redis-cli", "valkey-cli", "keydb-cli", "gitlab-redis-cli", rule: RedisRules.cli),
    Program("redis-benchmark", "memtier_benchmark", otherwise: .change),
    Program(
      "redis-server", "redis-sentinel", options: [.onlyLooks("-v", "--version", "-h")], otherwise: .change),
    .looks("redis-check-rdb"),
    Program("redis-check-aof", options: [.destroy("--fix")], otherwise: .read),
    .looks("memcstat", "memcping"),
    .destroys("memcflush"),
    Program(
      "etcdctl",
      values: [
        "--endpoints", "--cacert", "--cert", "--key", "--user", "-w", "--write-out", "--command-timeout",
        "--dial-timeout",
        "--limit", "--password", "-C", "--endpoint", "--peers", "--ca-file", "--cert-file", "--key-file",
      ],
      verbs: [
        .read(
          "get", "endpoint health", "endpoint status", "endpoint hashkv", "member list", "alarm list",
          "version"),
        .read(
          "cluster-health", "ls", "snapshot status", "user list", "user get", "role list", "role get",
          "auth status"),
        .read("lease list", "lease timetolive"),
        // They fill the cluster with keys to see how it bears them.
        .change("check perf", "check datascale"),
        .change("elect", "lock"), Verb(words: ["watch"], commandClass: .unknown, flags: [.endless]),
        .change(
          "put", "set", "mk", "update", "member add", "member update", "alarm disarm", "defrag",
          "compaction"),
        .change(
          "compact", "snapshot save", "backup", "move-leader", "lease", "user", "role", "auth", "txn", "mkdir"
        ),
        .destroy("del", "rm", "rmdir", "member remove", "snapshot restore"),
      ]),
    Program(
      "etcdutl",
      verbs: [
        .read("snapshot status", "version", "hashkv"), .destroy("snapshot restore", "defrag"),
      ]),
    Program(
      "zkCli.sh", "zkCli", "zookeeper-shell", "zookeeper-shell.sh", values: ["-server", "-timeout"],
      hasLongSingleDash: true,
      verbs: [
        .read(
          "ls", "get", "stat", "ls2", "getAcl", "config", "sync", "getEphemerals", "getAllChildrenNumber",
          "version"),
        .change("create", "set", "setAcl", "addauth", "reconfig", "setquota"),
        .destroy("delete", "deleteall", "rmr"),
      ], bare: .session),
    Program(
      "zkServer.sh", "zkServer", verbs: [.read("status", "version"), .change("start", "stop", "restart")]),
  ]
}
