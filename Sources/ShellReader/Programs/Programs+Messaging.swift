import IncidentModel

extension ProgramTable {
  /// Message brokers and mail.
  static let messaging: [Program] = [
    Program(
      "rabbitmqctl", values: ["-n", "--node", "-p", "--vhost", "-t", "--timeout"],
      verbs: [
        .read(
          "status", "cluster_status", "list_queues", "list_exchanges", "list_bindings", "list_connections",
          "list_channels"),
        .read(
          "list_consumers", "list_users", "list_vhosts", "list_permissions", "list_user_permissions",
          "list_policies"),
        .read(
          "list_topic_permissions", "list_parameters", "list_global_parameters", "environment", "report",
          "node_health_check"),
        .read(
          "ping", "version", "help", "list_feature_flags", "list_hashes", "list_ciphers",
          "list_unresponsive_queues"),
        .read(
          "authenticate_user", "await_startup", "await_online_nodes", "list_operator_policies",
          "list_node_auth_attempt_stats"),
        .destroy(
          "purge_queue", "delete_queue", "delete_user", "delete_vhost", "reset", "force_reset",
          "forget_cluster_node"),
        .unknown("eval", "eval_file", "exec", "encode", "decode"),
        .change(
          "start_app", "stop_app", "stop", "shutdown", "restart_vhost", "join_cluster",
          "change_cluster_node_type"),
        .change(
          "force_boot", "sync_queue", "cancel_sync_queue", "set_policy", "clear_policy", "set_permissions"),
        .change(
          "clear_permissions", "add_user", "change_password", "set_user_tags", "add_vhost", "close_connection"
        ),
        .change(
          "close_all_connections", "close_all_user_connections", "set_vm_memory_high_watermark", "rotate_logs"
        ),
        .change(
          "set_disk_free_limit", "enable_feature_flag", "set_parameter", "clear_parameter", "set_log_level",
          "update_vhost"),
        .change(
          "suspend_listener", "resume_listener", "import_definitions", "export_definitions", "force_gc",
          "set_cluster_name"),
        .change(
          "rename_cluster_node", "update_cluster_nodes", "set_vhost_limits", "clear_vhost_limits", "trace_on",
          "trace_off"),
      ]),
    Program(
      "rabbitmq-diagnostics", values: ["-n", "--node", "-t", "--timeout"],
      verbs: [
        .read(
          "ping", "status", "cluster_status", "check_running", "check_local_alarms", "check_alarms",
          "listeners"),
        .read(
          "check_port_connectivity", "check_port_listener", "check_protocol_listener", "check_virtual_hosts"),
        .read("check_certificate_expiration", "check_if_node_is_quorum_critical", "check_node_memory"),
        .read(
          "memory_breakdown", "alarms", "environment", "server_version", "os_env", "erlang_version",
          "is_running"),
        .read(
          "is_booting", "log_location", "log_tail", "runtime_thread_stats", "list_node_auth_attempt_stats"),
        .read(
          "maybe_stuck", "observer_stats", "cipher_suites", "tls_versions", "resolve_hostname", "report",
          "version"),
        .read(
          "list_network_interfaces", "list_feature_flags", "node_health_check", "certificates",
          "schema_info"),
        .endless("consume_event_stream", "log_tail_stream"), .interactive(.read, "observer"),
        .session("remote_shell"),
      ]),
    Program(
      "rabbitmq-plugins",
      verbs: [.read("list", "is_enabled", "directories"), .change("enable", "disable", "set")]),
    Program(
      "rabbitmq-queues",
      verbs: [
        .read(
          "check_if_node_is_quorum_critical", "quorum_status", "peek", "check_if_node_is_mirror_sync_critical"
        ),
        .change("rebalance", "add_member", "grow", "reclaim_quorum_memory"),
        .destroy("delete_member", "shrink"),
      ]),
    Program(
      "rabbitmq-upgrade",
      verbs: [.change("drain", "revive", "post_upgrade"), .read("await_online_quorum_plus_one")]),
    Program(
      "rabbitmqadmin",
      values: ["-H", "-P", "-u", "-p", "-V", "-f", "--host", "--port", "--username", "--password"],
      verbs: [
        .read("list", "show", "help"), .destroy("delete", "purge"),
        .change("declare", "publish", "close", "import", "export"),
        .change("get"),
      ]),
    Program(
      "kafka-topics.sh", "kafka-topics",
      options: [
        .destroy("--delete"), .change("--create", "--alter"), .onlyLooks("--version"),
      ], otherwise: .read),
    Program("kafka-consumer-groups.sh", "kafka-consumer-groups", rule: MessagingRules.consumerGroups),
    Program("kafka-cluster.sh", "kafka-cluster", verbs: [.read("cluster-id"), .destroy("unregister")]),
    Program(
      "kafka-metadata-quorum.sh", "kafka-metadata-quorum",
      values: ["--bootstrap-server", "--command-config"],
      verbs: [.read("describe"), .change("add-controller"), .destroy("remove-controller")]),
    Program(
      "kafka-configs.sh", "kafka-configs", "kafka-acls.sh", "kafka-acls", "kafka-delegation-tokens.sh",
      options: [
        .change("--alter", "--add", "--create", "--renew"), .destroy("--remove", "--delete", "--expire"),
      ], otherwise: .read),
    Program(
      "kafka-console-consumer.sh", "kafka-console-consumer", "kafka-avro-console-consumer",
      rule: MessagingRules.consoleConsumer),
    Program("kafka-console-producer.sh", "kafka-console-producer", otherwise: .change, flags: [.interactive]),
    .destroys("kafka-delete-records.sh", "kafka-delete-records"),
    Program(
      "kafka-reassign-partitions.sh", "kafka-reassign-partitions",
      options: [
        .onlyLooks("--verify", "--generate", "--list"), .change("--execute", "--cancel"),
      ], otherwise: .change),
    .changes(
      "kafka-leader-election.sh", "kafka-leader-election", "kafka-preferred-replica-election.sh",
      "kafka-producer-perf-test.sh", "kafka-server-start.sh", "kafka-server-stop.sh", "kafka-mirror-maker.sh",
      "connect-mirror-maker.sh", "kafka-features.sh", "kafka-transactions.sh", "kafka-storage.sh"),
    .looks(
      "kafka-broker-api-versions.sh", "kafka-broker-api-versions", "kafka-log-dirs.sh", "kafka-log-dirs",
      "kafka-dump-log.sh", "kafka-dump-log", "kafka-get-offsets.sh", "kafka-get-offsets",
      "kafka-replica-verification.sh"),
    Program("kafka-run-class.sh", "kafka-run-class", verbs: [.read("kafka.tools.GetOffsetShell")]),
    Program("kcat", "kafkacat", rule: MessagingRules.kcat),
    Program(
      "rpk",
      verbs: [
        .read(
          "cluster info", "cluster health", "cluster metadata", "topic list", "topic describe", "group list",
          "group describe"),
        .read("cluster status", "version"), .endless("topic consume"),
        .destroy("topic delete", "group delete", "topic trim-prefix"),
        .change("topic create", "topic alter-config", "group seek", "cluster config set", "topic produce"),
      ]),
    Program(
      "nats",
      values: [
        "-s", "--server", "--context", "--creds", "--user", "--password", "--nkey", "--tlscert", "--tlskey",
        "--tlsca", "--timeout", "--js-domain", "--count",
      ],
      verbs: MessagingRules.natsVerbs, options: [.change("--dot")]),
    Program(
      "nats-server", values: ["-c", "--config", "-p", "-a", "-n", "--name"],
      options: [.onlyLooks("-v", "--version", "-t")], otherwise: .change),
    Program("mosquitto_sub", values: ["-C", "-W"], otherwise: .read, flags: [.endless]),
    .changes("mosquitto_pub", "sendmail", "mail", "mailx", "mutt", "swaks", "postmap", "newaliases"),
    Program(
      "postfix", verbs: [.read("status", "check"), .change("start", "stop", "reload", "flush", "abort")]),
    Program("postconf", options: [.change("-e", "-M", "-X", "-#")], otherwise: .read),
    Program("postsuper", options: [.destroy("-d")], otherwise: .change),
    Program(
      "exim", "exim4", hasLongSingleDash: true, options: [.onlyLooks("-bp", "-bpc", "-bt", "-bV")],
      otherwise: .change),
    Program(
      "doveadm", values: ["-c", "-f", "-o", "-u", "-F", "-S"],
      verbs: [
        .read(
          "who", "quota get", "mailbox list", "mailbox status", "search", "user", "log errors", "log find",
          "replicator status", "fetch"),
        .change(
          "kick", "reload", "stop", "force-resync", "index", "purge", "sync", "import", "copy", "move",
          "quota recalc", "mailbox create", "mailbox subscribe", "log reopen", "replicator replicate"),
        .destroy("expunge", "mailbox delete", "backup"),
      ]),
    Program("pulsar-admin", "sidekiqctl", otherwise: .unknown),
    Program(
      "celery", values: ["-A", "--app", "-b", "--broker"],
      verbs: [
        .read("inspect", "status", "report", "list"), .destroy("purge"),
        .change("control", "worker", "beat", "multi"),
      ]),
  ]
}
