import IncidentModel
import Synchronization

/// The room for a long timeline, which several readers fill, a share of it at a time.
///
/// Whoever is free takes the next share, so that a processor that is busy otherwise holds nobody up.
final class EventShares: Sendable {
  /// How many events one share holds.
  static let size = 4096

  private let sequences: ClosedRange<Int>
  // Safe, though the compiler cannot see it. No two threads touch a slot at the same time: `next` gives each share to
  // one reader, shares do not overlap, and `fillRest` and `close` are called by one thread, after
  // `DispatchGroup.wait` has returned, which also orders what the readers wrote before it. And the memory outlives
  // every reader: whoever made it waits for them before the scope that owns it ends, on an error too.
  private nonisolated(unsafe) let slots: UnsafeMutablePointer<TimelineEvent>
  private let next = Atomic(0)
  /// How many events each share turned out to have.
  private let counts: Mutex<[Int?]>

  /// - Parameter slots: room for as many events as there are sequence numbers, not initialised.
  init(_ sequences: ClosedRange<Int>, slots: UnsafeMutablePointer<TimelineEvent>) {
    self.sequences = sequences
    self.slots = slots
    counts = Mutex(Array(repeating: nil, count: (sequences.count + Self.size - 1) / Self.size))
  }

  /// Fills shares until all are taken.
  func fill(_ scan: inout EventScan) throws {
    let last = counts.withLock { $0.count }
    while true {
      let share = next.add(1, ordering: .relaxed).oldValue
      guard share < last else { return }
      try fill(share, &scan)
    }
  }

  /// Fills what other readers took and did not fill, or not wholly.
  ///
  /// For the reader whose connection is sure to see the whole timeline, after the others have ended.
  func fillRest(_ scan: inout EventScan) throws {
    let shares = counts.withLock { $0.enumerated().filter { $1 != range($0).count }.map(\.offset) }
    for share in shares { try fill(share, &scan) }
  }

  /// Puts the events side by side, and returns how many there are; no other call may follow.
  func close() -> Int {
    let counts = counts.withLock { $0 }
    var end = 0
    for (share, count) in counts.enumerated() {
      let start = range(share).lowerBound - sequences.lowerBound
      // Sequence numbers have no gap unless somebody made one.
      if start != end { (slots + end).moveInitialize(from: slots + start, count: count ?? 0) }
      end += count ?? 0
    }
    return end
  }

  private func range(_ share: Int) -> ClosedRange<Int> {
    let start = sequences.lowerBound + share * Self.size
    return start...min(start + Self.size - 1, sequences.upperBound)
  }

  private func fill(_ share: Int, _ scan: inout EventScan) throws {
    let range = range(share)
    let slots = slots + (range.lowerBound - sequences.lowerBound)
    let filledBefore = counts.withLock { $0[share].take() } ?? 0
    slots.deinitialize(count: filledBefore)
    var count = 0
    // Events that were read before an error are given back with the others.
    defer { counts.withLock { $0[share] = count } }
    try scan.read(range) { event in
      // A damaged index may give more events than there are numbers.
      guard count < range.count else { return }
      (slots + count).initialize(to: event)
      count += 1
    }
  }
}
