import IncidentModel
import Synchronization

/// A long timeline, which several readers fill, a share of it at a time.
///
/// Whoever is free takes the next share, so that a processor that is busy otherwise holds nobody up.
final class EventShares: Sendable {
  /// How many events one share holds.
  static let size = 4096

  private let sequences: ClosedRange<Int>
  private let next = Atomic(0)
  /// The events of each share; those that were read before an error are among them.
  private let shares: Mutex<[[TimelineEvent]]>

  /// Makes room for the events with these sequence numbers.
  init(_ sequences: ClosedRange<Int>) {
    self.sequences = sequences
    shares = Mutex(Array(repeating: [], count: (sequences.count + Self.size - 1) / Self.size))
  }

  /// Fills shares until all are taken.
  func fill(_ scan: inout EventScan) throws {
    let last = shares.withLock { $0.count }
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
    let rest = shares.withLock { shares in
      shares.indices.filter { shares[$0].count != range($0).count }
    }
    for share in rest { try fill(share, &scan) }
  }

  /// Hands the events over in order, with room behind them for some more; nothing is left here.
  func take(spare: Int) -> [TimelineEvent] {
    var taken = shares.withLock { shares in
      defer { shares = [] }
      return shares
    }
    var events: [TimelineEvent] = []
    events.reserveCapacity(taken.reduce(spare) { $0 + $1.count })
    for share in taken.indices {
      events += taken[share]
      // So that the timeline is in memory once and not twice.
      taken[share] = []
    }
    return events
  }

  private func range(_ share: Int) -> ClosedRange<Int> {
    let start = sequences.lowerBound + share * Self.size
    return start...min(start + Self.size - 1, sequences.upperBound)
  }

  private func fill(_ share: Int, _ scan: inout EventScan) throws {
    let range = range(share)
    var events: [TimelineEvent] = []
    events.reserveCapacity(range.count)
    defer { shares.withLock { $0[share] = events } }
    try scan.read(range) { event in
      // A damaged index may give more events than there are numbers.
      if events.count < range.count { events.append(event) }
    }
  }
}
