import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import Postmortem

@Suite("Golden drafts")
struct GoldenTests {
  @Test("a recorded outage gives this draft, byte for byte, in any order and with events twice")
  func outage() throws {
    let run = Recording.outage()
    let draft = report(run.events, run).markdown()
    try expect(draft, equals: "redis-outage.md")
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      #expect(report(run.events.shuffled(using: &generator) + run.events.prefix(9), run).markdown() == draft)
    }
  }

  @Test("an incident of which only the start is recorded says what is missing and invents nothing")
  func onlyBegun() throws {
    var run = Recording("2026-11-21-disk-full")
    run.add(
      .incidentStarted(
        IncidentStart(runbook: "disk-full", path: "", sha256: String(repeating: "b", count: 64), title: "")))
    try expect(report(run.events, run).markdown(), equals: "only-begun.md")
  }

  @Test("hostile titles, notes, commands and outputs stay inside their cells, fences and headings")
  func hostile() throws {
    let run = Recording.hostile()
    try expect(report(run.events, run).markdown(), equals: "hostile.md")
  }

  @Test("no events at all still give a draft")
  func empty() {
    let draft = PostmortemReport(events: [], outputs: [:], generator: "incident 1").markdown()
    #expect(draft.hasPrefix("# Postmortem: unnamed incident\n"))
    #expect(draft.contains("The timeline holds no events."))
    #expect(draft.contains("No command was run."))
  }

  private func report(_ events: [TimelineEvent], _ run: Recording) -> PostmortemReport {
    PostmortemReport(events: events, outputs: run.outputs, generator: "incident 0.1.0")
  }

  /// Holds a draft against its fixture; a draft that differs is left beside the temporary files to compare.
  private func expect(_ draft: String, equals name: String) throws {
    let fixture = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
    let expected = try String(contentsOf: fixture, encoding: .utf8)
    if draft != expected {
      let actual = FileManager.default.temporaryDirectory.appending(path: "actual-\(name)")
      try draft.write(to: actual, atomically: true, encoding: .utf8)
      Issue.record("\(name) differs; diff \(fixture.path()) \(actual.path())")
    }
  }
}
