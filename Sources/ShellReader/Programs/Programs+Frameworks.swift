import IncidentModel

extension ProgramTable {
  /// The consoles of frameworks and the programs that bring a database's schema from one version to the next.
  ///
  /// A step back is a change, as the step forward is; what empties or drops a whole database destroys.
  static let frameworks: [Program] = [
    // `php artisan`, `./artisan`.
    Program(
      "artisan", values: ["--env", "--database", "--path"],
      verbs: [
        .read(
          "about", "list", "help", "env", "inspire", "migrate:status", "route:list", "queue:failed",
          "schedule:list",
          "db:show", "db:table", "event:list", "model:show", "config:show", "channel:list", "horizon:status",
          "horizon:list", "horizon:supervisors", "queue:monitor", "optimize:status"),
        .session("tinker", "db"),
        .change(
          "migrate", "migrate:rollback", "migrate:install", "db:seed", "down", "up", "optimize",
          "optimize:clear",
          "cache:clear", "cache:forget", "config:cache", "config:clear", "route:cache", "route:clear",
          "view:cache",
          "view:clear", "event:cache", "event:clear", "queue:restart", "queue:retry", "queue:work",
          "queue:forget",
          "horizon:terminate", "horizon:pause", "horizon:continue", "storage:link", "key:generate",
          "schedule:run",
          "vendor:publish", "package:discover"),
        .destroy(
          "migrate:fresh", "migrate:refresh", "migrate:reset", "db:wipe", "queue:flush", "queue:clear",
          "horizon:clear", "queue:prune-failed", "model:prune", "telescope:clear", "telescope:prune"),
      ], options: [.onlyLooks("--pretend", on: ["migrate", "migrate:rollback", "model:prune"])]),
    Program(
      "manage.py", "django-admin", values: ["--settings", "--database", "--pythonpath", "-v", "--verbosity"],
      verbs: [
        .read(
          "check", "showmigrations", "sqlmigrate", "diffsettings", "inspectdb", "dumpdata", "version", "help",
          "sqlflush", "sqlsequencereset", "show_urls", "findstatic"),
        .session("shell", "shell_plus", "dbshell"),
        .change(
          "migrate", "makemigrations", "collectstatic", "createsuperuser", "changepassword", "loaddata",
          "createcachetable", "compilemessages", "makemessages", "runserver", "clearsessions",
          "optimizemigration",
          "clear_cache", "squashmigrations"),
        .destroy(
          "flush", "reset_db", "remove_stale_contenttypes", "clear_index", "rebuild_index"),
      ],
      options: [
        .onlyLooks("--plan", "--check", on: ["migrate", "makemigrations"]),
        .onlyLooks("--dry-run", on: ["makemigrations", "collectstatic"]),
        .destroy("-c", "--clear", on: ["collectstatic"]), .change("-o", "--output", on: ["dumpdata"]),
      ]),
    Program(
      "rails", "rake", values: ["-f", "--rakefile", "-C", "-e", "--environment", "-g", "-c"],
      verbs: [
        .session("console", "c", "dbconsole", "db"),
        .read(
          "routes", "about", "stats", "notes", "version", "db:migrate:status", "db:version",
          "db:abort_if_pending_migrations", "middleware", "initializers", "secret"),
        .change(
          "db:migrate", "db:migrate:up", "db:migrate:down", "db:migrate:redo", "db:rollback", "db:forward",
          "db:seed",
          "db:create", "db:prepare", "db:schema:dump", "db:environment:set", "db:schema:cache:clear",
          "assets:precompile", "assets:clean", "assets:clobber", "cache:clear", "tmp:clear",
          "tmp:cache:clear",
          "server", "s", "generate", "g", "log:clear", "restart", "jobs:work", "credentials:edit"),
        .destroy(
          "db:drop", "db:drop:all", "db:reset", "db:purge", "db:purge:all", "db:schema:load",
          "db:structure:load",
          "db:truncate_all", "db:setup", "db:migrate:reset", "db:seed:replant", "db:fixtures:load",
          "jobs:clear",
          "resque:queues:clear", "sidekiq:clear"),
        .unknown("runner", "r"),
      ], options: [.onlyLooks("-T", "--tasks", "-P", "--prereqs", "-n", "--dry-run")], takesSeveral: true),
    Program(
      "mix",
      verbs: [
        .read(
          "ecto.migrations", "phx.routes", "deps.tree", "hex.outdated", "hex.audit", "help", "xref",
          "app.tree"),
        .change(
          "ecto.migrate", "ecto.rollback", "ecto.create", "ecto.dump", "deps.get", "deps.update",
          "deps.compile",
          "compile", "phx.server", "phx.digest", "assets.deploy", "release", "deps.clean", "clean"),
        .destroy("ecto.drop", "ecto.reset", "ecto.load", "ecto.setup"),
      ]),
    Program(
      "drush", values: ["-r", "--root", "-l", "--uri"],
      verbs: [
        .read(
          "status", "core:status", "st", "pm:list", "pml", "watchdog:show", "ws", "watchdog:list",
          "config:get",
          "cget", "updatedb:status", "updbst", "core:requirements", "rq", "state:get", "sget",
          "user:information",
          "uinf", "sql:conf", "sql:connect", "config:status", "cst", "field:info", "queue:list", "role:list"),
        .endless("watchdog:tail", "wt"), .session("sql:cli", "sqlc", "sql-cli", "php:cli"),
        .change(
          "cache:rebuild", "cr", "cache:clear", "cc", "updatedb", "updb", "config:import", "cim",
          "config:set",
          "cset", "config:export", "cex", "state:set", "sset", "cron", "core:cron", "pm:enable", "pm:install",
          "en",
          "user:login", "uli", "user:password", "upwd", "deploy", "sql:dump", "sql-dump", "queue:run", "rsync"
        ),
        .destroy(
          "sql:drop", "sql-drop", "sql:create", "sql-create", "sql:sync", "sql-sync", "sql:sanitize",
          "sql-sanitize",
          "site:install", "si", "pm:uninstall", "pmu", "entity:delete", "watchdog:delete", "wd-del",
          "user:cancel",
          "queue:delete", "state:delete", "config:delete"),
      ]),
    Program(
      "wp", "wp-cli.phar", values: ["--path", "--url", "--ssh"],
      verbs: [
        .read(
          "core version", "core verify-checksums", "core check-update", "core is-installed", "plugin list",
          "plugin status", "plugin get", "plugin verify-checksums", "theme list", "theme status",
          "option get",
          "option list", "user list", "user get", "post list", "post get", "db size", "db check", "db tables",
          "db search", "db prefix", "cron event list", "cron test", "site list", "config get", "config list",
          "cache get", "cli version", "cli info", "transient get", "transient list", "comment list",
          "role list"),
        .session("shell", "db cli"),
        .change(
          "core update", "core update-db", "core download", "plugin update", "plugin activate",
          "plugin deactivate",
          "plugin install", "theme update", "theme activate", "theme install", "option update", "option add",
          "user create", "user update", "user reset-password", "user set-role", "cache flush",
          "transient delete",
          "rewrite flush", "db export", "db optimize", "db repair", "cron event run", "maintenance-mode",
          "config set", "search-replace", "post update", "post create", "media regenerate"),
        .destroy(
          "db reset", "db drop", "db clean", "db import", "site delete", "site empty", "user delete",
          "post delete",
          "plugin delete", "plugin uninstall", "theme delete", "option delete", "comment delete",
          "cron event delete"),
        .read("maintenance-mode status"),
      ], options: [.onlyLooks("--dry-run", on: ["search-replace"])]),
    // Nextcloud.
    Program(
      "occ",
      verbs: [
        .read(
          "status", "check", "list", "config:list", "config:app:get", "config:system:get", "user:list",
          "user:info",
          "app:list", "group:list", "files_external:list", "files_external:verify", "background-job:list",
          "integrity:check-core", "integrity:check-app", "log:file", "security:bruteforce:attempts",
          "setupchecks"),
        .endless("log:tail", "log:watch"),
        .change(
          "maintenance:mode", "maintenance:repair", "upgrade", "files:scan", "files:scan-app-data",
          "db:add-missing-indices", "db:add-missing-columns", "db:add-missing-primary-keys",
          "db:convert-filecache-bigint", "config:app:set", "config:system:set", "config:import", "app:enable",
          "app:disable", "app:update", "app:install", "user:enable", "user:disable", "user:resetpassword",
          "user:add",
          "preview:generate-all", "preview:pre-generate", "security:bruteforce:reset",
          "files:transfer-ownership",
          "encryption:enable", "encryption:disable", "files:repair-tree", "log:manage"),
        .destroy(
          "user:delete", "app:remove", "files:cleanup", "trashbin:cleanup", "trashbin:expire",
          "versions:cleanup",
          "versions:expire", "config:app:delete", "config:system:delete", "group:delete",
          "files_external:delete",
          "preview:reset-rendered-texts"),
      ]),
    Program(
      "magento",
      verbs: [
        .read(
          "maintenance:status", "cache:status", "indexer:status", "indexer:info", "indexer:show-mode",
          "setup:db:status", "module:status", "deploy:mode:show", "config:show", "queue:consumers:list",
          "list"),
        .change(
          "maintenance:enable", "maintenance:disable", "cache:flush", "cache:clean", "cache:enable",
          "cache:disable",
          "indexer:reindex", "indexer:reset", "indexer:set-mode", "setup:upgrade", "setup:di:compile",
          "setup:static-content:deploy", "deploy:mode:set", "module:enable", "module:disable", "config:set",
          "cron:run", "queue:consumers:start", "setup:backup", "app:config:import"),
        .destroy("setup:rollback", "setup:uninstall", "module:uninstall"),
      ]),
    // Symfony's `bin/console` and its own wrapper `symfony console`.
    Program("bin/console", verbs: symfony), Program("symfony", verbs: symfony.map { $0.behind("console") }),
    Program(
      "flask", "superset", "airflow", values: ["--app", "-A", "-e", "--env-file", "-d", "--directory"],
      verbs: [
        .read(
          "routes", "db current", "db history", "db heads", "db show", "db branches", "db check",
          "db check-migrations", "dags list", "dags list-runs", "dags list-import-errors", "dags list-jobs",
          "dags show", "dags state", "dags details", "dags report", "dags next-execution", "tasks list",
          "tasks state", "tasks states-for-dag-run", "tasks failed-deps", "jobs check", "pools list",
          "pools get",
          "connections list", "connections get", "variables list", "variables get", "config list",
          "config get-value",
          "users list", "roles list", "providers list", "info", "version", "cheat-sheet", "plugins",
          "assets list"),
        .session("shell", "db shell"),
        .change(
          "run", "init", "db upgrade", "db downgrade", "db migrate", "db init", "db stamp", "db revision",
          "db merge",
          "dags pause", "dags unpause", "dags trigger", "dags backfill", "dags reserialize",
          "backfill create",
          "tasks clear", "tasks run", "tasks test", "pools set", "pools import", "connections add",
          "connections import", "variables set", "variables import", "users create", "users add-role",
          "scheduler",
          "webserver", "triggerer", "celery worker", "rotate-fernet-key", "sync-perm"),
        .destroy(
          "db reset", "db clean", "db drop-archived", "dags delete", "pools delete", "connections delete",
          "variables delete", "users delete"),
      ], options: [.onlyLooks("--dry-run", on: ["db clean"])]),
    Program(
      "hdfs", "hadoop", hasLongSingleDash: true,
      verbs: [
        .change("dfs", "fs", "dfsadmin", "haadmin", "balancer", "mover", "distcp", "archive", "namenode"),
        .read("fsck", "getconf", "version", "classpath", "lsSnapshottableDir", "groups"),
      ],
      options: [
        .onlyLooks(
          "-ls", "-lsr", "-cat", "-du", "-dus", "-df", "-stat", "-count", "-tail", "-text", "-test",
          "-checksum",
          "-find", "-getfacl", "-getfattr", "-help", "-usage", "-head", on: ["dfs", "fs"]),
        .onlyLooks(
          "-report", "-printTopology", "-getDatanodeInfo", "-help", "-metasave", on: ["dfsadmin"]),
        .onlyLooks("-getServiceState", "-getAllServiceState", "-checkHealth", on: ["haadmin"]),
        .destroy("-rm", "-rmr", "-rmdir", "-expunge", "-truncate", "-deleteSnapshot", on: ["dfs", "fs"]),
        .destroy("-delete", on: ["fsck", "distcp"]), .change("-move", on: ["fsck"]),
        .destroy("-format", on: ["namenode"]),
      ]),
    Program("dotnet-ef", verbs: entityFramework),
    Program(
      "dotnet",
      verbs: [
        .read("list", "sln list"),
        .change("build", "restore", "publish", "clean", "add", "remove", "new", "pack", "format"),
        .unknown("run", "test", "exec", "tool", "watch"),
      ]
        + entityFramework.map { $0.behind("ef") },
      options: [.onlyLooks("--info", "--list-sdks", "--list-runtimes", "--version")]),
  ]

