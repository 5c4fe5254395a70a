import ConsoleCore
import IncidentModel
import RunbookLoader
import TimelineStore

/// What the picker offers, as values.
enum PickerEntries {
  static func runbooks(_ library: RunbookLibrary) -> [PickerRunbook] {
    library.loadAll().map { PickerRunbook($0.runbook) }
  }

  static func openIncidents(_ store: TimelineStore) throws(StoreError) -> [PickerIncident] {
    try store.incidents().filter(\.isOpen).map { summary in
      PickerIncident(
        id: summary.id, runbook: summary.runbook, title: summary.title, severity: summary.severity,
        status: summary.status, openedAt: summary.openedAt)
    }
  }
}
