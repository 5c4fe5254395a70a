import Foundation
import IncidentModel
import SystemPackage
import TestTraits
import Testing

@testable import TimelineStore

@Suite("A writer that is killed", .onTestThreads)
struct KillTests {
  private static let rounds = 5
  private static let writers = 4

  /// Ten runs of five rounds of four writers: 200 kills, at moments that are the same in every run.
  @Test(
    "whatever the moment, every event that it acknowledged is there and the chains hold",
    arguments: UInt64(0)..<10)
  func acknowledged(seed: UInt64) throws {
    let home = try TestHome()
    let store = try home.store()
    let incident = try store.begin(.example()).incident
    var promised: Set<Int> = []
    for round in 0..<Self.rounds {
      let writers = try (0..<Self.writers).map { _ in
        try WriterProcess("endless", home.path.string, incident.rawValue)
      }
      // They write at once: each is killed while the others go on, hold the lock, or wait for it.
      for (place, writer) in writers.enumerated() {
        let number = (Int(seed) * Self.rounds + round) * Self.writers + place
        let chance = UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
        for _ in 0..<(chance >> 60) {
          if let number = writer.line().flatMap({ Int($0) }) { promised.insert(number) }
        }
        // Some microseconds on, so that it does not always die just behind its last word.
        let moment = ContinuousClock.now + .microseconds(Int(chance >> 40 & 0xFFF))
        while ContinuousClock.now < moment {}
        writer.kill()
        // What it said before it died counts too, whether or not anybody had read it by then.
        while let line = writer.line() { if let number = Int(line) { promised.insert(number) } }
      }
    }
    _ = try store.closeAbandonedAttempts(of: incident)
    let events = try store.events(of: incident)
    #expect(promised.count > 20)
    #expect(promised.isSubset(of: events.map(\.sequence)))
    #expect(events.map(\.sequence) == Array(1...events.count))
    #expect(try store.verify(incident).isEmpty)
    #expect(IncidentState(events).running.isEmpty)
  }
}
