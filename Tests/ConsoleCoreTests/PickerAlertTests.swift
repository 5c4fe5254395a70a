import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Alerts in the picker")
struct PickerAlertTests {
  private let redis = FiringAlert(
    labels: ["alertname": "RedisUnreachable", "severity": "page"],
    annotations: ["summary": "Redis does not answer", "runbook": "moved-away"],
    startedAt: ConsoleHarness.start.advanced(bySeconds: -125))
  private let odd = FiringAlert(labels: ["alertname": "Odd"])

  private func picker(_ alerts: [FiringAlert]) -> PickerState {
    var picker = TestPicker.make()
    _ = picker.update(.resized(TerminalSize(columns: 100, rows: 24)))
    _ = picker.update(.alerts(alerts))
    return picker
  }

  @Test("alerts stand first, with their age and the runbook that is for them; Enter opens it")
  func first() {
    var picker = picker([redis, odd])
    let lines = picker.view(size: TerminalSize(columns: 100, rows: 24)).text.split(separator: "\n")
    #expect(lines[0].contains("2 active alerts"))
    #expect(lines[2].contains("ALERT page RedisUnreachable  02:05  Redis does not answer  redis-down"))
    #expect(picker.update(.input(.key(.enter))) == [.openAlert(redis, slug: "redis-down")])
  }

  @Test("an alert for whose runbook an incident is open leads into that one")
  func openAlready() {
    let incident = PickerIncident(
      id: IncidentID("2026-11-21-redis-down"), runbook: "redis-down", title: "Redis down", severity: .sev2,
      status: .investigating, startedAt: ConsoleHarness.start)
    let whole = TestPicker.make()
    var picker = PickerState(
      incidents: [incident], runbooks: whole.shelf?.runbooks, settings: ConsoleSettings(actor: "a@b"),
      now: ConsoleHarness.start)
    _ = picker.update(.resized(TerminalSize(columns: 100, rows: 24)))
    _ = picker.update(.alerts([redis]))
    let screen = picker.view(size: TerminalSize(columns: 100, rows: 24)).text
    #expect(screen.contains("2026-11-21-redis-down is open: Enter goes back into it."))
    #expect(picker.update(.input(.key(.enter))) == [.openIncident(incident.id)])
  }

  @Test("whatever there is, the title says the time", arguments: [30, 50, 60, 70, 80, 120])
  func time(columns: Int) {
    let picker = picker([redis, odd])
    let title = picker.view(size: TerminalSize(columns: columns, rows: 24)).text.prefix { $0 != "\n" }
    #expect(title.contains("2 active alerts") && (columns < 60 || title.contains("14:00:00Z")), "\(title)")
  }

  @Test("an alert without a runbook says what to do and opens nothing")
  func withoutRunbook() {
    var picker = picker([odd])
    #expect(picker.update(.input(.key(.enter))) == [])
    #expect(picker.notice?.contains("No runbook is known for Odd") == true)
  }

  @Test("alerts that come while somebody chooses do not move the choice")
  func lateAlerts() {
    var picker = TestPicker.make()
    _ = picker.update(.input(.key(.down)))
    let chosen = picker.entries[picker.selected]
    _ = picker.update(.alerts([redis, odd]))
    #expect(picker.entries[picker.selected] == chosen)
    _ = picker.update(.alerts([]))
    #expect(picker.entries[picker.selected] == chosen)
  }

  @Test("when nobody knows which alerts are active, the title says why")
  func unknown() {
    var picker = TestPicker.make()
    _ = picker.update(.alertsUnknown(reason: "no answer within 5 s"))
    #expect(
      picker.view(size: TerminalSize(columns: 100, rows: 24)).text.contains("alerts unknown: no answer"))
    _ = picker.update(.alerts([]))
    #expect(!picker.view(size: TerminalSize(columns: 100, rows: 24)).text.contains("unknown"))
  }
}
