import Dispatch
import IncidentModel
import Synchronization

/// Decodes events while more of them are being read.
///
/// Decoding takes as long as reading, and both together longer than somebody should wait for a timeline of
/// 100,000 events; a page on a thread of its own makes use of a second processor.
final class EventPages {
  private static let pageSize = 4096
  private var page = EventPage(capacity: 64)
  private var count = 0
  private let group = DispatchGroup()
  private let decoded = DecodedPages()

  /// Takes the next event, with the JSON of its body.
  func append(_ event: TimelineEvent, kind: String, body: UnsafeBufferPointer<UInt8>) {
    page.append(event, kind: kind, body: body)
    if page.count == Self.pageSize { send() }
  }

  /// Waits for the pages and returns their events in the order of the rows.
  func finish() -> [TimelineEvent] {
    // A single page is not worth a thread.
    guard count > 0 else { return page.decoded() }
    send()
    group.wait()
    return decoded.pages.withLock { pages in
      var events: [TimelineEvent] = []
      events.reserveCapacity(count * Self.pageSize)
      for number in 0..<count { events.append(contentsOf: pages.removeValue(forKey: number) ?? []) }
      return events
    }
  }

  private func send() {
    let (number, full) = (count, page)
    count += 1
    page = EventPage(capacity: Self.pageSize)
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [decoded] in
      let events = full.decoded()
      decoded.pages.withLock { $0[number] = events }
    }
  }

  private final class DecodedPages: Sendable {
    let pages = Mutex<[Int: [TimelineEvent]]>([:])
  }
}
