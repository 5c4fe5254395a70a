import IncidentModel
import Postmortem
import Testing

@Suite("Probes in the postmortem")
struct ProbePeriodsTests {
  private func recorded() -> Recording {
    var run = Recording()
    run.add(.incidentStarted(.redisDown), after: 0)
    func report(_ stage: ProbeReport.Stage, _ level: Verdict.Level? = nil, before: Verdict.Level? = nil)
      -> EventBody
    {
      .probe(
        ProbeReport(
          stage, step: .verify, command: CommandID("triage/1/1"), text: "redis-cli ping <x>",
          intervalSeconds: 5, before: before,
          verdict: level.map { Verdict(level: $0, rule: .exitStatus, text: "") }))
    }
    run.add(report(.began), after: 10)
    run.add(report(.changed, .fail), after: 1)
    run.add(report(.changed, .pass, before: .fail), after: 200)
    run.add(report(.ended), after: 100)
    run.add(.note(.note, "over"), after: 100)
    return run
  }

  private func report(_ run: Recording) -> PostmortemReport {
    PostmortemReport(events: run.events, outputs: run.outputs, generator: "incident 0.1.0")
  }

  @Test("are a line of what they said and how long, in words too")
  func drawn() throws {
    let html = report(recorded()).html()
    #expect(html.contains("redis-cli ping &lt;x&gt;: down from 03:12:16 to 03:15:36"))
    #expect(html.contains("redis-cli ping &lt;x&gt;: up from 03:15:36 to 03:17:16"))
    #expect(html.contains(">down</text>"))
    #expect(html.contains(">Probes</text>"))
  }

  @Test("have no line where there was none")
  func absent() {
    #expect(!report(.outage()).html().contains(">Probes</text>"))
  }

  @Test("stand in the timeline with what changed")
  func timeline() {
    let markdown = report(recorded()).markdown()
    #expect(markdown.contains("Probe down → up: redis-cli ping"))
  }
}