  private static let symfony: [Verb] = [
    .read(
      "about", "list", "help", "debug:router", "debug:container", "debug:config", "debug:messenger",
      "debug:dotenv",
      "doctrine:migrations:status", "doctrine:migrations:list", "doctrine:migrations:current",
      "doctrine:migrations:latest", "doctrine:migrations:up-to-date", "doctrine:schema:validate",
      "doctrine:mapping:info", "lint:yaml", "lint:container", "lint:twig", "messenger:stats",
      "messenger:failed:show", "router:match", "secrets:list"),
    .change(
      "doctrine:migrations:migrate", "doctrine:migrations:execute", "doctrine:migrations:version",
      "doctrine:migrations:diff", "doctrine:database:create", "doctrine:schema:create",
      "doctrine:schema:update",
      "doctrine:cache:clear-metadata", "doctrine:cache:clear-query", "doctrine:cache:clear-result",
      "cache:clear",
      "cache:warmup", "cache:pool:clear", "assets:install", "messenger:consume", "messenger:stop-workers",
      "messenger:failed:retry", "messenger:setup-transports", "secrets:set", "server:start", "server:stop"),
    .destroy(
      "doctrine:database:drop", "doctrine:schema:drop", "doctrine:fixtures:load", "messenger:failed:remove",
      "secrets:remove"),
    .unknown("doctrine:query:sql", "dbal:run-sql"),
  ]

  private static let entityFramework: [Verb] = [
    .read(
      "migrations list", "migrations has-pending-model-changes", "migrations script", "dbcontext info",
      "dbcontext list", "dbcontext script"),
    .change(
      "database update", "migrations add", "migrations bundle", "dbcontext scaffold", "dbcontext optimize"),
    .change("migrations remove"), .destroy("database drop"),
  ]
}
