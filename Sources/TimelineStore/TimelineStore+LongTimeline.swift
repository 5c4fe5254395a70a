import Dispatch
import GRDB
import Glibc
import IncidentModel

extension TimelineStore {
  /// The longest timeline that is read by several readers: its shares are counted by its last number, which may be
  /// anything in a database that somebody altered.
  private static let longest = 1 << 20

  /// How many events a timeline can take on before its memory is moved: whoever opens one records that.
  private static let spare = 64

  /// Returns the events with these sequence numbers, in order; a long timeline is read on all processors.
  ///
  /// Reading and decoding 100,000 events takes one processor longer than somebody should wait. Events are never
  /// changed, and in WAL mode several connections read at the same time
  /// (https://www.sqlite.org/wal.html#concurrency): one that begins later sees at least what this one does.
  func timeline(
    _ database: Database, of incident: IncidentID, _ sequences: ClosedRange<Int>
  ) throws -> [TimelineEvent] {
    var scan = try EventScan(database, of: incident)
    // A store that is only read may have no file any more that could be opened again.
    guard !isReadOnly, (2 * EventShares.size...Self.longest).contains(sequences.count) else {
      var events: [TimelineEvent] = []
      try scan.read(sequences) { events.append($0) }
      return events
    }
    let shares = EventShares(sequences)
    let others = DispatchGroup()
    defer { others.wait() }
    for _ in 1..<max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 4)) {
      DispatchQueue.global(qos: .userInitiated).async(group: others) { [home] in
        // What it cannot read, for whatever reason, the first reader does.
        try? StoreDatabase.readBeside(home) { database in
          var scan = try EventScan(database, of: incident)
          try shares.fill(&scan)
        }
      }
    }
    try shares.fill(&scan)
    others.wait()
    try shares.fillRest(&scan)
    return shares.take(spare: Self.spare)
  }
}
