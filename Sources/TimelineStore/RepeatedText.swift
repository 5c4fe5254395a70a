import Glibc

/// Texts that stand in many rows, each made once.
///
/// Who, which console, which kind: a few texts are in all of 100,000 rows, and making one takes longer than
/// finding that it is known.
struct RepeatedText {
  private var known: [String] = []
  private var next = 0
  private let capacity: Int

  /// Makes a memory of this many texts; beyond them the oldest is forgotten.
  init(capacity: Int) { self.capacity = capacity }

  /// Returns the text of some bytes.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    find(bytes) ?? remember(bytes)
  }

  /// Returns the text if it is known.
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    known.first { Self.isEqual($0, bytes) }
  }

  /// Makes the text of some bytes, and knows it from now on.
  mutating func remember(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    if known.count < capacity {
      known.append(text)
    } else {
      known[next] = text
      next = (next + 1) % capacity
    }
    return text
  }

  private static func isEqual(_ known: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.utf8.count == bytes.count, let start = bytes.baseAddress else {
      return known.isEmpty && bytes.isEmpty
    }
    let isSame = known.utf8.withContiguousStorageIfAvailable { known in
      known.baseAddress.map { memcmp($0, start, bytes.count) == 0 } ?? true
    }
    return isSame ?? known.utf8.elementsEqual(bytes)
  }
}
