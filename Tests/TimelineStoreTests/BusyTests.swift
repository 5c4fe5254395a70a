import IncidentModel
import Synchronization
import SystemPackage
import TestTraits
import Testing

@testable import TimelineStore

@Suite("A database that another program holds", .onTestThreads)
struct BusyTests {
  let home: TestHome
  let elsewhere: TestHome

  init() throws {
    home = try TestHome()
    elsewhere = try TestHome()
  }

  private func store(fallbackHomes: [FilePath] = []) throws -> TimelineStore {
    try TimelineStore(
      home: home.path, actor: "ops@bastion", fallbackHomes: fallbackHomes, patience: .milliseconds(50)
    ) { [clock = home.clock] in clock.now }
  }

  @Test("without a place to record elsewhere it is said, nothing is half recorded, and later it works")
  func refused() throws {
    let store = try store()
    let incident = try store.begin(.example()).incident
    let holder = try WriterProcess("hold", home.path.string)
    #expect(holder.line() == "held")
    let error = storeError { _ = try store.append([.note("one"), .note("two")], to: incident) }
    #expect(error?.kind == .busy)
    #expect(error?.description.contains("another process holds the database") == true)
    // A look does not need the lock.
    #expect(try store.events(of: incident).count == 1)
    #expect(try holder.finish() == 0)
    #expect(try store.append([.note("one"), .note("two")], to: incident).map(\.sequence) == [2, 3])
    #expect(try store.verify(incident).isEmpty)
  }

  @Test("with one the event is durable there, shown with the rest, and comes home when the lock is free")
  func elsewhereMeanwhile() throws {
    let store = try store(fallbackHomes: [elsewhere.path.appending("fallback")])
    let incident = try store.begin(.example()).incident
    let holder = try WriterProcess("hold", home.path.string)
    #expect(holder.line() == "held")
    let kept = try store.append([.note("while it was held")], to: incident)
    guard case .elsewhere? = store.trouble else {
      Issue.record("the trouble is not told: \(String(describing: store.trouble))")
      return
    }
    #expect(try store.events(of: incident).map(\.id).last == kept.last?.id)
    #expect(try holder.finish() == 0)
    store.fallback.withLock { $0.triedAt = nil }
    store.tryAgain()
    #expect(store.trouble == nil)
    #expect(try store.events(of: incident).map(\.id).contains(kept[0].id))
    #expect(try store.verify(incident).isEmpty)
  }
}
