/// Environment variables that programs read by themselves, so that no command has to name them.
enum ProgramVariables {
  /// Whether a program that people call in runbooks takes settings from this variable.
  static func contains(_ name: String) -> Bool {
    if names.contains(name) { return true }
    // curl and its like read some of these in lower case only.
    if proxies.contains(name.uppercased()) { return true }
    return families.contains { name.utf8.count > $0.utf8.count && name.hasPrefix($0) }
  }

  /// From which of them a program takes its password, by program; from the manual page of each.
  static let passwords: [String: String] = [
    "redis-cli": "REDISCLI_AUTH", "psql": "PGPASSWORD", "pg_dump": "PGPASSWORD", "pg_dumpall": "PGPASSWORD",
    "pg_restore": "PGPASSWORD", "pg_basebackup": "PGPASSWORD", "mysql": "MYSQL_PWD", "mysqldump": "MYSQL_PWD",
    "mysqladmin": "MYSQL_PWD", "gh": "GH_TOKEN", "vault": "VAULT_TOKEN",
  ]

  /// What one maker's programs read: `AWS_PROFILE`, `VAULT_ADDR`.
  private static let families = [
    "ANSIBLE_", "ARM_", "AWS_", "AZURE_", "CLOUDSDK_", "CONSUL_", "DD_", "DOCKER_", "ETCDCTL_", "GIT_",
    "GOOGLE_", "HELM_", "INFLUX_", "KUBE_", "LC_", "NOMAD_", "OS_", "PODMAN_", "RESTIC_", "SYSTEMD_",
    "TF_VAR_", "VAULT_",
  ]

  private static let proxies = [
    "ALL_PROXY", "FTP_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY",
  ]

  private static let names: WordSet = [
    // libpq: the PostgreSQL manual, 34.15; psql and the server's tools read the last line.
    "PGAPPNAME", "PGCHANNELBINDING", "PGCLIENTENCODING", "PGCONNECT_TIMEOUT", "PGDATABASE", "PGDATESTYLE",
    "PGGEQO", "PGGSSENCMODE", "PGGSSLIB", "PGHOST", "PGHOSTADDR", "PGKRBSRVNAME", "PGLOADBALANCEHOSTS",
    "PGOPTIONS", "PGPASSFILE", "PGPASSWORD", "PGPORT", "PGREQUIREPEER", "PGREQUIRESSL", "PGSERVICE",
    "PGSERVICEFILE", "PGSSLCERT", "PGSSLCOMPRESSION", "PGSSLCRL", "PGSSLCRLDIR", "PGSSLKEY",
    "PGSSLMAXPROTOCOLVERSION", "PGSSLMINPROTOCOLVERSION", "PGSSLMODE", "PGSSLROOTCERT", "PGSSLSNI",
    "PGSYSCONFDIR", "PGTARGETSESSIONATTRS", "PGTZ", "PGUSER",
    "PGCTLTIMEOUT", "PGDATA", "PSQLRC", "PSQL_PAGER",
    // Other databases, queues and caches.
    "KAFKA_HEAP_OPTS", "KAFKA_OPTS", "MYSQL_HOST", "MYSQL_PWD",
    "MYSQL_TCP_PORT", "MYSQL_UNIX_PORT", "RABBITMQ_NODENAME", "REDISCLI_AUTH", "REDISCLI_CLUSTER_YES",
    "REDISCLI_RCFILE",
    // Clusters and machines.
    "BORG_PASSPHRASE", "BORG_REPO", "CONTAINER_HOST", "KUBECONFIG", "SSH_AUTH_SOCK",
    "TALOSCONFIG",
    // Networks and certificates.
    "CURL_CA_BUNDLE", "OPENSSL_CONF", "REQUESTS_CA_BUNDLE", "SSLKEYLOGFILE", "SSL_CERT_DIR", "SSL_CERT_FILE",
    // Services that runbooks ask.
    "GH_HOST", "GH_REPO", "GH_TOKEN", "GITHUB_TOKEN", "GITLAB_HOST", "GITLAB_TOKEN",
    // What every program reads.
    "COLUMNS", "EDITOR", "LANG", "LANGUAGE", "LESS", "NO_COLOR", "PAGER", "TERM", "TMPDIR", "TZ",
  ]
}
