import IncidentModel
import Testing

@testable import Postmortem

@Suite("Phases along the time")
struct PhasePeriodsTests {
  private let run = Recording.outage()

  private var periods: [PhasePeriods.Period] {
    PhasePeriods(run.events, checklist: IncidentStart.redisDown.checklist).periods
  }

  @Test("last from the first thing recorded about one of their steps to the last, in the runbook's order")
  func order() throws {
    #expect(
      periods.map(\.title) == [
        "Immediate actions (0–5 min)", "Triage (5–15 min)", "Mitigation",
      ])
    for period in periods { #expect(period.from <= period.to) }
    let triage = try #require(periods.first { $0.title.hasPrefix("Triage") })
    let steps = run.events.filter { $0.body.step == .verify || $0.body.step == .memory }
    #expect(triage.from == steps.map(\.at).min())
    #expect(triage.to == steps.map(\.at).max())
  }

  @Test("that nobody worked in have no line, and steps that the checklist does not have belong to none")
  func untouched() {
    var run = Recording()
    run.add(.incidentStarted(.redisDown))
    run.add(.stepTicked(.verify))
    run.add(.stepTicked(StepID("gone")))
    let periods = PhasePeriods(run.events, checklist: IncidentStart.redisDown.checklist).periods
    #expect(periods.map(\.title) == ["Triage (5–15 min)"])
  }

  @Test("stand in the picture with their names and times")
  func picture() {
    let page = PostmortemReport(events: run.events, outputs: [:], generator: "incident 0.1.0").html()
    #expect(page.contains(">Phases</text>"))
    #expect(page.contains("Triage (5–15 min): 03:1"))
  }
}
