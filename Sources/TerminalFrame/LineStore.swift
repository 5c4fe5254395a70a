/// Lines end to end in one buffer; the oldest are dropped at a cost that each byte bears once.
struct LineStore: Sendable {
  private struct Line {
    var end: Int
    var tag: UInt8
  }

  private var bytes: [UInt8] = []
  private var lines: [Line] = []
  /// How many lines at the front are dropped but still there.
  private var head = 0

  var count: Int { lines.count - head }

  private var firstByte: Int { head == 0 ? 0 : lines[head - 1].end }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, tag: UInt8) {
    bytes.append(contentsOf: text)
    lines.append(Line(end: bytes.count, tag: tag))
  }

  func text(at index: Int) -> String {
    let line = head + index
    return String(decoding: bytes[(line == 0 ? 0 : lines[line - 1].end)..<lines[line].end], as: UTF8.self)
  }

  func tag(at index: Int) -> UInt8 { lines[head + index].tag }

  /// Drops the oldest lines until the rest is within the limits; returns how many.
  mutating func drop(beyondLines maximumLines: Int, bytes maximumBytes: Int) -> Int {
    var dropped = 0
    while count > maximumLines || bytes.count - firstByte > maximumBytes {
      head += 1
      dropped += 1
    }
    // Moving the rest only when it is the smaller half keeps the cost of a byte constant.
    if firstByte > bytes.count / 2 || head > lines.count / 2 { compact() }
    return dropped
  }

  private mutating func compact() {
    let first = firstByte
    bytes.removeFirst(first)
    lines.removeFirst(head)
    head = 0
    for index in lines.indices { lines[index].end -= first }
  }
}

extension LineStore: Equatable {
  /// Whether the same lines are kept.
  static func == (left: LineStore, right: LineStore) -> Bool {
    left.count == right.count
      && (0..<left.count).allSatisfy {
        left.text(at: $0) == right.text(at: $0) && left.tag(at: $0) == right.tag(at: $0)
      }
  }
}
