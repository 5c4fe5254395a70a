import TestSupport
import Testing

@testable import CommandRunner

@Suite("Three bytes in a row, looked for in blocks")
struct ByteTriplesTests {
  private static let kinds: [ByteTriples.Kind] = [
    (first: Array("ab".utf8), second: Array("c".utf8), third: Array("=:".utf8)),
    (first: ByteTriples.anyByte, second: [0x2D], third: [0x2D]),
    (first: [0xFF], second: [0x00, 0x80], third: [0x0A]),
  ]

  /// What a place is, byte by byte.
  private static func places(in text: [UInt8], of kinds: [ByteTriples.Kind]) -> [Int] {
    text.indices.dropFirst().filter { index in
      kinds.contains {
        $0.third.contains(text[index]) && $0.second.contains(text[index - 1])
          && (index == 1 || $0.first.contains(text[index - 2]))
      }
    }
  }

  private static func found(in text: [UInt8], by triples: ByteTriples, from start: Int = 0) -> [Int] {
    var places = triples.places
    var all: [Int] = []
    var next = start
    while let place = places.next(in: text, from: next) {
      all.append(place)
      next = place + 1
    }
    return all
  }

  @Test("are found at every place, whatever stands around and however many there are", arguments: 0..<20)
  func places(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let triples = ByteTriples(Self.kinds)
    // Dense in places for even seeds, so that more of them are found than one search has room for.
    let bytes: [UInt8] =
      seed.isMultiple(of: 2)
      ? [0x61, 0x62, 0x63, 0x3D, 0x3A, 0x2D, 0xFF, 0, 0x80, 0x0A] : ByteTriples.anyByte
    for count in [0, 1, 2, 3, 31, 32, 33, 34, 35, 64, 66, 1000] {
      let text = (0..<count).map { _ in bytes[Int.random(in: 0..<bytes.count, using: &generator)] }
      let expected = Self.places(in: text, of: Self.kinds)
      #expect(Self.found(in: text, by: triples) == expected)
      let start = count / 3
      #expect(Self.found(in: text, by: triples, from: start) == expected.filter { $0 >= start })
    }
  }

  @Test("are found where they stand alone in much text, at each distance from a block's border")
  func alone() {
    let triples = ByteTriples(Self.kinds)
    for place in 2..<140 {
      var text = [UInt8](repeating: UInt8(ascii: "."), count: 140)
      text.replaceSubrange(place - 2...place, with: Array("bc:".utf8))
      #expect(Self.found(in: text, by: triples) == [place])
    }
  }

  @Test("are found too often, but never missed, when there are more kinds than bits")
  func manyKinds() {
    let kinds = (0..<20 as Range<UInt8>).map { number -> ByteTriples.Kind in
      ([65 + number], [97 + number], [48 + number])
    }
    let triples = ByteTriples(kinds)
    for kind in kinds {
      var text = Array("......".utf8)
      for place in [kind.first, kind.second, kind.third] { text += place }
      #expect(Self.found(in: text, by: triples) == [8])
    }
  }
}
