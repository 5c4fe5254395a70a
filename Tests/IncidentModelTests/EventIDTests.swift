import IncidentModel
import TestSupport
import Testing

@Suite("Event identifiers")
struct EventIDTests {
  @Test("identifiers rise and never repeat while the clock stands still, jumps back and runs on")
  func monotonic() {
    var generator = EventIDGenerator()
    var random = SeededGenerator(seed: 3)
    var clock: Int64 = 1_795_230_725_000
    var last = EventID(high: 0, low: 0)
    for _ in 0..<20_000 {
      switch Int.random(in: 0..<100, using: &random) {
      case 0: clock -= Int64.random(in: 0...3_600_000, using: &random)
      case 1...10: clock += Int64.random(in: 0...5, using: &random)
      default: break
      }
      let id = generator.next(at: Timestamp(milliseconds: clock), random: random.next())
      #expect(id > last)
      last = id
    }
  }

  @Test("more than 4,096 identifiers in one millisecond still rise")
  func counterRunsOver() {
    var generator = EventIDGenerator()
    let ids = (0..<10_000).map { _ in generator.next(at: Timestamp(milliseconds: 5)) }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test("an identifier is a UUID of version 7 with its time in front")
  func layout() {
    var generator = EventIDGenerator()
    let id = generator.next(at: Timestamp(milliseconds: 0x0193_F5C2_7B1A), random: .max)
    #expect(id.description == "0193f5c2-7b1a-7000-bfff-ffffffffffff")
    #expect(
      generator.next(at: Timestamp(milliseconds: 0x0193_F5C2_7B1A), random: 0).description
        == "0193f5c2-7b1a-7001-8000-000000000000")
    let before1970 = generator.next(at: Timestamp(milliseconds: -5))
    #expect(before1970 > id)
  }

  @Test(
    "the usual form survives a round trip, and capital letters are read",
    arguments: [
      "0193f5c2-7b1a-7000-8a4e-1f2e3d4c5b6a", "00000000-0000-0000-0000-000000000000",
      "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ])
  func roundTrip(text: String) throws {
    #expect(try #require(EventID(text)).description == text)
    #expect(EventID(text.uppercased()) == EventID(text))
  }

  @Test(
    "what is no identifier is refused",
    arguments: [
      "", "0193f5c27b1a70008a4e1f2e3d4c5b6a", "0193f5c2-7b1a-7000-8a4e-1f2e3d4c5b6",
      "0193f5c2-7b1a-7000-8a4e-1f2e3d4c5b6g",
      "0193f5c2-7b1a-70008-a4e-1f2e3d4c5b6a", "{0193f5c2-7b1a-7000-8a4e-1f2e3d4c5b6",
      "+193f5c2-7b1a-7000-8a4e-1f2e3d4c5b6a",
      "٠193f5c2-7b1a-7000-8a4e-1f2e3d4c5b6a",
    ])
  func refused(text: String) {
    #expect(EventID(text) == nil)
  }
}
