import IncidentModel

extension ProgramTable {
  /// Providers' command lines.
  static let cloud: [Program] = [
    Program("aws", rule: AWSRules.aws),
    Program("gcloud", rule: GoogleRules.gcloud),
    Program("gsutil", rule: GoogleRules.gsutil),
    Program("bq", rule: GoogleRules.bq),
    Program("az", rule: CloudRules.az),
    Program("doctl", rule: CloudRules.doctl),
    Program(
      "linode-cli", "hcloud", "scw", "exo", "civo", "ibmcloud", "aliyun", "vultr-cli",
      "upctl",
      rule: CloudRules.generic),
    Program("oci", rule: CloudRules.oracle),
    Program("openstack", rule: CloudRules.openstack),
    Program(
      "s3cmd",
      verbs: [
        .read("ls", "la", "du", "info", "--version"), .destroy("del", "rm", "rb", "expire"),
        .change("put", "get", "cp", "mv", "mb", "sync", "setacl", "setpolicy", "modify"),
      ], options: [.onlyLooks("-n", "--dry-run"), .destroy("--delete-removed")]),
    Program(
      "mc",
      verbs: [
        .read(
          "ls", "stat", "du", "cat", "head", "find", "tree", "diff", "admin info", "admin user list",
          "alias list", "version"),
        .destroy("rm", "rb"), .change("cp", "mv", "mb", "mirror", "admin", "alias"),
        .endless("admin trace", "watch"),
      ], options: [.unknown("--exec", on: ["find"])]),
    Program(
      "rclone",
      verbs: [
        .read(
          "ls", "lsd", "lsl", "lsf", "lsjson", "size", "check", "cat", "about", "listremotes", "version",
          "md5sum"),
        .destroy("delete", "purge", "deletefile", "sync", "rmdirs", "cleanup"),
        .change("copy", "copyto", "move", "mkdir", "mount"),
      ], options: [.onlyLooks("-n", "--dry-run", on: ["sync", "copy", "move", "delete", "purge"])]),
    Program(
      "azcopy",
      verbs: [
        .read("list", "jobs list", "jobs show"), .destroy("remove", "rm"),
        .change("copy", "cp", "sync", "login", "jobs"),
      ]),
    Program("heroku", rule: CloudRules.heroku),
    Program(
      "fly", "flyctl",
      values: ["-a", "--app", "-c", "--config", "-r", "--region", "-o", "--org", "-t", "-g"],
      verbs: [
        .read(
          "status", "list", "info", "version", "doctor", "releases", "ips list", "secrets list",
          "volumes list", "vol list"),
        .read(
          "apps list", "checks list", "scale show", "machine list", "machines list", "machine status",
          "certs list", "orgs list"),
        .read(
          "certs show", "regions list", "postgres list", "pg list", "config show", "services list",
          "auth whoami", "autoscale show"),
        .read(
          "redis list", "redis status", "platform status", "platform regions", "image show", "volumes show"),
        .endless("logs"), .interactive(.read, "dashboard"), .endless("proxy"),
        // Concourse's fly shares the name.
        .read(
          "builds", "targets", "jobs", "pipelines", "workers", "containers", "teams", "resources",
          "resource-versions"),
        .read("get-pipeline", "check-resource"), .endless("watch"), .session("hijack", "intercept"),
        .change(
          "trigger-job", "set-pipeline", "pause-pipeline", "unpause-pipeline", "pause-job", "unpause-job",
          "abort-build"),
        .destroy("destroy-pipeline", "prune-worker"),
        .wraps(
          "ssh console",
          by: Wrapper(
            values: ["-a", "--app", "-s", "-r"], texts: ["-C", "--command"], isElsewhere: true,
            opensSession: true)),
        .session("postgres connect", "pg connect", "redis connect", "console"),
        .change(
          "deploy", "restart", "scale", "secrets set", "secrets unset", "secrets import", "secrets deploy",
          "machine start"),
        .change(
          "machine stop", "machine restart", "machine update", "machine clone", "machines", "apps restart",
          "apps create"),
        .change(
          "volumes extend", "volumes create", "regions", "suspend", "resume", "launch", "ips allocate-v4",
          "autoscale", "auth"),
        .change(
          "postgres failover", "pg failover", "postgres restart", "pg restart", "certs create", "certs add",
          "releases rollback"),
        .destroy(
          "destroy", "apps destroy", "machine destroy", "machine remove", "volumes destroy", "volumes delete",
          "certs remove"),
        .destroy("ips release", "machine kill", "redis destroy"),
      ], options: [.onlyLooks("--no-tail", "-n", on: ["logs"])]),
    Program(
      "cf", "cf7", "cf8", values: ["-i", "-m", "-k"],
      verbs: [
        .read(
          "apps", "a", "app", "logs --recent", "events", "env", "e", "services", "s", "service", "routes",
          "r", "spaces"),
        .read(
          "orgs", "target", "t", "domains", "buildpacks", "marketplace", "m", "version", "service-keys",
          "service-key", "tasks"),
        .read(
          "org", "space", "stacks", "security-groups", "security-group", "space-users", "org-users", "quotas",
          "oauth-token"),
        .read(
          "network-policies", "feature-flags", "processes", "revisions", "droplets", "packages", "api",
          "help", "plugins"),
        .wraps(
          "ssh",
          by: Wrapper(
            values: ["-i", "-L", "--process"], texts: ["-c", "--command"], operands: 1, isElsewhere: true,
            opensSession: true)),
        .endless("logs"), .session("conduit"),
        .change(
          "push", "p", "restart", "rs", "restage", "rg", "scale", "start", "st", "stop", "sp", "set-env",
          "se", "unset-env"),
        .change(
          "bind-service", "bs", "unbind-service", "us", "create-service", "update-service", "map-route",
          "unmap-route", "cs", "install-plugin", "uninstall-plugin", "create-user-provided-service", "cups",
          "update-user-provided-service", "uups"),
        .change(
          "run-task", "rt", "restart-app-instance", "login", "l", "logout", "auth", "create-service-key",
          "enable-ssh"),
        .change(
          "set-space-role", "unset-space-role", "set-org-role", "add-network-policy", "share-service",
          "rollback", "terminate-task"),
        .change(
          "create-user", "update-quota", "set-quota", "apply-manifest", "cancel-deployment", "rename",
          "v3-zdt-restart"),
        .destroy(
          "delete", "d", "delete-service", "ds", "delete-service-key", "delete-route", "delete-space",
          "delete-org"),
        .destroy("delete-orphaned-routes", "delete-user", "purge-service-instance"),
        .continues("curl", as: "gh api"),
      ], options: [.onlyLooks("--recent", on: ["logs"]), .change("-o", "-s", on: ["target", "t"])]),
    Program(
      "bosh", "bosh-cli", values: ["-d", "--deployment", "-e", "--environment", "--config", "--client"],
      verbs: [
        .read(
          "vms", "instances", "is", "deployments", "ds", "tasks", "ts", "task", "t", "releases", "stemcells",
          "manifest", "disks"),
        .read(
          "env", "cloud-config", "cc", "runtime-config", "locks", "errands", "events", "variables",
          "networks", "configs"),
        .read("envs", "inspect-deployment", "diff-config", "config"),
        .destroy("delete-deployment", "deld", "delete-vm", "clean-up"),
        .destroy("delete-disk", "delete-release", "delete-stemcell"),
        .wraps(
          "ssh",
          by: Wrapper(
            values: ["--opts", "--gw-user", "--gw-host"], texts: ["-c", "--command"], isElsewhere: true,
            opensSession: true)),
        .change(
          "deploy", "d", "recreate", "restart", "start", "stop", "cloud-check", "cck", "run-errand",
          "upload-release"),
        .change(
          "upload-stemcell", "update-cloud-config", "update-runtime-config", "cancel-task", "ct", "scp",
          "logs", "ignore"),
        .change(
          "unignore", "update-resurrection", "attach-disk", "orphan-disk", "log-in", "create-env",
          "update-config"),
      ]),
    Program("vercel", "netlify", "railway", "wrangler", "render", rule: CloudRules.generic),
    Program(
      "supabase", values: ["--workdir", "--project-ref", "--db-url", "-p", "--password", "-s", "--schema"],
      verbs: [
        .read(
          "status", "projects list", "orgs list", "migration list", "db diff", "db dump", "db lint",
          "functions list",
          "secrets list", "branches list", "branches get", "inspect db", "inspect report", "services",
          "backups list",
          "network-restrictions get", "ssl-enforcement get", "postgres-config get", "domains get"),
        .change(
          "db push", "db pull", "db start", "link", "unlink", "login", "logout", "start", "stop", "init",
          "migration up", "migration new", "migration repair", "migration fetch", "functions deploy",
          "functions serve", "functions new", "secrets set", "branches create", "branches update",
          "postgres-config update", "projects create", "config push", "storage cp", "gen"),
        .destroy(
          "db reset", "migration down", "migration squash", "functions delete", "secrets unset",
          "projects delete",
          "branches delete", "branches disable", "backups restore", "storage rm", "postgres-config delete"),
      ],
      options: [.change("-f", "--file", on: ["db diff", "db dump"]), .destroy("--no-backup", on: ["stop"])]),
    Program(
      "firebase", values: ["-P", "--project", "--account"],
      verbs: [
        .read(
          "projects:list", "apps:list", "functions:list", "functions:log", "functions:config:get",
          "hosting:channel:list", "hosting:sites:list", "firestore:indexes", "firestore:databases:list",
          "firestore:backups:list", "remoteconfig:get", "remoteconfig:versions:list", "database:get",
          "functions:secrets:get", "target"),
        .change(
          "deploy", "use", "login", "logout", "hosting:clone", "hosting:channel:deploy",
          "functions:config:set",
          "functions:config:unset", "functions:secrets:set", "database:set", "database:update",
          "database:push",
          "remoteconfig:rollback", "auth:import", "auth:export", "firestore:databases:restore", "target:apply"
        ),
        .destroy(
          "firestore:delete", "firestore:databases:delete", "database:remove", "functions:delete",
          "functions:secrets:destroy", "hosting:disable", "hosting:channel:delete", "hosting:sites:delete"),
      ]),
    Program(
      "eb",
      verbs: [
        .read("status", "health", "list", "events", "logs", "printenv"), .destroy("terminate"),
        .session("ssh"),
        .change(
          "deploy", "restart", "scale", "setenv", "create", "swap", "abort", "use", "config", "clone",
          "upgrade"),
      ]),
    Program("gds", "gds-cli", "teleport", otherwise: .unknown),
  ]
}
