import IncidentModel

extension ProgramTable {
  /// Programs that bring a database's schema from one version to the next.
  static let migrations: [Program] = [
    Program(
      "alembic", values: ["-c", "--config", "-n", "--name", "-x"],
      verbs: [
        .read("current", "history", "heads", "show", "branches", "check"),
        .change("upgrade", "downgrade", "stamp", "revision", "merge", "edit", "init"),
        .destroy("downgrade base"),
      ], options: [.onlyLooks("--sql", on: ["upgrade", "downgrade"])]),
    Program(
      "flyway", hasLongSingleDash: true,
      verbs: [
        .read("info", "validate", "version", "help"), .change("migrate", "baseline", "repair", "undo"),
        .destroy("clean"),
      ], takesSeveral: true),
    Program(
      "liquibase",
      values: [
        "--changelog-file", "--changeLogFile", "--url", "--username", "--password", "--defaults-file",
        "--tag",
        "--contexts", "--labels", "--count",
      ],
      verbs: [
        .read(
          "status", "history", "validate", "diff", "update-sql", "updateSQL", "rollback-sql", "rollbackSQL",
          "rollback-count-sql", "future-rollback-sql", "futureRollbackSQL", "list-locks", "listLocks",
          "db-doc",
          "unexpected-change-sets", "snapshot", "tag-exists", "tagExists", "checks show"),
        .change(
          "update", "update-count", "update-to-tag", "updateCount", "updateToTag", "rollback",
          "rollback-count",
          "rollback-to-date", "rollbackCount", "rollbackToDate", "rollback-one-changeset", "tag",
          "changelog-sync",
          "changelogSync", "release-locks", "releaseLocks", "clear-checksums", "clearCheckSums",
          "mark-next-changeset-ran", "generate-changelog", "generateChangeLog", "diff-changelog",
          "diffChangeLog"),
        .destroy("drop-all", "dropAll"),
      ], options: [.change("--output-file", "--outputFile")]),
    Program(
      "prisma", values: ["--schema"],
      verbs: [
        .read("migrate status", "validate", "version"),
        // It only compares, unless it is told to write a file.
        .read("migrate diff"),
        .change(
          "migrate deploy", "migrate resolve", "generate", "db pull", "db push", "format", "studio", "init"),
        .change("migrate dev"), .destroy("migrate reset"),
        .unknown("db execute", "db seed"),
      ],
      options: [
        .destroy("--force-reset", "--accept-data-loss", on: ["db push"]), .change("-o", "--output"),
      ]),
    Program(
      "knex", values: ["--env", "--knexfile"],
      verbs: [
        .read("migrate:list", "migrate:status", "migrate:currentVersion"),
        .change(
          "migrate:latest", "migrate:up", "migrate:down", "migrate:rollback", "migrate:unlock",
          "migrate:make",
          "seed:make"),
        .destroy("seed:run"),
      ], options: [.destroy("--all", on: ["migrate:rollback"])]),
    Program(
      "sequelize", "sequelize-cli", values: ["--env", "--name", "--config"],
      verbs: [
        .read("db:migrate:status"),
        .change(
          "db:migrate", "db:migrate:undo", "db:create", "db:seed", "db:seed:all", "migration:generate",
          "db:migrate:schema:timestamps:add"),
        .destroy("db:drop", "db:migrate:undo:all", "db:seed:undo", "db:seed:undo:all"),
      ]),
    Program(
      "typeorm", "typeorm-ts-node-commonjs", "typeorm-ts-node-esm", values: ["-d", "--dataSource"],
      verbs: [
        .read("migration:show", "version"),
        .change(
          "migration:run", "migration:revert", "migration:generate", "migration:create", "schema:sync",
          "cache:clear"),
        .read("schema:log"), .destroy("schema:drop"),
      ]),
    Program(
      "drizzle-kit", values: ["--config"],
      verbs: [
        .read("check"),
        .change("generate", "migrate", "push", "pull", "introspect", "up", "studio", "export"),
        .destroy("drop"),
      ]),
    Program(
      "goose", values: ["-dir", "-table", "-certfile"], hasLongSingleDash: true,
      verbs: [
        .read("status", "version", "validate"),
        .change("up", "up-by-one", "up-to", "down", "down-to", "redo", "create", "fix"), .destroy("reset"),
      ], otherwise: .unknown),
    // golang-migrate: without a number `down` takes everything back.
    Program(
      "migrate", values: ["-path", "-database", "-source", "-lock-timeout", "-prefetch"],
      hasLongSingleDash: true,
      verbs: [
        .read("version", "help"), .change("up", "goto", "force", "create"), .destroy("drop", "down"),
        .change("down 1"),
      ]),
    Program(
      "dbmate", values: ["-u", "--url", "-d", "--migrations-dir", "-e", "--env", "-s", "--schema-file"],
      verbs: [
        .read("status"), .change("up", "migrate", "create", "new", "rollback", "down", "dump", "wait"),
        .destroy("drop", "load"),
      ]),
    Program(
      "sqlx", values: ["--source", "-D", "--database-url"],
      verbs: [
        .read("migrate info"), .change("migrate run", "migrate add", "migrate revert", "database create"),
        .destroy("database drop", "database reset", "database setup"),
      ], options: [.onlyLooks("--dry-run")]),
    Program(
      "diesel", values: ["--database-url", "--migration-dir", "--config-file"],
      verbs: [
        .read("migration list", "migration pending", "print-schema"),
        .change(
          "migration run", "migration revert", "migration redo", "migration generate", "setup",
          "database setup"),
        .destroy("database reset", "database drop"),
      ]),
    Program(
      "sqitch", values: ["-t", "--target", "-f", "--plan-file", "--engine"],
      verbs: [
        .read("status", "log", "plan", "show", "check"),
        .change("deploy", "rebase", "add", "tag", "bundle", "init"), .destroy("revert"),
      ]),
    Program(
      "atlas", values: ["-u", "--url", "--to", "--dev-url", "--dir", "--env"],
      verbs: [
        .read(
          "migrate status", "migrate lint", "migrate validate", "schema inspect", "schema diff", "version"),
        .change(
          "migrate apply", "migrate diff", "migrate hash", "migrate set", "migrate new", "migrate down",
          "schema apply"),
        .destroy("schema clean"),
      ], options: [.onlyLooks("--dry-run", on: ["migrate apply", "schema apply"])]),
  ]
}
