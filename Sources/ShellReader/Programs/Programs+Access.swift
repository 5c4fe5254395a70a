import IncidentModel

extension ProgramTable {
  /// Who may come in: gateways, vaults for people, authorities and directories.
  static let access: [Program] = [
    Program("op", rule: AccessRules.onePassword),
    Program(
      "step",
      verbs: [
        .read(
          "certificate inspect", "certificate verify", "certificate fingerprint", "certificate lint",
          "certificate needs-renewal", "ca health", "ca roots", "ca federation", "ca provisioner list",
          "ca admin list", "version", "path", "context list", "context current", "crypto jwt inspect",
          "ssh list", "ssh hosts", "ssh inspect", "ssh fingerprint", "ssh needs-renewal", "crypto hash"),
        .change(
          "ca init", "ca certificate", "ca sign", "ca renew", "ca rekey", "ca revoke", "ca root", "ca token",
          "ca bootstrap", "ca provisioner add", "ca provisioner update", "ca admin add", "ca admin update",
          "certificate create", "certificate sign", "certificate install", "certificate bundle",
          "certificate format", "certificate key", "certificate p12", "crypto", "ssh", "context select",
          "certificate uninstall", "beta"),
        .destroy("ca provisioner remove", "ca admin remove", "context remove"),
      ]),
    Program("step-ca", otherwise: .change),
    Program(
      "tsh", values: ["--proxy", "--user", "--cluster", "-l", "--login"],
      verbs: [
        .read(
          "ls", "status", "clusters", "kube ls", "db ls", "apps ls", "app ls", "version", "env", "mfa ls",
          "recordings ls", "request ls", "request list", "request show"),
        .change(
          "login", "logout", "kube login", "db login", "apps login", "app login", "scp", "request create",
          "request review", "mfa add", "db logout", "apps logout"),
        .destroy("mfa rm", "request drop"),
        .wraps(
          "ssh",
          by: Wrapper(
            values: ["-l", "--login", "-L", "-D", "-i", "-p", "--cluster", "--proxy"], operands: 1,
            reader: .shell, isElsewhere: true, opensSession: true)),
        .session("db connect", "join", "play"), .endless("proxy"),
      ]),
    Program(
      "tctl", values: ["-c", "--config", "--auth-server", "-i", "--identity"],
      verbs: [
        .read(
          "status", "get", "nodes ls", "users ls", "tokens ls", "requests ls", "version", "alerts list",
          "lock ls", "inventory ls", "inventory status", "apps ls", "db ls", "kube ls", "top", "auth export",
          "auth crl"),
        .change(
          "create", "edit", "users add", "users update", "users reset", "tokens add", "nodes add", "lock",
          "auth rotate", "auth sign", "requests approve", "requests deny", "requests create",
          "alerts create", "alerts ack"),
        .destroy("rm", "users rm", "tokens rm", "requests rm"),
      ]),
    Program(
      "nsc", values: ["-a", "--account", "-n", "--name", "-H", "--data-dir"],
      verbs: [
        .read(
          "describe", "list", "validate", "version", "revocations list-users", "revocations list-activations",
          "generate config", "generate diagram", "keys list"),
        .change(
          "add", "edit", "import", "push", "pull", "generate", "reissue", "env", "init", "select", "sign",
          "revocations add-user", "revocations add-activation", "revocations delete-user",
          "revocations delete_user", "revocations delete_activation", "memresolver", "load", "update",
          "keys migrate", "export", "migrate", "restore", "upgrade-jwt"),
        .destroy("delete"), .endless("tool sub"),
      ],
      options: [
        .change("--config-file", "--output-file", on: ["generate config", "generate diagram", "describe"]),
        .destroy("--prune", on: ["push"]),
      ]),
    Program("ldapsearch", "ldapwhoami", "ldapcompare", "ldapurl", "slapcat", "slaptest", otherwise: .read),
    .changes("ldapadd", "ldapmodify", "ldappasswd", "ldapmodrdn", "slapadd", "slapindex", "slappasswd"),
    .destroys("ldapdelete"),
    .looks("klist", "kvno"),
    .changes("kinit", "kdestroy", "kpasswd", "ktutil"),
    Program(
      "ipa",
      verbs: [
        .read(
          "user-show", "user-find", "group-show", "group-find", "host-show", "host-find", "cert-show",
          "cert-find", "config-show", "server-find", "server-show", "topologysegment-find", "dnsrecord-find",
          "ping", "service-show", "service-find", "user-status", "server-role-find"),
        .destroy("user-del", "group-del", "host-del", "server-del", "service-del", "dnsrecord-del"),
      ], otherwise: .change),
    Program(
      "realm", verbs: [.read("list", "discover"), .change("join", "permit", "deny"), .destroy("leave")]),
    Program(
      "sssctl",
      verbs: [
        .read("domain-list", "domain-status", "user-checks", "config-check", "user-show", "group-show"),
        .change("cache-expire", "logs-fetch", "client-data-backup", "debug-level"),
        .destroy("cache-remove", "logs-remove"),
      ]),
  ]
}
