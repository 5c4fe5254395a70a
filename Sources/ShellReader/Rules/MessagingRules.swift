import IncidentModel

/// Kafka's tools, whose options are the verbs.
enum MessagingRules {
  /// `nats` has a short name for most of its words: `nats str ls` is `nats stream list`.
  static let natsVerbs: [Verb] =
    [
      .read(
        "server check", "server list", "server ls", "server info", "server report", "server ping",
        "server graph", "server request", "server req", "account info", "account report", "rtt", "schema",
        "context ls", "context list", "context show", "context info", "kv get", "kv ls", "kv info",
        "kv history", "kv status", "object ls", "object info", "cheat", "errors",
        "server mapping"),
      .endless("sub", "subscribe", "events", "event", "kv watch", "server watch", "traffic"),
      .interactive(.read, "top"),
      .change(
        "pub", "publish", "request", "req", "kv put", "kv add", "kv create", "kv update", "object put",
        "object get", "object add", "context add", "context save", "context create", "context select",
        "context edit", "server raft", "server cluster", "server run", "server config", "server request kick",
        "server req kick", "server request reload", "server req reload", "server request profile",
        "server req profile", "account backup", "account tls",
        "bench", "micro", "service", "reply", "latency"),
      .destroy(
        "kv del", "kv rm", "kv purge", "kv revert", "kv compact", "object del", "object rm", "context rm",
        "context delete", "server raft peer-remove", "server cluster peer-remove", "account restore",
        "server account purge"),
    ]
    + ["stream", "str", "s", "st"].flatMap { word in
      [
        Verb.read(
          "ls", "list", "info", "report", "find", "state", "view", "get", "graph", "gaps", "subjects"),
        .change("add", "create", "new", "edit", "update", "copy", "cp", "seal", "backup", "restore", "lock"),
        .change("cluster step-down", "cluster down", "cluster elect", "cluster balance"),
        .destroy("rm", "delete", "purge", "rmm", "cluster peer-remove"),
      ].map { $0.behind(word) }
    }
    + ["consumer", "con", "c"].flatMap { word in
      [
        Verb.read("ls", "list", "info", "report", "find", "state", "graph"),
        // Who takes a message from a consumer takes it from those who wait for it.
        .change("next", "add", "create", "new", "edit", "copy", "cp", "pause", "resume", "unpin", "sub"),
        .change("cluster step-down", "cluster down", "cluster balance"), .destroy("rm", "delete"),
      ].map { $0.behind(word) }
    }

  /// Offsets are only reset with `--execute`; without it the tool prints what it would do.
  static func consumerGroups(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = Set(invocation.arguments.map(\.text))
    if invocation.arguments.contains(where: \.mayBecomeOptions) || invocation.takesMore {
      return .unknown(invocation.program)
    }
    if words.contains("--delete") || words.contains("--delete-offsets") {
      return .destroy("\(invocation.program) --delete")
    }
    if words.contains("--reset-offsets"), words.contains("--execute") {
      return .change("\(invocation.program) --reset-offsets")
    }
    return .read
  }

  /// The mode is an option: `-P` writes, `-L` lists, `-Q` asks for offsets; of several the last counts.
  static func kcat(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = ["-b", "-t", "-p", "-o", "-c", "-X", "-F", "-f", "-G", "-K", "-D", "-m", "-d"]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    if parsed.has("-P") { return .change("\(invocation.program) -P") }
    let asks = parsed.has("-L", "-Q") && !parsed.has("-C", "-G")
    return asks && !parsed.hasUnknownOptions && !invocation.takesMore ? .read : .unknown(invocation.program)
  }

  /// Reading with a group moves that group's offsets.
  static func consoleConsumer(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = Set(invocation.arguments.map { String($0.text.prefix { $0 != "=" }) })
    let moves =
      words.contains("--group") || words.contains("--consumer-property")
      || words.contains("--consumer.config")
    let sum = moves ? Assessment.change("\(invocation.program) --group") : .read
    return words.contains("--max-messages") || words.contains("--timeout-ms") ? sum : sum.flagged(.endless)
  }
}
