/// The beginning and the end of a stream of any length, in bounded memory.
struct HeadAndTail {
  /// How much of each is kept, in bytes: far more than any outcome table or threshold speaks of.
  static let limit = 256 * 1024

  /// Up to how many bytes pieces of the tail are put together; larger ones are kept as they came, without a
  /// copy.
  private static let pieceLimit = 16 * 1024

  private var head: [UInt8] = []
  private var tail: [[UInt8]] = []
  private var tailCount = 0

  mutating func append(_ bytes: [UInt8]) {
    let room = Self.limit - head.count
    head += bytes.prefix(room)
    guard bytes.count > room else { return }
    let rest = room > 0 ? Array(bytes.dropFirst(room)) : bytes
    if let last = tail.last?.count, last + rest.count <= Self.pieceLimit {
      tail[tail.count - 1] += rest
    } else {
      tail.append(rest)
    }
    tailCount += rest.count
    while let first = tail.first?.count, tailCount - first >= Self.limit {
      tailCount -= first
      tail.removeFirst()
    }
  }

  var text: String {
    let end = tail.reduce(into: []) { $0 += $1 }
    return String(decoding: head + end.suffix(Self.limit), as: UTF8.self)
  }
}
