import IncidentModel

/// Clusters of machines without a shell.
enum ClusterRules {
  /// `talosctl service NAME ACTION`: the action stands behind the name.
  static func talosctl(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = table.grammar.parse(invocation.arguments).operands.map(\.text)
    if words.count > 2, words[0] == "service", words[2] != "status" {
      return .change("talosctl service \(words[2].shown)")
    }
    return judge.assess(table, invocation)
  }

  private static let table = Program(
    "talosctl",
    values: [
      "-n", "--nodes", "-e", "--endpoints", "--talosconfig", "--context", "--cluster", "-o", "--output",
      "--kubeconfig",
    ],
    verbs: [
      .read(
        "version", "health", "get", "services", "service", "logs", "dmesg", "containers", "c", "processes",
        "p", "stats", "memory", "m", "mounts", "disks", "time", "list", "ls", "l", "read", "usage", "du",
        "netstat", "ss", "inspect", "members", "validate", "images", "image list",
        "image default", "etcd status", "etcd members", "etcd alarm list", "etcd downgrade validate",
        "config info",
        "config contexts", "cgroups", "cluster show"),
      .interactive(.read, "dashboard"), .interactive(.change, "edit"),
      .endless("pcap", "events"),
      .change(
        "apply-config", "apply", "bootstrap", "reboot", "shutdown", "upgrade", "upgrade-k8s", "patch",
        "restart", "rollback", "etcd snapshot",
        "etcd defrag", "etcd alarm disarm", "etcd forfeit-leadership", "etcd downgrade", "kubeconfig",
        "config", "gen", "copy", "cp", "support", "rotate-ca", "image pull", "image cache-create", "meta",
        "machineconfig", "conformance", "cluster create", "inject"),
      .destroy("reset", "etcd leave", "etcd remove-member", "wipe", "cluster destroy"),
    ],
    options: [
      .endless("-f", "--follow", on: ["logs", "dmesg"]), .endless("-w", "--watch", on: ["get"]),
      .onlyLooks("--dry-run", on: ["apply-config", "apply", "patch", "upgrade-k8s"]),
      .destroy("--recover-from", on: ["bootstrap"]),
    ])
}
