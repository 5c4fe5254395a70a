import IncidentModel
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
