import CConsoleSupport

/// What to look for where all output goes through: three bytes in a row, of several kinds at once.
///
/// It rules out nearly all text at the cost of reading it; whoever looks for something longer looks on from
/// there.
struct ByteTriples: Sendable {
  /// The bytes that may stand at each of the three places.
  typealias Kind = (first: [UInt8], second: [UInt8], third: [UInt8])

  /// Every byte, for a place where any may stand.
  static let anyByte = Array(UInt8.min...UInt8.max)

  private static let bits = 8
  /// One, on the heap, so that a search needs no copy of it.
  private let tables: [console_triples]

  /// - Parameter kinds: Beyond eight, kinds share a bit: places too many are found then, and none too few.
  init(_ kinds: [Kind]) {
    var tables = console_triples()
    for (number, kind) in kinds.enumerated() {
      for (place, bytes) in [kind.first, kind.second, kind.third].enumerated() {
        for byte in bytes { console_triples_add(&tables, Int32(number % Self.bits), Int32(place), byte) }
      }
    }
    self.tables = [tables]
  }

  /// Goes through the places of one text, in order.
  struct Places {
    private let tables: [console_triples]
    private var batch = [Int](repeating: 0, count: Int(CONSOLE_TRIPLES_ROOM))
    private var found = 0
    private var taken = 0
    private var searched = 0

    fileprivate init(_ tables: [console_triples]) { self.tables = tables }

    /// The index of the third byte at the next place, at or after `start`.
    ///
    /// At index 1, where the text begins a byte too late, the second and the third are enough.
    ///
    /// - Parameters:
    ///   - text: The same in each call.
    ///   - start: Never less than in the call before.
    mutating func next(in text: [UInt8], from start: Int) -> Int? {
      while true {
        while taken < found {
          taken += 1
          if batch[taken - 1] >= start { return batch[taken - 1] }
        }
        searched = max(searched, start)
        guard searched < text.count else { return nil }
        searched = text.withUnsafeBufferPointer {
          console_triples_find(tables, $0.baseAddress, searched, $0.count, &batch, &found)
        }
        taken = 0
      }
    }
  }

  /// The places of a text that is yet to be named.
  var places: Places { Places(tables) }
}
