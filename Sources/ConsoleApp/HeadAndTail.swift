/// The beginning and the end of a stream of any length, in bounded memory.
struct HeadAndTail {
  /// How much of each is kept, in bytes: far more than any outcome table or threshold speaks of.
  static let limit = 256 * 1024

  private var head: [UInt8] = []
  private var tail: [UInt8] = []

  mutating func append(_ bytes: [UInt8]) {
    let room = Self.limit - head.count
    head += bytes.prefix(room)
    guard bytes.count > room else { return }
    tail += bytes.dropFirst(max(room, 0))
    if tail.count > 2 * Self.limit { tail.removeFirst(tail.count - Self.limit) }
  }

  var text: String { String(decoding: head + tail.suffix(Self.limit), as: UTF8.self) }
}
