import Foundation
import IncidentModel
import RunbookLoader
import SystemPackage
import TestSupport
import Testing
import TimelineStore

@testable import ConsoleApp

/// The incident that a console's first events begin.
@Suite("The incident of a console")
struct BegunIncidentTests {
  private let directory: TemporaryDirectory
  private let store: TimelineStore
  private let loaded: LoadedRunbook
  private let beginning: IncidentBeginning

  init() throws {
    directory = try TemporaryDirectory()
    store = try TimelineStore(
      home: FilePath(directory.path + "/home"), actor: "oncall@bastion", clock: SystemClock.now)
    loaded = RunbookLoader.load(source: "# Disk\n", path: "/r/disk.md", slug: "disk")
    beginning = IncidentBeginning(loaded.runbook, title: "Full")
  }

  @Test("begins with the first events, and has the next ones behind them")
  func begins() throws {
    let incident = BegunIncident()
    let note = EventDraft(.note(.note, "behind"))
    let first = try incident.record(beginning.drafts + [note], source: loaded.source, in: store)
    let id = try #require(incident.id)
    #expect(first.map(\.incident) == [id, id] && id.rawValue.hasSuffix("-disk"))
    #expect(try incident.record([note], source: "", in: store)[0].sequence == 3)
    #expect(try store.runbook(sha256: loaded.runbook.sha256) == Array("# Disk\n".utf8))
  }

  @Test("begins when it began, however late that could be recorded")
  func late() throws {
    var beginning = beginning
    beginning.at = Timestamp(milliseconds: 1_795_269_600_000)
    let events = try BegunIncident().record(beginning.drafts, source: loaded.source, in: store)
    #expect(events[0].at == beginning.at && events[0].recordedAt != beginning.at)
  }

  @Test("takes nothing before its beginning, and says why")
  func nothingBefore() {
    let incident = BegunIncident()
    let error = #expect(throws: StoreError.self) {
      try incident.record([EventDraft(.note(.note, "lost?"))], source: "", in: store)
    }
    #expect(error?.description.contains("the beginning of the incident is not recorded") == true)
    #expect(incident.id == nil)
  }
}
