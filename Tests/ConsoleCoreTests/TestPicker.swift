import IncidentModel
import TerminalFrame

@testable import ConsoleCore

/// A picker with two incidents and a few runbooks.
enum TestPicker {
  static func make(_ settings: ConsoleSettings = ConsoleSettings(actor: ConsoleHarness.actor)) -> PickerState
  {
    let start = ConsoleHarness.start
    let incidents = [
      PickerIncident(
        id: IncidentID("2026-11-20-disk-full"), title: "Disk full", severity: .sev3, status: .monitoring,
        startedAt: start.advanced(bySeconds: -90_000)),
      PickerIncident(
        id: IncidentID("2026-11-21-redis-down"), title: "Redis down", severity: .sev2, status: .investigating,
        startedAt: start.advanced(bySeconds: -240)),
      PickerIncident(
        id: IncidentID("2026-11-01-old"), title: "Old", severity: nil, status: .resolved,
        startedAt: start.advanced(bySeconds: -2_000_000)),
    ]
    let runbooks = [
      PickerRunbook(slug: "certificate-expiring", title: "A certificate expires soon", steps: 7),
      PickerRunbook(
        slug: "database-failover", title: "データベース failover", alerts: ["PostgresDown"], severity: "P1",
        steps: 12,
        nextReview: "2026-04-01"),
      PickerRunbook(
        slug: "redis-down", title: "Redis down", alerts: ["RedisDown", "RedisUnreachable"], steps: 21),
    ]
    return PickerState(incidents: incidents, runbooks: runbooks, settings: settings, now: start)
  }

  /// A picker on a machine on which nothing was ever recorded.
  static func first(_ settings: ConsoleSettings) -> PickerState {
    PickerState(
      incidents: [], runbooks: make(settings).shelf?.runbooks, settings: settings, now: ConsoleHarness.start,
      isFirstStart: true)
  }

  /// A picker that has read two of its runbooks when somebody begins to type.
  static func reading(_ settings: ConsoleSettings) -> PickerState {
    let whole = make(settings)
    let runbooks = whole.shelf?.runbooks ?? []
    var picker = PickerState(
      incidents: whole.incidents, runbooks: nil, settings: settings, now: ConsoleHarness.start)
    _ = picker.update(.runbooks(.found((runbooks + runbooks).map { PickerRunbook(slug: $0.slug) })))
    let unreadable = PickerRunbook(
      slug: "certificate-expiring", reading: .failed("runbooks/certificate-expiring.md: is binary, not text"))
    _ = picker.update(.runbooks(.read([0: unreadable, 2: runbooks[2]])))
    return picker
  }

  /// A picker of which texts are searched.
  private static func search(_ picker: inout PickerState) {
    let lines = [1: "psql -c 'select redis_fdw_version()'"]
    _ = picker.update(.runbooks(.searched(TextFindings(words: "redis", lines: lines, done: 2, all: 3))))
  }

  private static var alerts: [FiringAlert] {
    [
      FiringAlert(
        labels: ["alertname": "RedisDown", "severity": "page", "instance": "redis-1:6379"],
        annotations: ["summary": "Redis does not answer"],
        startedAt: ConsoleHarness.start.advanced(bySeconds: -130)),
      FiringAlert(
        labels: ["alertname": "QueueGrows", "severity": "ticket"],
        annotations: ["summary": "The queue 日本 grows"]),
    ]
  }

  static func draw(_ file: GoldenFile, _ screen: GoldenFile.Screen) -> String {
    let settings = ConsoleSettings(actor: ConsoleHarness.actor, isUnicode: screen.isUnicode)
    var picker = start(file.settings["picker"], settings)
    if file.settings["picker"] == "alerts" { _ = picker.update(.alerts(alerts)) }
    _ = picker.update(.resized(screen.size))
    for action in KeyScript(file.settings["keys"] ?? "").actions {
      switch action {
      case .key(let key): _ = picker.update(.input(.key(key)))
      case .text(let text): for character in text { _ = picker.update(.input(.key(.character(character)))) }
      case .wait: break
      }
    }
    if file.settings["texts"] != nil {
      search(&picker)
      _ = picker.update(.input(.key(.end)))
    }
    return picker.view(size: screen.size).text
  }

  private static func start(_ name: String?, _ settings: ConsoleSettings) -> PickerState {
    switch name {
    case "first": first(settings)
    case "reading": reading(settings)
    default: make(settings)
    }
  }
}
