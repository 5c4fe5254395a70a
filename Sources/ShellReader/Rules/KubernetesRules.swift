import IncidentModel

/// kubectl and oc: the table of verbs, and what `delete` means for each kind of thing.
enum KubernetesRules {
  static func kubectl(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    var call = invocation
    // Beside anything else a pod's name stays a name: `delete pod/x svc/y` is no deletion of pods.
    let things = invocation.arguments.filter {
      $0.text.utf8.contains(UInt8(ascii: "/")) && !$0.text.hasPrefix("-")
    }
    if things.allSatisfy({ kindsThatComeBack.contains(String($0.text.prefix { $0 != "/" })) }) {
      call.arguments = invocation.arguments.map(separatingName)
    }
    return judge.assess(table, call)
  }

  /// `minikube kubectl -- get pods`, `k3s kubectl get pods`.
  static func bundledKubectl(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    if let index = invocation.arguments.firstIndex(where: { $0.text == "kubectl" }) {
      var call = invocation
      call.program = "kubectl"
      call.arguments = Array(invocation.arguments[(index + 1)...].drop { $0.text == "--" })
      return kubectl(&judge, call)
    }
    let verb = invocation.arguments.first?.text ?? ""
    if ["status", "version", "ip", "logs", "profile", "--version", "inspect"].contains(verb) { return .read }
    return ["start", "stop", "addons", "enable", "disable", "tunnel", "config", "server", "agent"].contains(
      verb)
      ? .change("\(invocation.program) \(verb)")
      : verb == "delete"
        ? .destroy("\(invocation.program) delete")
        : .unknown("\(invocation.program) \(verb.shown)")
  }

  /// `pod/x` names a kind as well as a thing; verbs are looked up by the kind alone.
  private static func separatingName(_ argument: Argument) -> Argument {
    guard let slash = argument.text.utf8.firstIndex(of: UInt8(ascii: "/")), !argument.text.hasPrefix("-"),
      kindsThatComeBack.contains(String(argument.text[..<slash]))
    else { return argument }
    return Argument(text: String(argument.text[..<slash]), mayBecomeOptions: argument.mayBecomeOptions)
  }

  /// Deleting one of these only has its owner make another.
  private static let kindsThatComeBack = ["pod", "pods", "po"]

  private static let exec = Wrapper(
    values: values + ["-c", "--container", "--pod-running-timeout"], operands: 1, permutes: true,
    isElsewhere: true)

  private static let values = [
    "-n", "--namespace", "--context", "--cluster", "--kubeconfig", "--user", "-s", "--server", "--token",
    "--as",
    "--as-group", "--request-timeout", "--cache-dir", "--certificate-authority", "--client-certificate",
    "--client-key",
    "-v", "-l", "--selector", "-o", "--output", "-c", "--container", "--field-selector", "--sort-by",
    "--since", "--tail",
    "--replicas", "--timeout", "--type", "--patch", "--image", "--grace-period", "--for", "-L", "--template",
    "--since-time", "--port", "--overrides", "--to-revision", "--revision", "--from", "--from-literal",
    "--schedule",
  ]

  private static let table = Program(
    "kubectl", values: values,
    verbs: [
      .read(
        "get", "describe", "logs", "log", "top", "explain", "version", "cluster-info", "api-resources",
        "api-versions", "diff"),
      .read(
        "wait", "events", "kustomize", "completion", "options", "plugin list", "auth can-i", "auth whoami"),
      .read(
        "config view", "config get-contexts", "config current-context", "config get-clusters",
        "config get-users"),
      .read(
        "rollout status", "rollout history", "certificate list", "krew list", "krew search", "whoami",
        "status"),
      .read("project -q", "projects", "adm top", "adm policy who-can", "image info", "adm node-logs"),
      .read("adm upgrade"), .change("adm upgrade channel", "adm upgrade rollback"),
      .read(
        "tree", "neat", "who-can", "get-all", "images", "resource-capacity", "view-secret", "df-pv", "lineage"
      ),
      .read(
        "cnpg status", "cnpg version", "cnpg logs", "rook-ceph health"),
      .read(
        "hns tree", "mtail", "score", "outdated", "view-utilization", "argo rollouts get",
        "cert-manager status"),
      .read(
        "argo rollouts status", "argo rollouts list", "cnp status", "minio tenant info", "gadget version"),
      .endless("port-forward", "proxy", "tail", "stern"), .interactive(.change, "edit"),
      .change(
        "apply", "create", "patch", "replace", "scale", "autoscale", "set", "label", "annotate", "expose",
        "taint"),
      .change(
        "cordon", "uncordon", "drain", "rollout", "cp", "certificate", "config", "auth reconcile",
        "krew"),
      .change(
        "evict", "evict-pod", "restart", "ctx", "ns", "convert", "rsync", "start-build", "new-app",
        "new-project"),
      .change(
        "project", "login", "logout", "import-image", "tag", "adm", "policy", "process", "deploy",
        "cancel-build"),
      .change(
        "cnpg promote", "cnpg report", "cnpg certificate", "cnpg restart", "cnpg reload", "cnpg maintenance",
        "cnpg hibernate", "cnpg backup",
        "cnpg pgbench"),
      .change(
        "cnpg fencing", "cnpg install", "cnpg fio", "cnp promote", "argo rollouts", "cert-manager renew",
        "extract"),
      .destroy("cnpg destroy"), .session("attach", "rsh", "cnpg psql"),
      .destroy("delete"), .change("delete pod", "delete pods", "delete po"),
      .wraps(
        "run", as: .change,
        by: Wrapper(
          values: values + ["-r", "--restart"], operands: 1, permutes: true, isElsewhere: true)),
      .wraps(
        "debug", as: .change,
        by: Wrapper(
          values: values + ["--target", "--profile", "--copy-to", "--set-image", "--to-namespace"],
          operands: 1, permutes: true, isElsewhere: true, opensSession: true)),
      .wraps("exec", by: exec), .wraps("rook-ceph ceph", by: Wrapper()),
      .continues("virt", as: "virtctl"), .session("node-shell", "node_shell"),
      .change("cnpg subscription", "cnpg publication", "rook-ceph mons restore-quorum", "rook-ceph debug"),
      .read("rook-ceph mons"),
    ],
    options: [
      .endless("-f", "--follow", on: ["logs", "cnpg logs"]),
      .endless("-w", "--watch", "--watch-only", on: ["get", "events"]),
      .onlyLooks(
        "--dry-run", values: ["client", "server", "", "true"],
        on: [
          "apply", "create", "patch", "replace", "scale", "autoscale", "set", "label", "annotate", "expose",
          "taint",
          "cordon", "uncordon", "drain", "delete", "rollout", "run",
        ]),
      .destroy("-f", "--filename", "-k", "--kustomize", on: ["delete"]),
      .destroy("--force", on: ["replace"]), .destroy("--prune", on: ["apply"]),
      // Without one of these it only says what there is to upgrade to.
      .change(
        "--to", "--to-latest", "--to-image", "--to-multi-arch", "--clear", "--force",
        "--allow-explicit-upgrade", "--allow-not-recommended", "--allow-upgrade-with-warnings",
        on: ["adm upgrade"]),
      .change("--output-directory", on: ["cluster-info"]),
      .change("-o", "--output", on: ["kustomize"]),
    ])
}
