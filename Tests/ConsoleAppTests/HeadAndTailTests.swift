import TestSupport
import Testing

@testable import ConsoleApp

@Suite("The beginning and the end of an output")
struct HeadAndTailTests {
  @Test("are kept whole, however the output is cut and however long it is", arguments: 0..<8)
  func cuts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sizes = [1...40, 5000...20_000, 200_000...300_000, 500_000...524_288][Int(seed) / 2]
    var kept = HeadAndTail()
    var all: [UInt8] = []
    let length = seed.isMultiple(of: 2) ? 300_000 : 1_200_000
    while all.count < length {
      let piece = [UInt8](
        repeating: UInt8.random(in: 32..<127, using: &generator),
        count: Int.random(in: sizes, using: &generator))
      kept.append(piece)
      all += piece
    }
    let limit = HeadAndTail.limit
    let expected = all.count <= 2 * limit ? all[...] : all.prefix(limit) + all.suffix(limit)
    #expect(kept.text == String(decoding: expected, as: UTF8.self))
  }

  @Test("of nothing are nothing")
  func empty() {
    var kept = HeadAndTail()
    kept.append([])
    #expect(kept.text.isEmpty)
  }
}
