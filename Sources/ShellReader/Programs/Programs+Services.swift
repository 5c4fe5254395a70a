import IncidentModel

extension ProgramTable {
  /// Service managers and their logs.
  static let services: [Program] = [
    Program(
      "systemctl",
      values: [
        "-H", "--host", "-M", "--machine", "-t", "--type", "-p", "--property", "-n", "--lines", "-o",
        "--output",
        "-s", "--signal", "--state", "--message", "--when", "--preset-mode", "--timestamp", "--root",
        "--job-mode", "--kill-whom", "--what", "--legend", "-P",
      ],
      verbs: [
        .read(
          "status", "show", "cat", "help", "is-active", "is-enabled", "is-failed", "is-system-running",
          "list-units", "list-unit-files", "list-timers", "list-sockets", "list-dependencies", "list-jobs",
          "list-machines", "list-automounts", "list-paths", "get-default", "show-environment", "whoami"),
        .change(
          "start", "stop", "restart", "reload", "try-restart", "reload-or-restart", "try-reload-or-restart",
          "condrestart", "force-reload", "isolate", "kill", "freeze", "thaw", "set-property", "bind",
          "mount-image", "enable", "disable", "reenable", "preset", "preset-all", "mask", "unmask", "link",
          "revert",
          "add-wants", "add-requires", "set-default", "daemon-reload", "daemon-reexec", "reset-failed",
          "cancel",
          "set-environment", "unset-environment", "import-environment", "log-level", "log-target", "rescue",
          "emergency", "default", "halt", "poweroff", "reboot", "kexec", "suspend", "hibernate", "soft-reboot"
        ),
        // What a unit kept as state, cache and logs.
        .destroy("clean"), .interactive(.change, "edit"),
      ],
      options: [.change("--now"), .onlyLooks("--dry-run", on: ["reboot", "poweroff", "halt", "kexec"])],
      bare: .looks),
    Program(
      "journalctl",
      values: [
        "-u", "--unit", "-S", "--since", "-U", "--until", "-p", "--priority", "-o",
        "--output", "-t",
        "--identifier", "-M", "--machine", "-D", "--directory", "-g", "--grep", "-F",
        "--field", "-c",
        "--cursor", "--user-unit", "--facility", "--file", "--root", "--vacuum-size", "--vacuum-time",
      ], optionalValues: ["-n", "--lines", "-b", "--boot"],
      options: [
        .destroy("--vacuum-size", "--vacuum-time", "--vacuum-files"),
        .change(
          "--rotate", "--flush", "--sync", "--relinquish-var", "--smart-relinquish-var", "--setup-keys"),
        .change("--update-catalog", "--cursor-file"), .endless("-f", "--follow"),
      ], otherwise: .read),
    Program("service", "rc-service", "invoke-rc.d", rule: ServiceRules.service),
    Program(
      "supervisorctl", values: ["-c", "-s", "-u", "-p", "--configuration", "--serverurl"],
      verbs: [
        .read("status", "avail", "pid", "version", "maintail", "help"), .read("tail"), .endless("tail -f"),
        .change(
          "start", "stop", "restart", "reload", "reread", "update", "add", "remove", "signal", "shutdown"),
        .change("clear"), .session("fg"),
      ], options: [.endless("-f", on: ["tail", "maintail"]), .onlyLooks("--help")], bare: .session),
    Program(
      "pm2",
      verbs: [
        .read(
          "list", "ls", "status", "show", "describe", "info", "jlist", "prettylist", "ping", "id", "env",
          "report"),
        .interactive(.read, "monit"), .endless("logs", "log"),
        .change(
          "start", "stop", "restart", "reload", "save", "resurrect", "scale", "reset", "startup", "update"),
        .change("flush", "reloadLogs", "set", "install", "sendSignal", "kill"), .destroy("delete", "del"),
      ], options: [.onlyLooks("--nostream", on: ["logs"])]),
    Program(
      "monit",
      verbs: [
        .read("status", "summary", "report", "procmatch"),
        .change("validate", "start", "stop", "restart", "reload", "monitor", "unmonitor", "quit"),
      ], options: [.onlyLooks("-t", "-V")]),
    Program(
      "sv", values: ["-w"],
      verbs: [
        .read("status", "check"),
        .change(
          "up", "down", "once", "start", "stop", "restart", "reload", "kill", "term", "hup", "exit",
          "shutdown"),
        .change("force-stop", "force-restart", "pause", "cont", "interrupt", "alarm"),
      ]),
    Program(
      "launchctl",
      verbs: [
        .read("list", "print", "blame", "print-disabled"),
        .change("load", "unload", "start", "stop", "kickstart"),
        .change("bootstrap", "bootout", "enable", "disable", "kill"),
      ]),
    Program(
      "brew",
      verbs: [
        .read(
          "list", "ls", "info", "search", "deps", "outdated", "config", "doctor", "--prefix",
          "services list"),
        .change("install", "uninstall", "upgrade", "update", "services", "tap", "link", "unlink", "cleanup"),
      ]),
    Program(
      "gitlab-ctl",
      verbs: [
        .read("status", "service-list", "show-config", "check-config", "get-postgresql-primary"),
        .read("patroni members", "pgb-notify-status", "get-redis-master", "repmgr cluster show"),
        .endless("tail"),
        .change("start", "stop", "restart", "hup", "reconfigure", "kill", "term", "int", "once", "promote"),
        .destroy("cleanse", "uninstall"), .session("pgb-console"),
      ]),
    Program(
      "gitlab-rails", verbs: [.session("console", "c", "dbconsole"), .unknown("runner", "r")]),
    .unknown("gitlab-rake"),
    Program("gitlab-psql", rule: DatabaseRules.psql),
  ]
}
