import IncidentModel

/// A small runbook with one of everything, such as a loader would make of a file.
enum TestRunbook {
  static let ping = CommandID("verify/ping")
  static let memory = CommandID("metrics/memory")
  static let restart = CommandID("fix/restart")
  static let flush = CommandID("fix/flush")
  static let lowered = CommandID("fix/lowered")
  static let monitor = CommandID("fix/monitor")
  static let session = CommandID("fix/session")
  static let pod = CommandID("fix/pod")
  static let login = CommandID("fix/login")

  static let acknowledge = StepID("acknowledge")
  static let verify = StepID("verify")
  static let metrics = StepID("metrics")
  static let fix = StepID("fix")
  static let tell = StepID("tell")

  static func make() -> Runbook {
    var metadata = RunbookMetadata()
    metadata.alerts = ["RedisDown"]
    metadata.severity = "P2 (High)"
    metadata.mttrTargetSeconds = 1800
    metadata.clocks = [ClockRule(kind: .update, seconds: 600, text: "Updates: every 10 minutes", line: 0)]
    metadata.variables = [
      Variable(name: "REDIS_HOST", defaultValue: "127.0.0.1", summary: "The host of Redis"),
      Variable(name: "REDIS_PORT", defaultValue: "6379"),
      Variable(name: "REDISCLI_AUTH", summary: "The password", isSecret: true, isOptional: true),
    ]
    return Runbook(
      slug: "redis-down", title: "Redis down", path: "/runbooks/redis-down.md", sha256: "00",
      metadata: metadata,
      phases: [impact, immediate, triage, mitigation, communication, reference])
  }

  private static var impact: Phase {
    let table = BlockTable(
      header: [RichText("Feature"), RichText("Impact if Redis is down"), RichText("Severity")],
      rows: [
        [
          strong("Rate limiting"), RichText("No rate limiting: the platform is open to floods"),
          RichText("HIGH"),
        ],
        [strong("Sessions"), RichText("Sessions fall back to the database"), RichText("MEDIUM")],
        [strong("日本語キャッシュ"), RichText("Cache miss, slower responses 🙂"), RichText("LOW")],
      ])
    return Phase(
      title: "Service impact", line: 5, kind: .reference,
      content: [
        .paragraph(RichText("Redis is used for:")), .table(table),
        .quote([.paragraph(RichText("Platform remains operational but degraded."))]),
      ])
  }

  private static var immediate: Phase {
    let ping = Command(
      id: ping, text: "redis-cli -h $REDIS_HOST -p $REDIS_PORT ping", line: 30, commandClass: .read,
      placeholders: [environment("REDIS_HOST"), environment("REDIS_PORT")],
      expectations: [Expectation(kind: .text, text: "PONG", source: .comment, line: 31)])
    let outcomes = OutcomeTable(
      header: [RichText("Result"), RichText("Diagnosis"), RichText("Action")],
      rows: [
        row("PONG", "Redis accessible, false alarm", "verify application", nil),
        row("Connection refused", "Redis down or network issue", "→ Step 3", .step(metrics)),
        row("Timeout", "Redis overloaded", "→ Step 4", .step(fix)),
      ], line: 34)
    let acknowledge = Step(
      id: acknowledge, number: "1", title: "Acknowledge alert", line: 12,
      content: [.task(TaskID("a1")), .task(TaskID("a2")), .field(0)],
      tasks: [
        StepTask(id: TaskID("a1"), text: RichText("Acknowledge the page"), line: 13),
        StepTask(
          id: TaskID("a2"),
          text: RichText([.init("Post in "), .init("#incidents", traits: .code), .init(": investigating")]),
          line: 14,
          tasks: [StepTask(id: TaskID("a2.1"), text: RichText("Name an incident lead"), line: 15)]),
      ],
      fields: [Field(id: "time", label: "Note current time", line: 16)])
    let verify = Step(
      id: verify, number: "2", title: "Verify Redis status", line: 28,
      content: [
        .paragraph(RichText([.init("Quick connectivity test:", traits: .strong)])), .command(Self.ping),
        .outcomes(0),
        .paragraph(
          RichText([
            .init("See also "), .init("the provider's page", link: "https://status.example.com/"), .init("."),
          ])),
      ],
      commands: [ping], outcomes: [outcomes],
      links: [
        Link(
          text: "the provider's page", target: "https://status.example.com/",
          jump: Jump(text: "the provider's page", destination: .url("https://status.example.com/")), line: 40)
      ])
    return Phase(
      title: "Immediate actions 0–5 min", line: 10, budgetSeconds: 300, budgetEndSeconds: 300,
      steps: [acknowledge, verify])
  }

  private static var triage: Phase {
    let memory = Command(
      id: memory, text: "redis-cli info memory | grep used_memory_human", line: 50, label: "Memory usage",
      commandClass: .read)
    let metrics = Step(
      id: metrics, number: "3", title: "Check Redis metrics", line: 46,
      content: [
        .command(Self.memory), .paragraph(RichText("Alert thresholds:")),
        .list(BlockList(start: nil, items: [[.paragraph(RichText("Memory > 90%: risk of OOM"))]])),
        .admonition(
          kind: "warning", title: "",
          [.paragraph(RichText("KEYS blocks the server while it runs: never in production."))]),
        .code(language: "", text: "# Memory\nused_memory_human:1.02M"),
      ],
      commands: [memory],
      thresholds: [
        Threshold(
          metric: "Memory", comparison: .above, value: 90, unit: "%", meaning: "risk of OOM",
          text: "Memory > 90%: risk of OOM", line: 53)
      ])
    return Phase(
      title: "Triage 5–15 min", line: 44, budgetSeconds: 600, budgetEndSeconds: 900, steps: [metrics])
  }

