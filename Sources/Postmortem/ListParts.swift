import Dispatch
import Synchronization

/// Work on the parts of a long list, on all processors; the results stand in the order of the list.
///
/// An export of 100,000 events is waited for, and nothing in one event's row depends on another's.
enum ListParts {
  /// What one thread takes at a time; for a shorter list a second thread costs more than it saves.
  private static let size = 2048

  /// Returns what `body` makes of each part of a list of so many elements.
  static func map<Result: Sendable>(count: Int, _ body: @Sendable (Range<Int>) -> Result) -> [Result] {
    let parts = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    guard parts.count > 1 else { return parts.map(body) }
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      let result = body(parts[number])
      results.withLock { $0[number] = result }
    }
    return results.withLock { results in parts.indices.compactMap { results[$0] } }
  }

  /// Returns the bytes of all parts, one behind the other.
  static func bytes(count: Int, _ body: @Sendable (Range<Int>) -> [UInt8]) -> [UInt8] {
    let parts = map(count: count, body)
    if parts.count == 1 { return parts[0] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { bytes.append(contentsOf: part) }
    return bytes
  }
}
