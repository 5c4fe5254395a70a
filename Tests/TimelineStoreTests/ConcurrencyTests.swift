import Glibc
import IncidentModel
import Synchronization
import Testing

@testable import TimelineStore

@Suite("Several writers")
struct ConcurrencyTests {
  @Test("stores that write to one incident at once lose nothing and keep every chain whole")
  func interleaved() async throws {
    let home = try TestHome()
    let incident = try home.store().begin(.example()).incident
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let store = try home.store(actor: "writer\(writer)@host")
          for number in 0..<25 {
            _ = try store.append([.note("\(writer)/\(number)"), .note("and")], to: incident)
          }
          store.close()
        }
      }
      try await group.waitForAll()
    }
    let store = try home.store()
    let events = try store.events(of: incident)
    #expect(events.map(\.sequence) == Array(1...401))
    #expect(events.map(\.id) == events.map(\.id).sorted())
    #expect(try store.verify(incident).isEmpty)
    for writer in 0..<8 {
      let notes = events.filter { $0.actor == "writer\(writer)@host" && $0.body != .note(.note, "and") }
      #expect(notes.map(\.body) == (0..<25).map { .note(.note, "\(writer)/\($0)") })
    }
  }

  @Test("threads that share a store keep one chain")
  func threads() async throws {
    let home = try TestHome()
    let store = try home.store()
    let incident = try store.begin(.example()).incident
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask { _ = try? store.append([.note("\(number)")], to: incident) }
      }
    }
    #expect(try store.events(of: incident).count == 41)
    #expect(try store.verify(incident).isEmpty)
  }

  @Test("incidents that begin at once get names of their own")
  func begin() async throws {
    let home = try TestHome()
    let ids = try await withThrowingTaskGroup(of: IncidentID.self) { group in
      for _ in 0..<8 { group.addTask { try home.store().begin(.example()).incident } }
      return try await group.reduce(into: Set<IncidentID>()) { $0.insert($1) }
    }
    #expect(ids.count == 8)
  }

  @Test("a home that many open for the first time at once is made once")
  func firstOpening() async throws {
    let home = try TestHome()
    let stores = try await withThrowingTaskGroup(of: TimelineStore.self) { group in
      for _ in 0..<8 { group.addTask { try home.store() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(stores.map(\.writer)).count == 8)
    _ = try stores[0].begin(.example())
    #expect(try stores[7].incidents().count == 1)
  }
}
