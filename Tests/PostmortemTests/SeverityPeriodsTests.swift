import IncidentModel
import Testing

@testable import Postmortem

@Suite("Time per severity")
struct SeverityPeriodsTests {
  private let start = Timestamp(milliseconds: 1_000_000)

  @Test("time adds up per severity, the worst first, and all of it to the length of the incident")
  func totals() {
    let periods = periods([(60, .sev1), (100, .sev2), (160, .sev1)], initial: .sev3, end: 200)
    #expect(periods == ["sev1": 80, "sev2": 60, "sev3": 60])
  }

  @Test("changes before the start and after the end count only inside")
  func clamped() {
    #expect(periods([(-50, .sev1), (500, .sev4)], initial: .sev3, end: 200) == ["sev1": 200])
    #expect(periods([], initial: nil, end: 200) == ["none": 200])
    #expect(periods([], initial: .sev2, end: 0) == [:])
  }

  private func periods(
    _ changes: [(Int64, IncidentSeverity)], initial: IncidentSeverity?, end: Int64
  ) -> [String: Int64] {
    let events = changes.enumerated().map { position, change in
      let at = start.advanced(bySeconds: change.0)
      return TimelineEvent(
        id: EventID(high: UInt64(position), low: 0), incident: IncidentID("i"), at: at, recordedAt: at,
        actor: "a@b",
        body: .severityChanged(change.1))
    }
    let totals = SeverityPeriods(
      events, initial: initial, from: start, to: start.advanced(bySeconds: end)
    ).totals
    return Dictionary(uniqueKeysWithValues: totals.map { ($0.severity?.rawValue ?? "none", $0.seconds) })
  }
}
