import IncidentModel

/// Providers whose verb is the last word of a path of groups.
enum CloudRules {
  /// `az GROUP… VERB --options`: names come as options only, so the verb is the last word before the first
  /// one.
  static func az(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    if ["--help", "-h"].contains(invocation.arguments.last?.text ?? ""), !invocation.takesMore {
      return .read
    }
    let words = invocation.arguments.prefix { !$0.text.hasPrefix("-") }
    let path = words.map(\.text)
    guard let verb = path.last, words.allSatisfy(\.isFixed) else {
      return path.isEmpty && !invocation.takesMore ? .read : .unknown("az")
    }
    if invocation.arguments.contains(where: \.mayBecomeOptions) {
      return .unknown("az with options from a variable")
    }
    let reason = "az " + path.joined(separator: " ")
    switch path.joined(separator: " ") {
    case "login": return Assessment.change(reason).flagged(.interactive)
    case "account get-access-token", "network watcher test-connectivity", "network watcher show-next-hop":
      return .read
    case "account set", "aks get-credentials", "aks install-cli", "acr login", "storage blob download":
      return .change(reason)
    case "webapp log tail", "functionapp log tail": return .flagged(.endless)
    case "containerapp logs show":
      return invocation.arguments.contains { $0.text == "--follow" } ? .flagged(.endless) : .read
    case "network bastion tunnel", "network bastion rdp": return Assessment.unknown(reason).flagged(.endless)
    case "ssh vm", "network bastion ssh", "webapp ssh", "containerapp exec", "container exec",
      "webapp create-remote-connection",
      "interactive":
      return .session(reason)
    case "rest":
      let parsed = OptionGrammar(values: ["--method", "-m", "--url", "-u", "--uri"]).parse(
        invocation.arguments)
      let method = parsed.value(of: "--method", "-m")?.text.lowercased() ?? "get"
      return method == "get" || method == "head" ? .read : .change("az rest --method \(method.shown)")
    default: return CloudVerbs.assess(verb, as: reason) ?? .change(reason)
    }
  }

