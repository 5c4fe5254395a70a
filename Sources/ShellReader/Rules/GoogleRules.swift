import IncidentModel

/// Google Cloud: groups of any depth, then a verb, then names.
enum GoogleRules {
  /// Every word that may stand before the verb: an unknown one could be a verb that nobody looked at.
  private static let groups = [
    "alpha", "beta", "compute", "container", "sql", "run", "app", "functions", "logging", "monitoring", "iam",
    "projects",
    "services", "config", "auth", "dns", "pubsub", "redis", "storage", "secrets", "artifacts", "builds",
    "kms", "deploy",
    "spanner", "bigtable", "dataflow", "dataproc", "composer", "endpoints", "organizations", "billing",
    "certificate-manager",
    "network-security", "memcache", "filestore", "firestore", "datastore", "scheduler", "tasks", "workflows",
    "eventarc",
    "asset", "resource-manager", "alloydb", "essential-contacts", "recommender", "cloud-shell", "components",
    "info", "source",
    "instances", "instance-groups", "managed", "unmanaged", "disks", "snapshots", "images", "networks",
    "subnets",
    "firewall-rules", "forwarding-rules", "backend-services", "health-checks", "url-maps", "target-pools",
    "addresses",
    "routers", "routes", "vpn-tunnels", "regions", "zones", "machine-types", "operations",
    "instance-templates",
    "ssl-certificates", "target-https-proxies", "target-http-proxies", "security-policies", "rules",
    "project-info",
    "clusters", "node-pools", "databases", "users", "backups", "ssl", "client-certs", "flags", "tiers",
    "revisions",
    "versions", "domain-mappings", "jobs", "executions", "logs", "sinks", "metrics", "buckets",
    "service-accounts", "keys",
    "roles", "policies", "record-sets", "managed-zones", "topics", "subscriptions", "objects", "repositories",
    "docker",
    "tags", "packages", "triggers", "rollouts", "releases", "delivery-pipelines", "targets", "configurations",
    "application-default", "accounts", "dashboards", "channels", "uptime", "os-login", "sole-tenancy",
    "reservations",
    "commitments", "interconnects", "vpn-gateways", "network-endpoint-groups", "named-ports",
    "instance-configs", "tables",
    "memberships", "hub", "fleet", "locations", "keyrings", "connectors", "vpc-access", "peerings", "folders",
    "tokens",
    "environments", "regional", "quotas", "server-ca-certs", "time-series", "snapshot-schedules",
  ]

  static func gcloud(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "--project", "--zone", "--region", "--account", "--format", "--filter", "--configuration", "--limit",
      "--cluster",
      "--command", "--impersonate-service-account", "--location", "--verbosity", "--instance", "--freshness",
      "--sort-by",
    ]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    if parsed.hasUnknownOptions { return .unknown("gcloud with options from a variable") }
    if parsed.operands.isEmpty { return .read }
    guard let place = parsed.operands.firstIndex(where: { !groups.contains($0.text) }) else {
      return parsed.operands.map(\.text) == ["info"]
        ? .read : .unknown("gcloud \(parsed.operands[0].text.shown)")
    }
    let verb = parsed.operands[place].text
    let path = parsed.operands[..<place].map(\.text)
    let reason = "gcloud " + (path + [verb.shown]).joined(separator: " ")
    switch verb {
    case "ssh": return ssh(&judge, parsed, invocation)
    case "scp", "get-credentials", "init", "configure-docker", "activate", "application-default":
      return .change(reason)
    case "login": return Assessment.change(reason).flagged(.interactive)
    case "print-access-token", "print-identity-token", "list-tags", "get-server-config", "access",
      "get-value", "version":
      return .read
    case "cat",
      "hash" where path.last == "storage":
      return .read
    case "cp", "mv",
      "mb" where path.last == "storage":
      return .change(reason)
    case "rsync" where path.last == "storage":
      return parsed.has("--delete-unmatched-destination-objects") ? .destroy(reason) : .change(reason)
    case "tail": return .flagged(.endless)
    case "connect": return .session(reason)
    case "help", "feedback": return .read
    // The instance loses what it holds now.
    case "restore" where path == ["sql", "backups"], "restore-backup" where path == ["sql", "instances"]:
      return .destroy(reason)
    case "describe-from-family", "test-iam-permissions", "get-serial-port-output": return .read
    case "tail-serial-port-output": return .flagged(.endless)
    case "connect-to-serial-port", "connect-to-serial", "cloud-shell": return .session(reason)
    default:
      // A read verb always follows its group.
      guard let known = CloudVerbs.assess(verb, as: reason) else { return .unknown(reason) }
      return path.isEmpty && known.commandClass == .read ? .unknown(reason) : known
    }
  }

  private static func ssh(_ judge: inout Judge, _ parsed: ParsedArguments, _ invocation: Invocation)
    -> Assessment
  {
    if let text = parsed.value(of: "--command") {
      return judge.assess(text: text.text, elsewhere: true, input: invocation.input)
    }
    guard let dashes = parsed.dashes else { return .session("gcloud compute ssh") }
    // ssh's own options may stand behind `--` too.
    let words = parsed.operands[dashes...].drop { $0.text.hasPrefix("-") }
    if words.isEmpty {
      return parsed.operands[dashes...].contains { $0.text.contains("N") }
        ? .flagged(.endless) : .session("gcloud compute ssh")
    }
    let text = parsed.operands[dashes...].map(\.text).drop { $0.hasPrefix("-") }.joined(separator: " ")
    return judge.assess(text: text, elsewhere: true, input: invocation.input)
  }

  static func gsutil(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = OptionGrammar(values: ["-o", "-h", "-u"]).parse(invocation.arguments).operands.map(\.text)
    guard let verb = words.first else { return .read }
    let second = words.count > 1 ? words[1] : ""
    switch verb {
    case "ls", "du", "stat", "cat", "version", "hash", "help": return .read
    case "acl", "iam", "cors", "lifecycle", "logging", "versioning", "defacl", "label", "retention",
      "notification":
      return second == "get" || second == "list" ? .read : .change("gsutil \(verb) \(second.shown)")
    case "rm", "rb": return .destroy("gsutil \(verb)")
    case "rsync":
      let deletes = invocation.arguments.contains { $0.text.hasPrefix("-") && $0.text.contains("d") }
      return deletes ? .destroy("gsutil rsync -d") : .change("gsutil rsync")
    case "cp", "mv", "mb", "setmeta", "compose", "rewrite", "web", "config": return .change("gsutil \(verb)")
    default: return .unknown("gsutil \(verb.shown)")
    }
  }

  static func bq(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: ["--project_id", "--location", "--format", "-n"]).parse(
      invocation.arguments)
    switch parsed.operands.first?.text ?? "" {
    case "ls", "show", "head", "help", "version", "": return .read
    case "query":
      return parsed.operands.dropFirst().reduce(into: Assessment()) {
        $0.include(SQLReader.assess($1.text, dialect: .other))
      }
    case "rm": return .destroy("bq rm")
    case let verb:
      return ["mk", "load", "cp", "extract", "update", "insert", "cancel"].contains(verb)
        ? .change("bq \(verb)") : .unknown("bq \(verb.shown)")
    }
  }
}
