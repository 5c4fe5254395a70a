import IncidentModel
import TimelineStore

/// Appends one event to an incident from a shell.
struct Recording {
  private let workplace: Workplace

  init(_ options: CommonOptions) {
    workplace = Workplace(options)
  }

  /// Makes the event durable, or throws why it is not.
  func record(_ body: EventBody, at time: String? = nil, in named: String?) throws {
    let moment = try workplace.moment(time)
    let store = try workplace.openExistingStore()
    defer { store.close() }
    let incident = try workplace.incident(named, in: store)
    _ = try store.append([EventDraft(body, at: moment)], to: incident)
    if named == nil && workplace.environment["INCIDENT_ID"] == nil {
      Standard.error("recorded in \(incident)")
    }
  }
}
