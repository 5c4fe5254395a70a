import IncidentModel

extension ProgramTable {
  /// Infrastructure as code and configuration management.
  static let provisioning: [Program] = [
    Program(
      "terraform", "tofu", "terragrunt", values: ["-chdir"], hasLongSingleDash: true,
      verbs: [
        .read(
          "plan", "show", "validate", "output", "version", "providers", "graph", "state list", "state show"),
        .read("workspace list", "workspace show", "state pull", "run-all plan", "metadata"),
        .session("console"),
        .change("providers lock", "providers mirror", "get"),
        .change(
          "apply", "init", "import", "refresh", "taint", "untaint", "state mv", "state push",
          "state replace-provider"),
        .change("workspace new", "workspace select", "login", "logout", "test", "fmt", "run-all apply"),
        .destroy("destroy", "state rm", "workspace delete", "force-unlock", "run-all destroy"),
      ],
      options: [
        .change("-out", "--out", on: ["plan"]), .destroy("-destroy", "--destroy", on: ["apply"]),
        .change("-generate-config-out", on: ["plan"]), .onlyLooks("-check", on: ["fmt"]),
      ]),
    Program(
      "pulumi", values: ["-s", "--stack", "-C"],
      verbs: [
        .read(
          "preview", "stack ls", "stack output", "stack graph", "config get", "whoami", "version", "logs",
          "about"),
        .change(
          "up", "update", "refresh", "import", "config set", "stack select", "stack init", "login", "cancel"),
        .destroy("destroy", "down", "stack rm", "state delete"),
      ]),
    Program("packer", verbs: [.read("validate", "inspect", "version"), .change("build", "init", "fmt")]),
    Program("ansible", rule: ProvisioningRules.ansible),
    Program(
      "ansible-playbook",
      values: [
        "-i", "-l", "--limit", "-e", "--extra-vars", "-t", "--tags", "--skip-tags", "-u", "-f",
        "--vault-password-file",
      ],
      // Check mode is a promise of the modules, and those that cannot keep it are skipped.
      options: [.onlyLooks("-C", "--check", "--list-hosts", "--list-tasks", "--list-tags", "--syntax-check")],
      otherwise: .change),
    .looks("ansible-doc"),
    Program("ansible-inventory", options: [.change("--output")], otherwise: .read),
    Program("ansible-lint", options: [.change("--fix", "--write")], otherwise: .read),
    Program(
      "ansible-galaxy", verbs: [.read("list", "collection list", "role list", "info", "search")],
      otherwise: .change),
    Program("ansible-vault", verbs: [.read("view"), .interactive(.change, "edit")], otherwise: .change),
    Program(
      "knife", values: ["-c", "--config", "-E", "-F", "-a", "-i"],
      verbs: [
        .read(
          "node list", "node show", "status", "search", "role list", "role show", "environment list",
          "environment show"),
        .read(
          "cookbook list", "cookbook show", "data bag list", "data bag show", "client list", "client show",
          "diff"),
        .read("vault list", "vault show", "user list", "ssl check"),
        .wraps(
          "ssh",
          by: Wrapper(
            values: ["-x", "-a", "-i", "-C", "-P"], operands: 1, permutes: true, reader: .shell,
            isElsewhere: true)),
        .destroy(
          "node delete", "role delete", "environment delete", "client delete", "data bag delete",
          "cookbook delete"),
        .destroy("vault delete"),
        .interactive(.change, "node edit", "role edit", "environment edit", "data bag edit"),
        .change(
          "node run_list", "node create", "node from file", "role from file", "cookbook upload", "bootstrap",
          "upload"),
        .change(
          "environment from file", "data bag from file", "data bag create", "vault update", "vault create",
          "tag"),
      ]),
    Program(
      "chef-client", "cinc-client", options: [.onlyLooks("-W", "--why-run", "--version", "-v")],
      otherwise: .change),
    Program("chef-server-ctl", verbs: [.read("status", "service-list", "test")], otherwise: .change),
    Program(
      "puppet",
      verbs: [
        .read("facts", "config print", "lookup", "module list", "cert list", "describe", "parser validate"),
        .change("agent", "apply", "module install", "cert sign", "resource"),
        .destroy("cert clean", "node purge"),
      ], options: [.onlyLooks("--noop", on: ["agent", "apply"])]),
    Program("facter", "ohai", otherwise: .read),
    Program("salt", "salt-call", "salt-ssh", rule: ProvisioningRules.salt),
    Program(
      "salt-key",
      options: [
        .onlyLooks("-L", "--list-all", "-l", "--list", "-f", "-F", "-p"),
        .destroy("-d", "-D", "--delete", "--delete-all"),
      ], otherwise: .change),
    Program(
      "salt-run",
      verbs: [.read("manage.status", "manage.up", "manage.down", "jobs.active", "jobs.lookup_jid")]),
    Program(
      "consul", values: ["-http-addr", "-token", "-datacenter"], hasLongSingleDash: true,
      verbs: [
        .read(
          "members", "info", "catalog", "kv get", "kv export", "operator raft list-peers",
          "operator autopilot get-config"),
        .read(
          "operator autopilot state", "version", "rtt", "validate", "config read", "config list",
          "acl token read"),
        .read(
          "acl token list", "acl policy list", "acl policy read", "snapshot inspect", "intention list",
          "intention check"),
        .read("intention get", "peering list", "peering read", "troubleshoot", "services export-list"),
        .endless("monitor"), Verb(words: ["watch"], commandClass: .unknown, flags: [.endless]),
        .change(
          "kv put", "kv import", "reload", "maint", "join", "leave", "operator autopilot set-config",
          "config write", "event"),
        .change(
          "services register", "services deregister", "intention create", "acl bootstrap", "acl token create",
          "debug"),
        .change(
          "snapshot save", "keyring", "lock", "exec", "agent", "operator raft transfer-leader", "login",
          "logout"),
        .destroy(
          "kv delete", "force-leave", "operator raft remove-peer", "snapshot restore", "config delete",
          "acl token delete"),
        .destroy("acl policy delete", "intention delete"),
      ]),
    Program(
      "vault", values: ["-address", "-namespace", "-format", "-field", "-mount"], hasLongSingleDash: true,
      verbs: [
        .read(
          "status", "read", "list", "kv get", "kv list", "kv metadata get", "version", "token lookup",
          "policy read"),
        .read(
          "policy list", "secrets list", "auth list", "audit list", "operator raft list-peers",
          "operator members", "path-help"),
        .read("operator key-status", "lease lookup", "operator raft autopilot state", "token capabilities"),
        .endless("monitor"),
        .change(
          "write", "kv put", "kv patch", "kv rollback", "kv undelete", "operator unseal", "operator seal",
          "login"),
        .change(
          "token create", "token renew", "policy write", "secrets enable", "secrets tune", "auth enable",
          "lease renew"),
        .change(
          "operator step-down", "operator rotate", "operator rekey", "operator generate-root",
          "operator init", "unwrap"),
        .change("operator raft snapshot save", "operator raft join", "audit enable", "patch", "agent", "ssh"),
        .destroy(
          "delete", "kv delete", "kv destroy", "kv metadata delete", "token revoke", "lease revoke",
          "policy delete"),
        .destroy("secrets disable", "auth disable", "audit disable", "operator raft remove-peer"),
        .destroy("operator raft snapshot restore"),
      ]),
    Program(
      "nomad", values: ["-address", "-namespace", "-region", "-token"], hasLongSingleDash: true,
      verbs: [
        .read(
          "status", "job status", "job inspect", "job history", "job plan", "plan", "job validate",
          "node status"),
        .read(
          "alloc status", "alloc logs", "logs", "alloc fs", "eval status", "eval list", "deployment status",
          "deployment list"),
        .read(
          "server members", "operator raft list-peers", "operator autopilot get-config", "version", "inspect",
          "namespace list"),
        .read(
          "volume status", "acl policy list", "acl token list", "acl token self", "job allocs",
          "job deployments", "service list", "service info",
          "var list"),
        .endless("monitor"),
        .wraps("alloc exec", "exec", by: Wrapper(values: ["-task", "-job"], operands: 1, isElsewhere: true)),
        .change(
          "run", "job run", "job restart", "job scale", "job dispatch", "job revert", "job promote",
          "alloc restart"),
        .change(
          "alloc stop", "alloc signal", "node drain", "node eligibility", "deployment promote",
          "deployment fail"),
        .change(
          "acl bootstrap", "acl token create", "acl policy apply", "deployment pause", "deployment resume",
          "namespace apply", "server join", "job eval", "job start",
          "job periodic force"),
        .destroy(
          "stop", "job stop", "system gc", "namespace delete", "server force-leave",
          "operator raft remove-peer", "volume delete"),
      ], options: [.endless("-f", "-follow", on: ["alloc logs", "logs"])]),
    Program("boundary", "waypoint", otherwise: .unknown),
    Program(
      "cdk", "sam", "serverless", "sls",
      verbs: [
        .read("diff", "list", "ls", "synth", "info", "doctor", "logs", "validate"),
        .change("deploy", "bootstrap", "build", "package", "rollback"),
        .destroy("destroy", "remove", "delete"),
      ], options: [.endless("--tail", "-t", on: ["logs"])]),
    .unknown("cap", "fab", "invoke", "mco", "bolt", "cloud-init", "juju", "rundeck", "rd"),
  ]
}
