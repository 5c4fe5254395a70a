import IncidentModel
import Testing

@Suite("Severity")
struct IncidentSeverityTests {
  @Test(
    "what runbooks and people write is understood",
    arguments: [
      ("sev2", .sev2), ("SEV-1", .sev1), ("Severity: 3", .sev3), ("P2 (High)", .sev2), ("p0", nil),
      ("critical", .sev1),
      ("Medium", .sev3), ("priority 4", .sev4), ("info", .sev5), ("", nil), ("unknown", nil), ("sev9", nil),
    ] as [(String, IncidentSeverity?)])
  func read(text: String, expected: IncidentSeverity?) {
    #expect(IncidentSeverity(text: text) == expected)
  }
}
