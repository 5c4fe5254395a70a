import IncidentModel

extension ProgramTable {
  /// Machines that are managed as one: Talos, and those who hand out a cluster's hours.
  static let clusters: [Program] = [
    Program("talosctl", rule: ClusterRules.talosctl),
    Program(
      "omnictl",
      values: ["--context", "--omniconfig", "-l", "--selector", "-o", "--output", "-n", "-c", "--cluster"],
      verbs: [
        .read(
          "get", "config info", "config contexts", "machine-logs", "cluster status",
          "cluster template status", "cluster template diff", "cluster template validate",
          "cluster template render", "audit-log", "user list", "serviceaccount list"),
        .change(
          "apply", "kubeconfig", "talosconfig", "config", "cluster template sync", "cluster template export",
          "cluster kubernetes", "cluster secret", "cluster machine lock", "cluster machine unlock",
          "download", "support", "user create", "user set-role", "serviceaccount create",
          "serviceaccount renew"),
        .destroy(
          "delete", "cluster delete", "cluster template delete", "cluster machine delete", "user delete",
          "serviceaccount destroy"),
      ], options: [.endless("-w", "--watch", on: ["get"])]),
    // Slurm.
    Program("sinfo", "squeue", options: [.endless("-i", "--iterate")], otherwise: .read),
    .looks("sacct", "sstat", "sprio", "sshare", "sreport"),
    Program("sdiag", options: [.change("-r", "--reset")], otherwise: .read),
    Program(
      "scontrol", values: ["-M", "--clusters"],
      verbs: [
        .read("show", "ping", "listpids", "version"), .destroy("delete"),
        .change(
          "update", "create", "reconfigure", "reconfig", "hold", "release", "requeue", "requeuehold",
          "suspend", "resume", "uhold", "setdebug", "setdebugflags", "reboot", "takeover", "schedloglevel",
          "cluster", "power", "top", "notify", "abort", "shutdown", "token", "write"),
      ], bare: .session),
    Program(
      "sacctmgr", values: ["-M", "--clusters"],
      verbs: [
        .read("show", "list", "ping", "version"), .destroy("delete", "remove"),
        .change("add", "create", "modify", "update", "dump", "load", "reconfigure", "archive"),
      ], bare: .session),
    .changes("sbatch", "salloc", "srun", "sbcast", "strigger"),
    // PBS, LSF and Grid Engine.
    .looks("qstat", "qhost", "bjobs", "bhosts", "bqueues", "lsload", "lshosts", "showq", "lsdef"),
    Program("pbsnodes", options: [.change("-o", "-r", "-c", "-C", "-N")], otherwise: .read),
    .changes("qsub", "qhold", "qrls", "qalter", "bsub", "bstop", "bresume", "badmin", "chdef"),
    // What a job has computed ends with it.
    .destroys("scancel", "qdel", "bkill", "rmdef"),
  ]
}
