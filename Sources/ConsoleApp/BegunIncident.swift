public import IncidentModel
import Synchronization
import SystemPackage
import TimelineStore

/// The incident that a console is on, whose name is known once its beginning is durable.
///
/// The console is there before that: a device that takes seconds to write must not keep the runbook from being read.
public final class BegunIncident: Sendable {
  private let name: Mutex<IncidentID?>

  /// An incident that has begun, or nil for one that is about to.
  public init(_ id: IncidentID? = nil) { name = Mutex(id) }

  /// Its identifier; nil until its beginning is durable.
  public var id: IncidentID? { name.withLock { $0 } }

  /// Records drafts: the first ones begin it.
  ///
  /// - Parameter source: the runbook's text, which is kept with the beginning.
  func record(
    _ drafts: [EventDraft], source: String, in store: TimelineStore
  ) throws(StoreError) -> [TimelineEvent] {
    if let id { return try store.append(drafts, to: id) }
    guard let beginning = IncidentBeginning(drafts) else { throw Self.notBegun(store) }
    let events = try beginning.record(source: source, in: store)
    name.withLock { $0 = events[0].incident }
    return events
  }

  /// Why nothing can be done for an incident whose beginning could not be recorded.
  static func notBegun(_ store: TimelineStore) -> StoreError {
    StoreError(.missing, path: store.home, cause: "the beginning of the incident is not recorded")
  }
}