  private static var mitigation: Phase {
    let commands = [
      Command(id: restart, text: "systemctl restart redis", line: 61, commandClass: .change),
      Command(
        id: flush, text: "redis-cli FLUSHALL", line: 62, commandClass: .destroy,
        warning: "LAST RESORT: sessions will be lost"),
      Command(
        id: lowered, text: "./rotate-logs --check", line: 63, commandClass: .unknown, declaredClass: .read),
      Command(
        id: monitor, text: "redis-cli monitor", line: 64, commandClass: .read, flags: [.endless]),
      Command(id: session, text: "CONFIG GET maxmemory", line: 65, commandClass: .read, flags: [.inSession]),
      Command(
        id: pod, text: "kubectl logs <pod> --tail 50", line: 66, commandClass: .read,
        placeholders: [Placeholder(token: "<pod>", name: "pod", kind: .angle)]),
      Command(
        id: login, text: "redis-cli --no-auth-warning info", line: 67, commandClass: .read,
        placeholders: [environment("REDISCLI_AUTH")]),
    ]
    let fix = Step(
      id: fix, number: "4", title: "Bring it back", line: 60,
      content: commands.map { .command($0.id) }, commands: commands)
    return Phase(title: "Mitigation", line: 58, steps: [fix])
  }

  private static var communication: Phase {
    let post = Template(
      title: "Initial post", kind: .message, language: "",
      text: "⚠️ INCIDENT: Redis failure\nStatus: investigating\nUpdates: every 10 minutes", line: 74)
    return Phase(
      title: "Communication", line: 70,
      steps: [
        Step(
          id: tell, number: nil, title: "Tell people", line: 72, content: [.template(0)], templates: [post])
      ])
  }

  /// Every kind of block, nested.
  private static var reference: Phase {
    let inner = BlockList(
      start: nil, items: [[.paragraph(RichText("third level, with a long line that has to wrap"))]])
    let second = BlockList(
      start: nil,
      items: [[.paragraph(RichText("second level")), .list(inner)], [.paragraph(RichText("日本語の項目"))]])
    let numbered = BlockList(
      start: 9,
      items: [
        [.paragraph(RichText("ninth"))],
        [.paragraph(RichText("tenth")), .code(language: "yaml", text: "alert: RedisDown\n  for: 2m\n")],
      ])
    let wide = BlockTable(
      header: ["Metric", "Where it comes from", "What is normal", "Who to ask"].map { RichText($0) },
      rows: [
        ["used_memory_human", "redis-cli info memory", "below 90% of maxmemory", "#cache"].map {
          RichText($0)
        },
        ["connected_clients", "redis-cli info clients", "below 10,000", "#platform 日本"].map { RichText($0) },
      ])
    let contacts = BlockTable(
      header: ["Service", "Primary", "Secondary", "Escalation", "Dashboard", "Runs in"].map { RichText($0) },
      rows: [
        [
          "api", "ada@example.com", "grace@example.com", "platform-leads@example.com",
          "https://grafana.example.com/d/api-overview", "eu-west-1, three zones",
        ],
        [
          "日本", "edsger@example.com", "barbara@example.com", "platform-leads@example.com",
          "https://grafana.example.com/d/cache", "ap-northeast-1",
        ],
      ].map { $0.map { RichText($0) } })
    return Phase(
      title: "Reference", line: 80, kind: .reference,
      content: [
        .heading(level: 3, text: RichText("Emphasis")),
        .paragraph(
          RichText([
            .init("Plain, "), .init("strong", traits: .strong), .init(", "),
            .init("emphasised", traits: .emphasis),
            .init(", "), .init("code", traits: .code), .init(" and "), .init("struck", traits: .struck),
            .init(".\nA hard break."),
          ])),
        .list(BlockList(start: nil, items: [[.paragraph(RichText("first level")), .list(second)], []])),
        .list(numbered), .table(wide), .rule, .table(contacts),
        .quote([.paragraph(RichText("Quoted:")), .quote([.paragraph(RichText("twice"))])]),
        .admonition(kind: "note", title: "On call", [.paragraph(RichText("Read this."))]),
        .code(language: "", text: "a long line of code \(String(repeating: "0123456789", count: 12)) end"),
        .source("<details>\u{1B}[2J</details>"),
      ])
  }

  private static func environment(_ name: String) -> Placeholder {
    Placeholder(token: "$" + name, name: name, kind: .environment)
  }

  private static func strong(_ text: String) -> RichText { RichText([.init(text, traits: .strong)]) }

  private static func row(
    _ result: String, _ diagnosis: String, _ action: String, _ destination: Jump.Destination?
  ) -> OutcomeTable.Row {
    OutcomeTable.Row(
      patterns: [result],
      cells: [RichText([.init(result, traits: .code)]), RichText(diagnosis), RichText(action)],
      jump: destination.map { Jump(text: action, destination: $0) }, line: 35)
  }
}
