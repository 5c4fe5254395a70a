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
