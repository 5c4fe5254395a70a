import IncidentModel

extension ProgramTable {
  /// Containers outside Kubernetes, and virtual machines.
  static let containers: [Program] = [
    Program(
      "docker", "podman", "nerdctl",
      values: [
        "-H", "--host", "-c", "--context", "--config", "-l", "--log-level", "--namespace", "--connection",
        "-p",
        "--project-name", "--profile", "--project-directory", "--env-file", "--format", "--filter", "-n",
        "--tail", "--since",
        "--until",
      ],
      verbs: [
        .read(
          "ps", "images", "logs", "inspect", "stats", "top", "port", "diff", "history", "info", "version",
          "search"),
        .read(
          "events", "container ls", "container list", "container ps", "container logs", "container inspect"),
        .read(
          "container stats", "container top", "container port", "container diff", "image ls", "image list"),
        .read(
          "image inspect", "image history", "volume ls", "volume list", "volume inspect", "network ls",
          "network list"),
        .read(
          "network inspect", "system df", "system info", "system events", "node ls", "node inspect", "node ps"
        ),
        .read(
          "service ls", "service ps", "service logs", "service inspect", "stack ls", "stack ps",
          "stack services"),
        .read(
          "secret ls", "secret inspect", "config ls", "config inspect", "context ls", "context show",
          "context inspect"),
        .read(
          "buildx ls", "buildx inspect", "buildx du", "buildx imagetools inspect", "manifest inspect",
          "plugin ls", "pod ps", "pod inspect", "pod ls"),
        .read(
          "builder du", "swarm unlock-key", "trust inspect", "scout cves", "scout quickview",
          "wait"),
        .change(
          "start", "stop", "restart", "pause", "unpause", "kill", "create", "update", "rename", "build",
          "pull", "push"),
        .change(
          "tag", "commit", "cp", "load", "import", "save", "export", "login", "logout", "container start"),
        .change(
          "container stop", "container restart", "container kill", "container pause", "container unpause"),
        .change("container update", "container rename", "container cp", "network create", "network connect"),
        .change(
          "network disconnect", "volume create", "service create", "service update", "service scale",
          "service rollback"),
        .change(
          "stack deploy", "node update", "node promote", "node demote", "swarm init", "swarm join",
          "swarm update"),
        .change(
          "swarm ca", "swarm join-token", "context use", "context create", "secret create", "config create",
          "image pull"),
        .change(
          "image push", "image tag", "image build", "image load", "buildx", "plugin", "trust", "machine",
          "pod start"),
        .change("pod stop", "pod restart", "pod create", "generate", "play"),
        .destroy(
          "rm", "rmi", "container rm", "container prune", "image rm", "image prune", "volume rm",
          "volume prune"),
        .destroy(
          "volume remove", "network rm", "network prune", "system prune", "builder prune", "service rm",
          "stack rm"),
        .destroy(
          "stack down", "secret rm", "config rm", "node rm", "swarm leave", "context rm", "buildx prune",
          "buildx rm"),
        .destroy("system reset", "pod rm", "container remove", "image remove", "network remove"),
        .session("attach", "container attach"),
        .wraps("exec", "container exec", by: ContainerRules.execWrapper),
        .wraps("unshare", by: Wrapper(opensSession: true)),
        .wraps("run", "container run", as: .change, by: ContainerRules.runWrapper),
        .continues("compose", as: "docker-compose"),
      ],
      options: [
        .endless("-f", "--follow", on: ["logs", "container logs", "service logs"]),
        .change("--rotate", on: ["swarm"]),
      ]),
    Program(
      "docker-compose", "podman-compose",
      values: [
        "-f", "--file", "-p", "--project-name", "--profile", "-H", "--host", "--project-directory",
        "--env-file", "-c",
        "--context", "--ansi", "--tail",
      ],
      verbs: ContainerRules.composeVerbs, options: ContainerRules.composeOptions),
    Program("dive", "lazydocker", otherwise: .unknown, flags: [.interactive]),
    Program(
      "ctr", values: ["-n", "--namespace", "-a", "--address"],
      verbs: [
        .read(
          "images ls", "image ls", "i ls", "containers ls", "container ls", "c ls", "tasks ls", "task ls",
          "t ls"),
        .read(
          "namespaces ls", "ns ls", "version", "snapshots ls", "content ls", "plugins ls", "info",
          "images check"),
        .endless("events"),
        .destroy("images rm", "i rm", "containers rm", "c rm", "tasks rm", "t rm", "namespaces rm"),
        .change(
          "images pull", "images import", "images tag", "tasks kill", "tasks start", "run", "images export"),
        .change("image pull", "image import", "image tag", "image export", "i pull", "i import", "i tag"),
        .destroy("image rm", "image remove", "images remove", "i remove", "container rm", "task rm"),
      ]),
    Program(
      "skopeo", verbs: [.read("inspect", "list-tags"), .change("copy", "sync", "login"), .destroy("delete")]),
    Program(
      "buildah", verbs: [.read("images", "containers", "inspect", "ps"), .destroy("rm", "rmi", "prune")]),
    Program(
      "crane", "regctl",
      verbs: [
        .read("ls", "manifest", "digest", "config", "catalog", "tag ls", "image inspect"),
        .destroy("delete", "tag delete"),
        .change("copy", "cp", "push", "tag", "pull"),
      ]),
    Program("trivy", options: [.change("-o", "--output")], otherwise: .read),
    Program("grype", "syft", "dockle", "hadolint", options: [.change("--file")], otherwise: .read),
    Program(
      "virsh", values: ["-c", "--connect"],
      verbs: [
        .read(
          "list", "dominfo", "domstate", "domblklist", "domblkinfo", "domiflist", "dommemstat", "dumpxml",
          "domstats"),
        .read(
          "domifaddr", "domhostname", "domuuid", "domid", "domblkstat", "domifstat", "nodeinfo", "net-list",
          "net-info", "pool-list", "pool-info", "vol-list", "vol-info",
          "snapshot-list", "vncdisplay"),
        .read("capabilities", "version", "net-dhcp-leases", "nodedev-list", "domjobinfo", "vcpuinfo"),
        .session("console"),
        .destroy("undefine", "vol-delete", "pool-delete", "snapshot-delete", "snapshot-revert"),
        .interactive(.change, "edit"),
        // What virsh calls "destroy" is pulling the plug; the guest stays defined.
        .change(
          "start", "shutdown", "reboot", "destroy", "suspend", "resume", "reset", "define", "migrate",
          "autostart"),
        .change(
          "setmem", "setvcpus", "attach-disk", "detach-disk", "attach-interface", "snapshot-create-as",
          "net-start"),
        .change("net-destroy", "pool-start", "pool-refresh", "managedsave"),
      ], bare: .session),
    Program(
      "qm", "pct",
      verbs: [
        .read("list", "status", "config", "pending", "listsnapshot", "showcmd", "df"),
        .destroy("destroy", "rollback", "delsnapshot"),
        .change(
          "start", "stop", "shutdown", "reboot", "reset", "suspend", "resume", "set", "migrate", "snapshot",
          "unlock", "resize", "importdisk"),
        .session("enter", "terminal", "monitor"), .change("create", "clone", "template", "restore"),
      ]),
    Program(
      "pvesm",
      verbs: [
        .read("status", "list", "path", "scan"), .change("add", "set", "alloc", "export", "import"),
        .destroy("free", "remove"),
      ]),
    Program(
      "pveum", verbs: [.read("user list", "group list", "role list", "acl list", "pool list")],
      otherwise: .change),
    Program(
      "lxc", "incus",
      verbs: [
        .read(
          "list", "ls", "info", "config show", "network list", "storage list", "profile list", "image list",
          "version"),
        .wraps(
          "exec",
          by: Wrapper(
            values: ["--env", "--cwd", "--user", "--mode"], operands: 1, permutes: true, isElsewhere: true)),
        .destroy("delete", "rm", "image delete"), .session("console", "shell"),
        .change(
          "start", "stop", "restart", "launch", "init", "config set", "copy", "move", "snapshot", "publish",
          "pause"),
      ]),
    Program(
      "vagrant",
      verbs: [
        .read("status", "global-status", "port", "box list", "version", "ssh-config"), .destroy("destroy"),
        .change("up", "halt", "reload", "provision", "suspend", "resume"),
        .wraps("ssh", by: Wrapper(texts: ["-c", "--command"], isElsewhere: true, opensSession: true)),
      ]),
    Program(
      "VBoxManage",
      verbs: [.read("list", "showvminfo", "guestproperty"), .change("startvm", "controlvm", "modifyvm")]),
    Program(
      "docker-machine",
      verbs: [
        .read("ls", "status", "ip", "inspect", "env", "config", "url", "version", "active"), .destroy("rm"),
        .change(
          "create", "start", "stop", "restart", "kill", "upgrade", "provision", "regenerate-certs", "scp"),
        .wraps("ssh", by: Wrapper(operands: 1, reader: .shell, isElsewhere: true, opensSession: true)),
      ]),
  ]
}
