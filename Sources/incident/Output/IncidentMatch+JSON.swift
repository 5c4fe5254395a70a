import IncidentModel
import PlainJSON
import TimelineStore

extension IncidentMatch {
  /// The incident as `incident history --json` has it.
  var fields: JSONObject {
    var fields = JSONObject()
    fields.add("incident", summary.id)
    fields.add("runbook", summary.runbook)
    fields.add("title", summary.title)
    fields.add("severity", summary.severity)
    fields.add("status", summary.status)
    fields.add("opened_at", summary.openedAt)
    fields.add("last_event_at", summary.lastEventAt)
    fields.add("resolution", resolution)
    fields.add("last_change", lastChange)
    fields.add("places", places.map(\.fields))
    return fields
  }
}

extension IncidentMatch.Place {
  /// The place as `incident history --json` has it.
  var fields: JSONObject {
    var fields = JSONObject()
    fields.add("event", event)
    fields.add("at", at)
    fields.add("kind", kind)
    fields.add("text", text)
    return fields
  }
}
