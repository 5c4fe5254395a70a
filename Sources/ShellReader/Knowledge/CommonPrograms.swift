/// Programs that are recognised as commands though nothing is known about what they do.
enum CommonPrograms {
  static let names: WordSet = [
    "k", "kc", "dc", "tf", "pytest", "cargo", "go", "java", "javac", "mvn", "gradle", "gradlew", "dotnet",
    "cmake", "gcc", "rake", "rails", "django-admin", "celery", "gunicorn", "uwsgi", "bosh", "bosh-cli", "cap",
    "gitlab-ctl", "gitlab-rails", "gitlab-rake", "gitlab-psql", "gitlab-redis-cli", "openstack", "juju",
    "lxc",
    "lxd", "multipass", "vagrant", "packer", "pulumi", "serverless", "sls", "sam", "cdk", "eksctl", "kops",
    "kubeadm", "kubelet", "k3s", "k3d", "minikube", "kind", "skaffold", "tilt", "skopeo", "buildah", "trivy",
    "cosign", "vercel", "netlify", "railway", "wrangler", "supabase", "prisma", "alembic", "flyway",
    "liquibase",
    "monit", "thanos", "mimirtool", "logcli", "tempo-cli", "tsh", "tctl", "teleport", "boundary", "step",
    "tailscale", "wg", "wg-quick", "zerotier-cli", "cloudflared", "ngrok", "hey", "ab", "wrk", "k6", "fio",
    "perf", "bpftrace", "gdb", "pmap", "slabtop", "docker-machine", "docker-entrypoint", "sqlplus", "rman",
    "lsnrctl", "sqlcmd", "bcp", "couchbase-cli", "riak", "riak-admin", "emctl", "gds", "gds-cli", "cf-ssh",
    "bundle", "node", "npx", "yarn", "pnpm", "composer", "php", "artisan", "rbenv", "nvm", "pyenv", "poetry",
    "pipenv", "uv", "conda", "fab", "invoke", "just", "task", "chef", "inspec", "bolt", "mcollective", "mco",
    "nagios", "icinga2", "zabbix_sender", "zabbix_get", "sensuctl", "pd", "pagerduty", "slack", "aptly",
    "growpart", "pbcopy", "pbpaste", "pwgen", "asdf", "udevadm", "gsettings", "dconf", "gnuplot", "qemu-nbd",
    "sqlite3", "monmaptool", "ceph-volume", "radosgw-admin", "lb-tool",
  ]
}
