import ConsoleApp
import IncidentModel
import Testing

@Suite("Alerts from Alertmanager")
struct AlertReaderTests {
  @Test("a webhook's firing alerts come oldest first; resolved ones are left out")
  func webhook() throws {
    let text = """
      {"status":"firing","alerts":[
      {"status":"firing","labels":{"alertname":"B"},"startsAt":"2026-11-21T03:00:00.5+01:00"},
      {"status":"resolved","labels":{"alertname":"Gone"},"startsAt":"2026-11-20T00:00:00Z"},
      {"status":"firing","labels":{"alertname":"A"},"startsAt":"2026-11-21T01:00:00.123456789Z"},
      {"status":"firing","labels":{"alertname":"C"},"startsAt":"soon"}]}
      """
    let alerts = try #require(AlertReader.alerts(in: text))
    #expect(alerts.map(\.name) == ["A", "B", "C"])
    #expect(alerts[0].startedAt == Timestamp(iso8601: "2026-11-21T01:00:00.123Z"))
    #expect(alerts[1].startedAt == Timestamp(iso8601: "2026-11-21T02:00:00.500Z"))
    #expect(alerts[2].startedAt == nil)
  }

  @Test("the API's list is read, too; what is neither is nothing of Alertmanager's")
  func others() {
    let list = "[{\"labels\":{\"alertname\":\"A\"},\"status\":{\"state\":\"active\"}}]"
    #expect(AlertReader.alerts(in: list)?.map(\.name) == ["A"])
    #expect(AlertReader.alerts(in: "[]") == [])
    for text in ["", "Redis is down", "{\"text\":\"x\"}", "{\"alerts\":", "<html>"] {
      #expect(AlertReader.alerts(in: text) == nil, "\(text)")
    }
  }
}
