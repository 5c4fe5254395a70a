import IncidentModel

extension ProgramTable {
  /// Packages of systems and languages.
  static let packages: [Program] = [
    Program(
      "rpm-ostree",
      verbs: [
        .read("status", "db list", "db diff", "search"),
        .change(
          "upgrade", "update", "rebase", "install", "uninstall", "rollback", "deploy", "reset", "kargs",
          "override", "cleanup", "refresh-md", "apply-live", "initramfs", "reload", "cancel"),
      ]),
    Program(
      "apt", "apt-get", "aptitude", values: ["-o", "-t", "-c"],
      verbs: [
        .read(
          "list", "show", "search", "policy", "depends", "rdepends", "changelog", "check", "showsrc", "why"),
        .change(
          "install", "upgrade", "update", "full-upgrade", "dist-upgrade", "autoremove", "reinstall",
          "build-dep", "satisfy"),
        .change(
          "clean", "autoclean", "source", "download", "edit-sources", "mark", "hold", "remove", "safe-upgrade"
        ),
        .destroy("purge", "autopurge"),
      ],
      options: [
        .onlyLooks("-s", "--simulate", "--just-print", "--dry-run", "--recon", "--no-act"),
        .destroy("--purge"),
      ]),
    Program("apt-cache", otherwise: .read),
    Program(
      "apt-mark",
      verbs: [
        .read("showhold", "showmanual", "showauto", "showinstall"),
        .change("hold", "unhold", "auto", "manual"),
      ]),
    Program("apt-key", verbs: [.read("list", "finger"), .change("add", "del", "adv")]),
    .changes(
      "add-apt-repository", "apt-add-repository", "unattended-upgrade", "unattended-upgrades", "needrestart",
      "alien"),
    Program("dpkg", rule: PackageRules.dpkg),
    .looks(
      "dpkg-query", "apt-file", "debsums", "repoquery", "apt-config", "checkrestart", "needs-restarting"),
    .changes("dpkg-reconfigure", "debconf-set-selections"),
    Program(
      "yum", "dnf", "microdnf", "zypper", "tdnf",
      values: ["-c", "-x", "--enablerepo", "--disablerepo", "--exclude"],
      verbs: [
        .read(
          "list", "info", "search", "provides", "whatprovides", "repolist", "check-update", "deplist",
          "repoquery", "se", "if"),
        .read(
          "history", "history list", "history info", "updateinfo", "lr", "lu", "check", "module list",
          "versionlock list"),
        .change(
          "install", "update", "upgrade", "downgrade", "reinstall", "clean", "makecache", "autoremove",
          "localinstall"),
        .change(
          "groupinstall", "history undo", "history rollback", "versionlock", "module", "swap", "in", "up",
          "ref", "refresh"),
        .change("remove", "erase", "config-manager", "distro-sync", "history redo", "patch"),
      ]),
    Program("rpm", rule: PackageRules.rpm),
    Program(
      "apk",
      verbs: [
        .read("info", "list", "search", "policy", "version", "dot", "audit", "stats"),
        .change("add", "del", "update", "upgrade", "fix"),
      ]),
    Program("pacman", rule: PackageRules.pacman),
    Program(
      "snap",
      verbs: [
        .read(
          "list", "info", "find", "services", "changes", "tasks", "version", "connections", "get", "logs",
          "known"),
        .change(
          "install", "refresh", "revert", "remove", "start", "stop", "restart", "set", "enable", "disable",
          "connect"),
      ], options: [.endless("-f", on: ["logs"]), .destroy("--purge")]),
    Program(
      "flatpak",
      verbs: [.read("list", "info", "search", "remotes"), .change("install", "update", "uninstall", "run")]),
    Program(
      "pip", "pip3", "pipx", "uv",
      verbs: [
        .read(
          "list", "show", "freeze", "check", "search", "index", "config list", "debug", "cache info",
          "cache list", "pip list"),
        .change(
          "install", "uninstall", "download", "wheel", "config set", "cache purge", "inject", "upgrade",
          "sync", "add"),
        .wraps("run", by: Wrapper(values: ["--with", "--extra", "--env-file", "-p", "--python"])),
      ]),
    Program(
      "npm", "pnpm", "yarn", values: ["--prefix", "-C", "--registry", "-w"],
      verbs: [
        .read(
          "list", "ls", "ll", "la", "view", "show", "info", "outdated", "search", "explain", "why", "ping",
          "whoami", "root"),
        .read(
          "config get", "config list", "prefix", "bin", "doctor", "licenses", "owner ls", "dist-tag ls",
          "fund", "audit"),
        .change(
          "install", "i", "ci", "update", "upgrade", "uninstall", "remove", "rm", "add", "link", "prune",
          "dedupe", "rebuild"),
        .change(
          "publish", "version", "config set", "cache", "login", "logout", "audit fix", "dist-tag add", "pack",
          "init", "deprecate"),
        .destroy("unpublish"),
        .unknown("run", "run-script", "start", "stop", "restart", "test", "t", "node"),
        .wraps("exec", "x", "dlx", by: Wrapper()),
      ], options: [.change("--fix", on: ["audit"])]),
    Program(
      "gem",
      verbs: [
        .read(
          "list", "search", "query", "which", "env", "environment", "outdated", "info", "contents",
          "dependency", "specification"),
        .change(
          "install", "uninstall", "update", "cleanup", "pristine", "push", "yank", "build", "fetch", "sources"
        ),
      ]),
    Program(
      "bundle", "bundler",
      verbs: [
        .read(
          "list", "show", "info", "outdated", "check", "env", "platform", "licenses", "viz", "doctor",
          "help"),
        .wraps("exec", by: Wrapper()),
        .change("install", "update", "add", "remove", "clean", "lock", "config", "package", "cache"),
      ]),
    Program(
      "composer",
      verbs: [
        .read(
          "show", "info", "outdated", "validate", "licenses", "diagnose", "why", "audit", "search",
          "check-platform-reqs"),
        .change(
          "install", "update", "require", "remove", "dump-autoload", "dumpautoload", "clear-cache",
          "self-update"),
      ]),
    Program(
      "go",
      verbs: [
        .read("version", "env", "list", "vet", "doc", "mod graph", "mod why", "mod verify", "tool pprof"),
        .change(
          "build", "install", "get", "mod tidy", "mod download", "mod vendor", "clean", "fmt", "generate"),
        .unknown("run", "test", "tool"),
      ], options: [.change("-w", "-u", on: ["env"])]),
    Program(
      "cargo",
      verbs: [
        .read("tree", "search", "metadata", "version", "audit", "outdated"),
        .change("build", "install", "update", "check", "clean", "add", "publish", "fetch"),
        .unknown("run", "test", "bench"),
      ]),
    Program(
      "aptly",
      verbs: [
        .read(
          "repo list", "repo show", "repo search", "mirror list", "mirror show", "snapshot list",
          "snapshot show"),
        .read(
          "snapshot diff", "publish list", "publish show", "package search", "package show", "graph",
          "version"),
        .change(
          "repo add", "repo create", "repo edit", "mirror create", "mirror update", "snapshot create",
          "snapshot merge"),
        .change(
          "publish switch", "publish update", "publish repo", "publish snapshot", "repo copy", "repo include",
          "serve"),
        .destroy("repo remove", "repo drop", "mirror drop", "snapshot drop", "publish drop", "db cleanup"),
      ]),
    Program(
      "cosign",
      verbs: [
        .read(
          "verify", "verify-attestation", "verify-blob", "tree", "triangulate", "version", "public-key",
          "download"),
        .change("sign", "attest", "attach", "upload", "copy", "generate-key-pair", "sign-blob", "initialize"),
        .destroy("clean"),
      ]),
    Program(
      "poetry", "pipenv", "pdm", "rye", "hatch",
      verbs: [
        .wraps("run", by: Wrapper()),
        .read("show", "check", "about", "version", "env info", "env list", "graph", "list"),
        .change("install", "add", "remove", "update", "lock", "sync", "build", "publish", "uninstall"),
      ]),
    Program("helm-docs", "conda", "mvn", "gradle", otherwise: .unknown),
  ]
}
