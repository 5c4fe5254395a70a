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
      incidents: [], runbooks: make(settings).runbooks, settings: settings, now: ConsoleHarness.start,
      isFirstStart: true)
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
    var picker = file.settings["picker"] == "first" ? first(settings) : make(settings)
    if file.settings["picker"] == "alerts" { _ = picker.update(.alerts(alerts)) }
    _ = picker.update(.resized(screen.size))
    for action in KeyScript(file.settings["keys"] ?? "").actions {
      switch action {
      case .key(let key): _ = picker.update(.input(.key(key)))
      case .text(let text): for character in text { _ = picker.update(.input(.key(.character(character)))) }
      case .wait: break
      }
    }
    return picker.view(size: screen.size).text
  }
}
