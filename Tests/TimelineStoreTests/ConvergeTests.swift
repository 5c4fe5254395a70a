import IncidentModel
import SystemPackage
import TestTraits
import Testing

@testable import TimelineStore

@Suite("Several processes on one incident", .onTestThreads)
struct ConvergeTests {
  @Test("eight of them see the same ticks and values in the end, whatever each saw first", arguments: [1, 2])
  func converge(seed: Int) throws {
    let home = try TestHome()
    let store = try home.store()
    let incident = try store.begin(.example()).incident
    let writers = try (0..<8).map {
      try WriterProcess("writer", home.path.string, incident.rawValue, "\(seed * 100 + $0)", "20")
    }
    for word in ["ready", "written"] {
      for writer in writers { #expect(writer.line() == word) }
      for writer in writers { try writer.tellToGoOn() }
    }
    let views = Set(writers.map { $0.line() ?? "nothing" })
    for writer in writers { #expect(try writer.finish() == 0) }
    #expect(views.count == 1, "\(views.sorted().joined(separator: "\n"))")
    #expect(views.first?.contains("triage/") == true)
    let events = try store.events(of: incident)
    #expect(events.count == 1 + 8 * 20)
    #expect(Set(events.map(\.writer)).count == 9)
    #expect(try store.verify(incident).isEmpty)
    // Whoever reads it all from the start sees no other ticks than those who were there.
    let replayed = IncidentState(events)
    for (step, progress) in replayed.steps {
      #expect(views.first?.contains("\(step)=\(progress.value)") == true)
    }
  }
}