  /// `doctl GROUP… VERB NAME…`.
  static func doctl(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-t", "--access-token", "-u", "--context", "-o", "--output", "-c", "--config", "--type", "--format",
    ]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    let path = parsed.operands.map(\.text)
    if path.count > 1, path[0] == "compute" || path[0] == "c", path[1] == "ssh" {
      let wrapper = Wrapper(
        values: ["--ssh-port", "--ssh-user", "--ssh-key-path"], texts: ["--ssh-command"], operands: 1,
        permutes: true,
        reader: .shell, isElsewhere: true, opensSession: true)
      var call = invocation
      call.arguments.removeFirst(parsed.places[1] + 1)
      return judge.assess(wrapper, call)
    }
    return pathVerb(path, parsed, invocation)
  }

  /// `oci GROUP… VERB --options`: nothing is named but by options.
  static func oracle(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = invocation.arguments.prefix { !$0.text.hasPrefix("-") }
    guard let verb = words.last?.text, words.allSatisfy(\.isFixed) else {
      return invocation.arguments.contains { $0.text == "--version" || $0.text == "--help" }
        ? .read : .unknown("oci")
    }
    if invocation.arguments.contains(where: \.mayBecomeOptions) {
      return .unknown("oci with options from a variable")
    }
    let reason = "oci " + words.map(\.text).joined(separator: " ")
    let known = CloudVerbs.assess(verb, as: reason) ?? .change(reason)
    let stores = invocation.arguments.contains { $0.text == "--file" || $0.text.hasPrefix("--file=") }
    return stores ? known.including(.change(reason)) : known
  }

  /// `openstack THING… VERB NAME…`: things have as many words as they need, `network agent list`.
  static func openstack(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: [
      "-f", "--format", "-c", "--column", "--os-cloud", "--os-region-name", "--os-project-name",
      "--os-auth-url", "--os-username", "--os-compute-api-version", "--os-interface", "--project", "--sort",
    ]).parse(invocation.arguments)
    if parsed.hasUnknownOptions || invocation.takesMore {
      return .unknown("openstack with options from a variable")
    }
    let path = parsed.operands.prefix(5).map(\.text)
    if path.isEmpty { return .read }
    if path.prefix(2) == ["token", "issue"] { return .read }
    for (place, word) in path.enumerated() where place > 0 {
      let reason = (["openstack"] + path[...place]).joined(separator: " ").shown
      if openstackReads.contains(word) { return .read }
      if word == "ssh" { return .session(reason) }
      if word == "backup", place + 1 < path.count, CloudVerbs.assess(path[place + 1], as: reason) != nil {
        continue
      }
      if let known = CloudVerbs.assess(word, as: reason), known.commandClass != .read { return known }
      if openstackChanges.contains(word) { return .change(reason) }
    }
    return .unknown("openstack \(path[0].shown)")
  }

  private static let openstackReads: WordSet = ["list", "show", "validate"]

  private static let openstackChanges: WordSet = [
    "rescue", "unrescue", "lock", "unlock", "pause", "unpause", "shelve", "unshelve", "issue", "manage",
    "unmanage", "provide", "adopt", "inspect", "clean", "abort", "accept", "confirm", "revert", "maintenance",
    "power", "undeploy", "extend", "store", "authorize", "contain", "stage", "sync",
  ]

  /// Other providers: the first word that is a verb decides, if the words before it look like groups.
  static func generic(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar().parse(invocation.arguments)
    return pathVerb(parsed.operands.map(\.text), parsed, invocation)
  }

  /// The verb is the second or third word in these programs; before it stand names of things only.
  private static func pathVerb(_ path: [String], _ parsed: ParsedArguments, _ invocation: Invocation)
    -> Assessment
  {
    let program = invocation.program
    if parsed.hasUnknownOptions || invocation.takesMore && path.count < 3 {
      return .unknown("\(program) with options from a variable")
    }
    for (place, word) in path.prefix(4).enumerated() {
      let reason = ([program] + path[...place]).joined(separator: " ").shown
      if let known = CloudVerbs.assess(word, as: reason) {
        if place == 0, known.commandClass == .read, path.count > 1,
          !["version", "status", "whoami", "logs", "list", "ls", "ps"].contains(word)
        {
          return .unknown(reason)
        }
        let follows =
          known.commandClass == .read && (word == "logs" || word == "tail")
          && parsed.has("-f", "--follow", "--tail")
        return follows && !parsed.has("--no-follow") ? known.flagged(.endless) : known
      }
      guard groups.contains(word) else { return .unknown(reason) }
    }
    return path.isEmpty ? .read : .unknown("\(program) \(path[0].shown)")
  }

  private static let groups = [
    "apps", "app", "compute", "c", "droplet", "droplets", "d", "databases", "database", "db", "kubernetes",
    "k8s", "cluster",
    "clusters", "node-pool", "firewall", "firewalls", "load-balancer", "load-balancers", "domain", "domains",
    "records",
    "volume", "volumes", "snapshot", "snapshots", "image", "images", "account", "balance", "auth", "registry",
    "project",
    "projects", "region", "regions", "size", "sizes", "ssh-key", "ssh-keys", "vpcs", "vpc", "certificate",
    "certificates",
    "cdn", "monitoring", "alert", "alerts", "uptime", "invoice", "tag", "tags", "floating-ip", "reserved-ip",
    "server",
    "servers", "network", "networks", "instance", "instances", "linodes", "nodebalancers", "lke",
    "object-storage", "pool",
    "pools", "replica", "user", "users", "backups", "backup", "deployments", "deployment", "configuration",
    "hypervisor",
    "router", "port", "subnet", "security", "group", "rule", "flavor", "stack", "keypair", "quota", "service",
    "endpoint",
    "token", "role", "catalog", "aggregate", "availability", "zone", "env", "environment", "secrets",
    "secret", "kv",
    "namespace", "branches", "branch", "functions", "sites", "vm", "bucket", "dns", "is", "ks", "resource",
    "sql",
    "serverless", "events", "connection-pool", "connection", "topics", "options", "repository",
    "garbage-collection", "floating",
    "loadbalancer", "listener", "member", "healthmonitor", "recordset", "container", "object", "limits",
  ]

  /// `heroku TOPIC:VERB`.
  static func heroku(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-a", "--app", "-r", "--remote", "-n", "--num", "-d", "--dyno", "-s", "--source", "-p",
    ]
    let parsed = OptionGrammar(values: values, stopsAtOperand: false).parse(invocation.arguments)
    guard let word = parsed.operands.first?.text else { return .read }
    let reason = "heroku \(word.shown)"
    switch word {
    case "run", "run:inside":
      let words = OptionGrammar(values: values, stopsAtOperand: true)
        .parse(invocation.arguments.dropFirst(parsed.places[0] + 1)).operands
      let text = words.map(\.text).joined(separator: " ")
      return Assessment.unknown(reason).including(judge.assess(text: text, elsewhere: true))
    case "pg:psql", "redis:cli", "ps:exec", "console": return .session(reason)
    case "logs": return parsed.has("-t", "--tail") ? .flagged(.endless) : .read
    case "apps", "ps", "config", "addons", "releases", "pg", "redis", "domains", "certs", "access", "members",
      "status",
      "maintenance", "features", "labs", "pipelines", "drains", "keys", "version", "whoami", "buildpacks",
      "help", "auth:whoami",
      "pg:diagnose", "pg:ps", "pg:locks", "pg:blocking", "pg:outliers", "pg:long-running-queries", "pg:bloat",
      "pg:backups",
      "pg:cache-hit", "pg:index-usage", "pg:index-size", "pg:table-size", "pg:seq-scans", "pg:vacuum-stats",
      "pg:wait", "ps:type",
      "config:get":
      return .read
    case "pg:reset", "apps:destroy", "addons:destroy", "pg:backups:delete", "pg:backups:restore",
      "domains:clear", "pg:copy":
      return .destroy(reason)
    default:
      let verb = word.split(separator: ":").last.map(String.init) ?? word
      guard word.contains(":") else { return .unknown(reason) }
      return CloudVerbs.assess(verb, as: reason) ?? .change(reason)
    }
  }

  /// `vtctldclient VerbNoun`.
  static func vitess(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: ["--server", "-server"], hasLongSingleDash: true).parse(
      invocation.arguments)
    guard let verb = parsed.operands.first?.text, !parsed.hasUnknownOptions else {
      return .unknown(invocation.program)
    }
    if ["Get", "List", "Show", "Validate", "Find", "Ping"].contains(where: { verb.hasPrefix($0) }) {
      return .read
    }
    return verb.hasPrefix("Delete") || verb.hasPrefix("Remove")
      ? .destroy("\(invocation.program) \(verb)") : .change("\(invocation.program) \(verb.shown)")
  }
}
