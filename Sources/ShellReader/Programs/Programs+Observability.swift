import IncidentModel

extension ProgramTable {
  /// Metrics, logs, alerts, and those who are called.
  static let observability: [Program] = [
    Program(
      "promtool",
      verbs: [
        .read("check", "query", "test", "tsdb list", "tsdb analyze", "tsdb dump"),
        .change("tsdb create-blocks-from", "push", "debug"),
      ]),
    Program(
      "amtool",
      values: [
        "--alertmanager.url", "--config.file", "-o", "--output", "-c", "--comment", "-d", "--duration", "-a",
        "--author",
      ],
      verbs: [
        .read(
          "alert", "alert query", "silence", "silence query", "check-config", "config", "config show",
          "config routes"),
        .read("cluster", "cluster show", "template render"),
        .change("silence add", "silence expire", "silence update", "silence import", "alert add"),
      ]),
    Program(
      "mimirtool", "cortextool", "lokitool",
      verbs: [
        .read(
          "rules list", "rules print", "rules diff", "rules get", "alertmanager get", "analyze",
          "rules check", "rules lint"),
        .change("rules load", "rules sync", "alertmanager load"),
        .destroy("rules delete", "alertmanager delete"),
      ]),
    Program(
      "logcli", values: ["--addr", "--since", "--limit", "--from", "--to", "-o", "--timezone"],
      verbs: [
        .read(
          "query", "instant-query", "labels", "series", "stats", "volume", "volume_range", "detected-fields")
      ], options: [.endless("-f", "--tail", on: ["query"])]),
    Program(
      "thanos",
      verbs: [
        .read("tools bucket ls", "tools bucket inspect", "tools bucket verify", "check", "tools rules-check"),
        .endless("tools bucket web"),
        .change("compact", "tools bucket mark", "tools bucket rewrite", "tools bucket replicate"),
        .destroy("tools bucket cleanup", "tools bucket retention"),
      ], options: [.destroy("--repair", on: ["tools bucket verify"])]),
    Program("telegraf", options: [.onlyLooks("--test", "--version")], otherwise: .unknown),
    Program(
      "datadog-agent", "dd-agent",
      verbs: [
        .read(
          "status", "health", "configcheck", "version", "check", "diagnose", "hostname", "tagger-list",
          "workload-list"),
        .change("start", "stop", "restart", "reload", "flare", "integration", "config set"),
      ]),
    Program(
      "pd", "pagerduty", "pagerduty-cli",
      verbs: [
        .read(
          "incident list", "oncall", "schedule list", "service list", "incident log", "rest get",
          "user list"),
        .change(
          "incident ack", "incident resolve", "incident assign", "incident notes", "incident create",
          "rest post"),
      ]),
    Program("opsgenie", "lamp", "sensuctl", "icinga2", "incident", otherwise: .unknown),
    .changes("zabbix_sender"),
    .looks("zabbix_get", "check_nrpe", "check_http", "check_disk", "check_load", "check_ping", "check_tcp"),
    Program("jstack", "jps", "jstat", "jinfo", options: [.change("-flag", "-F")], otherwise: .read),
    Program("jmap", rule: ProcessRules.jmap),
    Program("jcmd", rule: ProcessRules.jcmd),
    Program(
      "py-spy", "rbspy", values: ["-p", "--pid", "-o", "-d"],
      verbs: [.read("dump"), .interactive(.read, "top")]),
    .looks("eu-stack", "pstack", "gstack", "go-torch"),
    .changes("gcore", "gdb", "rr", "lldb"),
    Program(
      "bpftrace", "stap", values: ["-o", "-p", "-c", "-I"],
      options: [.unknown("--unsafe", "-c", "-g", "-C"), .change("-o")], otherwise: .read, flags: [.endless]),
    Program("sidekiq", "sidekiqmon", "rq", "resque", otherwise: .unknown),
  ]
}
