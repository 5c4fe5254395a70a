import IncidentModel

/// What docker, podman and their relatives have in common.
enum ContainerRules {
  static let execWrapper = Wrapper(
    values: [
      "-e", "--env", "--env-file", "-u", "--user", "-w", "--workdir", "--detach-keys", "--index", "-n",
      "--timeout",
    ],
    operands: 1, isElsewhere: true)

  /// `run IMAGE command`: starting a container is a change; what it would be given is looked through as well.
  static let runWrapper = Wrapper(
    values: [
      "-a", "--attach", "--add-host", "-c", "--cpu-shares", "--cpus", "--cpuset-cpus", "--device", "--dns",
      "--entrypoint", "-e", "--env", "--env-file", "--expose", "--gpus", "-h", "--hostname", "--ip", "-l",
      "--label",
      "--link", "--log-driver", "--log-opt", "-m", "--memory", "--mount", "--name", "--net", "--network",
      "--network-alias", "--pid", "--platform", "-p", "--publish", "--restart", "--security-opt",
      "--shm-size",
      "--stop-signal", "--sysctl", "--tmpfs", "--ulimit", "-u", "--user", "-v", "--volume", "--volumes-from",
      "-w",
      "--workdir", "--cap-add", "--cap-drop", "--cidfile", "--ipc", "--pull", "--userns", "--uts",
    ],
    operands: 1, isElsewhere: true)

  /// The subcommands of docker-compose, which are those of `docker compose` too.
  static var composeVerbs: [Verb] {
    let reads = [
      "ps", "logs", "config", "images", "top", "port", "version", "ls", "events", "stats", "convert",
    ]
    let changes = [
      "up", "start", "stop", "restart", "pause", "unpause", "build", "pull", "push", "create", "kill",
      "scale", "cp",
      "watch", "publish", "commit",
    ]
    func named(_ names: [String], _ commandClass: CommandClass) -> Verb {
      Verb(words: names, commandClass: commandClass)
    }
    var exec = execWrapper
    exec.values.append("--index")
    var run = runWrapper
    run.values.removeAll { ["-c", "-h", "-m"].contains($0) }
    return [
      named(reads, .read), named(changes, .change), named(["rm"], .destroy), named(["down"], .change),
      Verb(words: ["exec"], commandClass: .read, wrapper: exec),
      Verb(words: ["run"], commandClass: .change, wrapper: run),
      Verb(words: ["attach"], commandClass: .unknown, flags: [.interactive], opensSession: true),
    ]
  }

  static var composeOptions: [OptionRule] {
    [
      .endless("-f", "--follow", on: ["logs"]),
      .destroy("-v", "--volumes", "--rmi", on: ["down"]),
      .onlyLooks("--dry-run"),
      .change("-o", "--output", on: ["config", "convert"]),
    ]
  }
}
