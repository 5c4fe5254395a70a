import Dispatch
import IncidentModel
import Synchronization

/// Decodes rows while more of them are being read.
///
/// Decoding takes longer than reading, and both together longer than somebody should wait for a timeline of
/// 100,000 events; a page on a thread of its own makes use of a second processor.
final class EventPages {
  private static let pageSize = 4096
  private var page: [EventRow] = []
  private var count = 0
  private let group = DispatchGroup()
  private let decoded = DecodedPages()

  /// Takes the next row.
  func append(_ row: EventRow) {
    page.append(row)
    if page.count == Self.pageSize { send() }
  }

  /// Waits for the pages and returns their events in the order of the rows.
  func finish() -> [TimelineEvent] {
    // A single page is not worth a thread.
    guard count > 0 else { return Self.decode(page) }
    send()
    group.wait()
    return decoded.pages.withLock { pages in (0..<count).flatMap { pages[$0] ?? [] } }
  }

  private func send() {
    let (number, rows) = (count, page)
    count += 1
    page = []
    page.reserveCapacity(Self.pageSize)
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [decoded] in
      let events = Self.decode(rows)
      decoded.pages.withLock { $0[number] = events }
    }
  }

  private static func decode(_ rows: [EventRow]) -> [TimelineEvent] {
    let coder = BodyCoder()
    return rows.map { $0.event(body: coder.body(kind: $0.kind, json: $0.body)) }
  }

  private final class DecodedPages: Sendable {
    let pages = Mutex<[Int: [TimelineEvent]]>([:])
  }
}
