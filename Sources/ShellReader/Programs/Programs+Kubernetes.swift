import IncidentModel

extension ProgramTable {
  /// Kubernetes and what runs on it.
  static let kubernetes: [Program] = [
    Program("kubectl", "oc", "k", "kubecolor", "microk8s.kubectl", rule: KubernetesRules.kubectl),
    Program("k3s", "microk8s", "minikube", rule: KubernetesRules.bundledKubectl),
    .looks("kubectl-neat", "kubent", "kubeval", "kubeconform", "kube-score", "kubectl-tree"),
    Program("kubectx", "kubens", options: [.onlyLooks("-c", "--current")], otherwise: .change, bare: .looks),
    .endless("stern", "kail", "kubetail"),
    Program(
      "virtctl", values: ["-n", "--namespace", "--kubeconfig", "--context"],
      verbs: [
        .read("guestosinfo", "fslist", "userlist", "version"),
        .change(
          "start", "stop", "restart", "migrate", "migrate-cancel", "pause", "unpause", "soft-reboot",
          "expose",
          "addvolume", "removevolume", "image-upload"),
        .session("console", "ssh"),
      ]),
    Program("k9s", otherwise: .unknown, flags: [.interactive]),
    Program(
      "helm",
      values: [
        "-n", "--namespace", "--kube-context", "--kubeconfig", "-f", "--values", "--set", "--version", "-o",
        "--output",
        "--timeout", "--set-string", "--set-file", "--repo", "--revision", "--max", "-l", "--selector",
      ],
      verbs: [
        .read(
          "list", "ls", "status", "history", "hist", "get", "show", "inspect", "search", "template", "lint",
          "version"),
        .read(
          "env", "verify", "diff", "repo list", "plugin list", "dependency list", "dep list", "completion"),
        .change(
          "install", "upgrade", "rollback", "test", "pull", "push", "repo", "plugin", "dependency", "dep",
          "package"),
        .change("create", "registry", "fetch"), .destroy("uninstall", "delete", "del", "un"),
      ],
      options: [
        .onlyLooks(
          "--dry-run", values: ["", "client", "server", "true"], on: ["install", "upgrade", "rollback"]),
        .onlyLooks("--dry-run", values: ["", "true"], on: ["uninstall", "delete", "del", "un"]),
        .change("--output-dir"), .unknown("--post-renderer"),
      ]),
    Program(
      "helmfile", values: ["-f", "-e", "-l", "-n"],
      verbs: [
        .read("list", "diff", "lint", "template", "status", "version"),
        .change("apply", "sync", "repos", "deps", "fetch"),
        .destroy("destroy", "delete"),
      ]),
    Program(
      "kustomize", verbs: [.read("build", "version", "cfg"), .change("edit", "create")],
      options: [.change("-o")]),
    Program(
      "argocd", values: ["--server", "--auth-token", "--grpc-web-root-path", "-o", "--project", "-l"],
      verbs: [
        .read(
          "app list", "app get", "app diff", "app history", "app manifests", "app resources", "app wait",
          "app logs"),
        .read(
          "cluster list", "cluster get", "proj list", "proj get", "repo list", "repo get", "version",
          "account list"),
        .read("account can-i", "account get-user-info", "appset list", "appset get"),
        .change(
          "app sync", "app set", "app unset", "app rollback", "app create", "app patch", "app terminate-op",
          "login"),
        .change(
          "app actions", "cluster add", "repo add", "proj create", "logout", "relogin",
          "account update-password"),
        .destroy(
          "app delete", "app delete-resource", "cluster rm", "repo rm", "proj delete", "appset delete"),
      ], options: [.endless("-f", "--follow", on: ["app logs"]), .onlyLooks("--dry-run", on: ["app sync"])]),
    Program(
      "argo", "argo-rollouts", values: ["-n"],
      verbs: [
        .read("list", "get", "logs", "lint", "version", "status"), .destroy("delete"),
        .change("submit", "retry", "resubmit", "stop", "terminate", "suspend", "resume", "cron"),
      ], options: [.endless("-f", "--follow", on: ["logs"])]),
    Program(
      "flux", values: ["-n", "--namespace", "--context", "--kubeconfig"],
      verbs: [
        .read(
          "get", "check", "logs", "stats", "tree", "trace", "events", "version", "diff", "export", "build"),
        .change("reconcile", "suspend", "resume", "create", "bootstrap", "install", "push", "pull", "tag"),
        .destroy("delete", "uninstall"),
      ],
      options: [.endless("-f", "--follow", on: ["logs"]), .endless("-w", "--watch", on: ["get", "events"])]),
    Program(
      "istioctl", values: ["-n", "--namespace", "-c", "-i", "--context", "-o"],
      verbs: [
        .read(
          "proxy-status", "ps", "proxy-config", "pc", "analyze", "version", "describe", "x describe", "authz",
          "x authz"),
        .read(
          "verify-install", "validate", "profile list", "profile dump", "manifest generate", "x precheck"),
        .interactive(.read, "dashboard", "dash"), .destroy("uninstall"),
        .change(
          "install", "upgrade", "operator", "kube-inject", "proxy-config log", "pc log", "tag",
          "create-remote-secret"),
      ], options: [.endless("-w", "--watch")]),
    Program(
      "linkerd", values: ["-n", "--namespace", "--context"],
      verbs: [
        .read(
          "check", "version", "stat", "edges", "routes", "diagnostics", "install", "inject", "uninject",
          "upgrade"),
        .read(
          "viz stat", "viz edges", "viz routes", "viz check", "viz stat-inbound", "profile", "identity",
          "authz"),
        .endless("viz tap", "tap"), .interactive(.read, "viz top", "top", "viz dashboard"),
        .read("uninstall"),
      ]),
    Program(
      "velero", values: ["-n", "--namespace"],
      verbs: [
        .read(
          "backup get", "backup describe", "backup logs", "restore get", "restore describe", "restore logs"),
        .read("schedule get", "schedule describe", "get", "describe", "version", "backup-location get"),
        .change(
          "backup create", "restore create", "create", "schedule create", "schedule pause", "schedule unpause"
        ),
        .change("backup download", "backup-location set", "install"),
        .destroy("backup delete", "restore delete", "schedule delete", "delete", "uninstall"),
      ]),
    Program(
      "cilium", values: ["-n"],
      verbs: [
        .read(
          "status", "endpoint list", "endpoint get", "version", "bpf lb list", "bpf ct list global",
          "service list"),
        .read("policy get", "node list", "config view", "identity list"), .endless("monitor"),
        .destroy("uninstall"),
        .change(
          "sysdump", "install", "upgrade", "config set", "connectivity test", "endpoint config",
          "policy import"),
      ]),
    Program(
      "hubble", verbs: [.read("observe", "status", "list", "version")],
      options: [
        .endless(
          "-f",
          "--follow")
      ]),
    Program(
      "calicoctl",
      verbs: [
        .read("get", "node status", "version", "ipam show", "ipam check"), .destroy("delete", "ipam release"),
        .change("apply", "create", "replace", "patch", "label"),
      ]),
    Program(
      "kubeadm",
      verbs: [
        .read(
          "version", "certs check-expiration", "token list", "config view", "config print",
          "config images list"),
        .read("upgrade plan"), .destroy("reset"),
        .change(
          "init", "join", "upgrade apply", "upgrade node", "certs renew", "token create", "config images pull"
        ),
      ]),
    Program(
      "kops",
      verbs: [
        .read("get", "validate", "version", "toolbox dump"), .destroy("delete"),
        .change("update", "rolling-update", "replace", "edit", "create", "export"),
      ]),
    Program(
      "eksctl",
      verbs: [
        .read(
          "get", "info", "version", "utils describe-stacks", "utils describe-addon-versions",
          "utils describe-addon-configuration", "utils schema"), .destroy("delete"),
        .change(
          "create", "scale", "upgrade", "update", "utils", "set", "unset", "drain", "enable", "associate"),
      ]),
    Program(
      "kind", "k3d",
      verbs: [
        .read("get", "version", "cluster list", "node list"),
        .destroy("delete", "cluster delete", "node delete"),
        .change(
          "create", "load", "export", "cluster create", "cluster start", "cluster stop", "image import"),
      ]),
    Program(
      "crictl", values: ["-r", "--runtime-endpoint", "-i", "--image-endpoint", "-t", "--timeout"],
      verbs: [
        .read(
          "ps", "pods", "images", "img", "logs", "inspect", "inspecti", "inspectp", "stats", "statsp", "info",
          "version"),
        .read("imagefsinfo"), .wraps("exec", by: ContainerRules.execWrapper),
        .change("pull", "stop", "stopp", "start", "update"),
        .change("create", "run", "runp", "config", "checkpoint"), .destroy("rm", "rmp", "rmi"),
        .session("attach"),
        .endless("port-forward", "events"),
      ], options: [.endless("-f", "--follow", on: ["logs"])]),
    Program("kubeseal", "sops", "kubectl-cert_manager", otherwise: .unknown),
    Program("rook", otherwise: .unknown),
  ]
}
