import ConsoleApp
import ConsoleCore
import IncidentModel
import RunbookLoader
import TimelineStore

/// What the picker offers, as values.
enum PickerEntries {
  /// Every runbook at once, for a screen that is drawn but once.
  static func runbooks(_ source: LibrarySource) -> [PickerRunbook] {
    defer { source.remember() }
    return source.names().indices.map(source.runbook)
  }

  static func openIncidents(_ store: TimelineStore, of runbook: String? = nil) throws(StoreError)
    -> [PickerIncident]
  {
    try store.openIncidents(runbook: runbook).map { summary in
      PickerIncident(
        id: summary.id, runbook: summary.runbook, title: summary.title, severity: summary.severity,
        status: summary.status,
        startedAt: summary.startedAt)
    }
  }
}
