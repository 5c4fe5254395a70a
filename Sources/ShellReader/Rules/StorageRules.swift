import IncidentModel

/// Storage clusters: their verbs stand at no fixed place.
enum StorageRules {
  private static let cephReads: WordSet = [
    "status", "-s", "health", "df", "versions", "report", "quorum_status", "mon_status", "fsid",
    "time-sync-status",
  ]

  private static let cephGroups = [
    "osd", "pg", "mon", "mgr", "mds", "fs", "auth", "config", "orch", "crash", "log", "device", "balancer",
    "service", "node", "pool", "crush", "rule", "module", "snap-schedule", "subvolume", "subvolumegroup",
    "perf",
    "erasure-code-profile", "host", "daemon", "progress", "rgw", "nfs", "tier", "cache", "blocklist", "rbd",
  ]

  private static let cephLooks: WordSet = [
    "ls", "tree", "df", "stat", "dump", "get", "status", "stats", "perf", "list", "find", "metadata", "info",
    "dump_stuck", "ls-by-pool", "ls-by-osd", "ls-by-primary", "show", "get-quota", "autoscale-status",
    "query",
    "safe-to-destroy", "ok-to-stop", "lspools", "versions", "last", "map", "detail", "ps", "count-metadata",
    "blocked-by",
    "utilization", "numa-status", "dump_json", "getcrushmap", "get-key", "print-key", "services", "history",
    "eval",
  ]

  /// `ceph GROUP… VERB`: read when the first word that is no group only looks.
  static func ceph(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let grammar = OptionGrammar(values: [
      "-c", "--conf", "--cluster", "-n", "--name", "--id", "-k", "--keyring", "-f", "--format", "-m", "-i",
      "-o",
    ])
    let parsed = grammar.parse(invocation.arguments)
    if parsed.has("-o") { return .change("ceph -o") }
    if parsed.has("-w", "--watch", "-W", "--watch-channel") { return .flagged(.endless) }
    if parsed.has("-s", "--status", "-v", "--version", "-h", "--help") { return .read }
    let words = parsed.operands.map(\.text)
    guard let first = words.first, !invocation.takesMore else {
      return invocation.hasInput ? .unknown("ceph with commands from input") : .session("ceph")
    }
    if first == "tell" || first == "daemon" { return assess(admin: Array(words.dropFirst(2)), first) }
    if cephReads.contains(first) { return .read }
    guard let verb = words.first(where: { !cephGroups.contains($0) }) else {
      return .unknown("ceph \(first)")
    }
    let reason = "ceph " + words.prefix { $0 != verb }.joined(separator: " ") + " \(verb.shown)"
    if ["rm", "purge", "delete", "destroy", "remove", "zap", "reset", "lost"].contains(verb) {
      return .destroy(reason)
    }
    if cephLooks.contains(verb) { return .read }
    return cephGroups.contains(first) && verb.allSatisfy { $0.isLetter || $0 == "-" || $0 == "_" }
      ? .change(reason) : .unknown(reason)
  }

  private static func assess(admin words: [String], _ how: String) -> Assessment {
    let reason = "ceph \(how) \(words.first ?? "")"
    guard let verb = words.first else { return .unknown(reason) }
    let looks = [
      "version", "status", "help", "perf", "config", "ops", "dump_ops_in_flight", "heap", "session",
    ]
    if looks.contains(verb) {
      let then = words.count > 1 ? words[1] : ""
      return ["", "dump", "show", "get", "diff", "ls", "stats", "schema"].contains(then)
        ? .read : .change(reason)
    }
    return verb.hasPrefix("dump_") || verb == "mon_status" || verb == "quorum_status"
      ? .read : .change(reason)
  }

  static func radosgw(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = invocation.arguments.map(\.text).filter { !$0.hasPrefix("-") }
    guard words.count > 1, !invocation.takesMore else { return .unknown("radosgw-admin") }
    let reason = "radosgw-admin \(words[0].shown) \(words[1].shown)"
    switch words[1] {
    case "list", "info", "stats", "show", "get", "status", "usage": return .read
    case "rm", "remove", "delete", "trim", "purge": return .destroy(reason)
    default: return .change(reason)
    }
  }
}
