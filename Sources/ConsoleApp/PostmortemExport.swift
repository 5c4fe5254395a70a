public import IncidentModel
import Postmortem
public import TimelineStore

/// Puts an incident's export together from the store alone.
public struct PostmortemExport {
  private let store: TimelineStore

  /// Makes an export of incidents in a store.
  public init(store: TimelineStore) {
    self.store = store
  }

  /// Returns the postmortem draft of an incident as Markdown.
  public func markdown(of incident: IncidentID) throws(StoreError) -> String {
    let events = try store.events(of: incident)
    var outputs: [EventID: [UInt8]] = [:]
    for event in events {
      guard case .commandFinished(let end) = event.body, end.capture != nil else { continue }
      outputs[event.id] = try store.capture(end)
    }
    return PostmortemReport(events: events, outputs: outputs, generator: "incident \(ProgramVersion.current)")
      .markdown()
  }
}
