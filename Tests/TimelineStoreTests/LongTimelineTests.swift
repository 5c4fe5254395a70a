import Foundation
import GRDB
import IncidentModel
import SystemPackage
import Testing

@testable import TimelineStore

@Suite("A long timeline", .serialized)
struct LongTimelineTests {
  /// A store with one incident of so many events.
  private func filled(_ count: Int, in home: TestHome) throws -> (store: TimelineStore, incident: IncidentID)
  {
    let store = try home.store()
    let incident = try store.begin(.example()).incident
    for start in stride(from: 0, to: count, by: 1000) {
      let drafts = (start..<start + 1000).map { number in
        EventDraft(number % 2 == 0 ? .stepTicked(.verify) : .note(.note, "observation \(number)"))
      }
      _ = try store.append(drafts, to: incident)
    }
    return (store, incident)
  }

  /// How long one opening takes, in seconds.
  private func opening(_ store: TimelineStore, _ incident: IncidentID) throws -> Double {
    let start = ContinuousClock.now
    let state = IncidentState(try store.events(of: incident))
    let time = ContinuousClock.now - start
    #expect(state.responders.count == 1)
    return time / .seconds(1)
  }

  @Test("comes back without what somebody took out of it, in order")
  func gap() throws {
    let home = try TestHome()
    let (store, incident) = try filled(10_000, in: home)
    let missing = [1...1, 700...800, 4097...4097, 8000...8200, 10_001...10_001]
    for range in missing {
      try home.sql(
        """
        DROP TRIGGER IF EXISTS events_are_not_deleted;
        DELETE FROM events WHERE seq BETWEEN \(range.lowerBound) AND \(range.upperBound)
        """)
    }
    let expected = (1...10_001).filter { number in !missing.contains { $0.contains(number) } }
    #expect(try store.events(of: incident).map(\.sequence) == expected)
  }

  @Test("with a number that nobody can have got to is read all the same", arguments: [Int.max, 1 << 40])
  func farNumber(_ number: Int) throws {
    let home = try TestHome()
    let (store, incident) = try filled(1000, in: home)
    try home.tamper("UPDATE events SET seq = \(number) WHERE seq = 1001")
    #expect(try store.events(of: incident).map(\.sequence) == Array(1...1000) + [number])
  }

  @Test("is read whole by one reader when no other can open the database")
  func oneReader() throws {
    let home = try TestHome()
    let (store, incident) = try filled(10_000, in: home)
    // The store's own connection holds the file, wherever its name leads.
    for suffix in ["", "-wal", "-shm"] {
      try FileManager.default.moveItem(
        atPath: home.path.string + "/incident.db" + suffix, toPath: home.path.string + "/moved.db" + suffix)
    }
    let events = try store.database.read { try store.timeline($0, of: incident, 1...10_001) }
    #expect(events.map(\.sequence) == Array(1...10_001))
  }

  @Test("takes to open what its length says: ten times the events, no more than twenty times the time")
  func linear() throws {
    let homes = (try TestHome(), try TestHome())
    let short = try filled(1000, in: homes.0)
    let long = try filled(10_000, in: homes.1)
    var (shortTime, longTime) = (Double.infinity, Double.infinity)
    // The quickest of several counts; the more of them, the busier the machine is.
    for _ in 0..<20 where longTime.isInfinite || longTime >= 20 * shortTime {
      shortTime = min(shortTime, try opening(short.store, short.incident))
      longTime = min(longTime, try opening(long.store, long.incident))
    }
    #expect(longTime < 20 * shortTime, "\(longTime) s for 10,000 events, \(shortTime) s for 1,000")
  }
}
