import IncidentModel
import Testing

@testable import TimelineStore

@Suite("A long timeline", .serialized)
struct LongTimelineTests {
  /// The quickest of several openings of an incident with so many events, in seconds.
  private func opening(_ count: Int, in home: TestHome) throws -> Double {
    let store = try home.store()
    let incident = try store.begin(.example()).incident
    for start in stride(from: 0, to: count, by: 1000) {
      let drafts = (start..<start + 1000).map { number in
        EventDraft(number % 2 == 0 ? .stepTicked(.verify) : .note(.note, "observation \(number)"))
      }
      _ = try store.append(drafts, to: incident)
    }
    return try (0..<5).map { _ in
      let start = ContinuousClock.now
      let state = IncidentState(try store.events(of: incident))
      let time = ContinuousClock.now - start
      #expect(state.responders.count == 1)
      return time / .seconds(1)
    }.min() ?? .infinity
  }

  @Test("takes to open what its length says: ten times the events, no more than twenty times the time")
  func linear() throws {
    let short = try opening(1000, in: TestHome())
    let long = try opening(10_000, in: TestHome())
    #expect(long / short < 20, "\(long) s for 10,000 events, \(short) s for 1,000")
  }
}
