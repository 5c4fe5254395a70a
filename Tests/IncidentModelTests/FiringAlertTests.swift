import IncidentModel
import Testing

@Suite("FiringAlert")
struct FiringAlertTests {
  @Test(
    "its runbook is named by annotation or label, else by the end of its address",
    arguments: [
      (["runbook": "redis-down", "runbook_url": "https://x/other"], "redis-down"),
      (["runbook_url": "https://wiki/runbooks/db-failover.md#start"], "db-failover"),
      (["runbook_url": "https://wiki/disk-full/"], "disk-full"),
      (["runbook": "https://wiki/cert-expiry.html?x=1"], "cert-expiry"), (["summary": "x"], nil),
    ] as [([String: String], String?)])
  func runbook(_ annotations: [String: String], _ slug: String?) {
    #expect(FiringAlert(labels: [:], annotations: annotations).runbook == slug)
  }

  @Test(
    "its severity is its label's; of a bare page the runbook knows more",
    arguments: [
      ("critical", .sev3, .sev1), ("SEV-2", .sev4, .sev2), ("page", .sev3, .sev3), ("page", nil, .sev1),
      ("ticket", .sev1, .sev3), ("odd", .sev2, .sev2), ("", nil, nil),
    ] as [(String, IncidentSeverity?, IncidentSeverity?)])
  func severity(_ label: String, _ runbook: IncidentSeverity?, _ expected: IncidentSeverity?) {
    #expect(FiringAlert(labels: ["severity": label]).severity(runbook: runbook) == expected)
  }

  @Test("its labels get the names under which the runbook asks")
  func values() {
    let alert = FiringAlert(labels: [
      "alertname": "X", "severity": "page", "redis_host": "r1", "pod-name": "p", "job": "api", "empty": "",
    ])
    #expect(
      alert.values(for: ["REDIS_HOST", "pod name", "PORT"]) == [
        "REDIS_HOST": "r1", "pod name": "p", "job": "api",
      ])
  }

  @Test("its title is what it says, else its name")
  func title() {
    #expect(FiringAlert(labels: ["alertname": "X"], annotations: ["summary": "It broke"]).title == "It broke")
    #expect(FiringAlert(labels: ["alertname": "X"], annotations: ["summary": ""]).title == "X")
    #expect(FiringAlert(labels: [:]).title == "alert")
  }
}
