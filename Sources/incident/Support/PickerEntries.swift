import ConsoleCore
import IncidentModel
import RunbookLoader
import TimelineStore

/// What the picker offers, as values.
enum PickerEntries {
  static func runbooks(_ library: RunbookLibrary) -> [PickerRunbook] {
    library.loadAll().map { entry($0.runbook) }
  }

  static func openIncidents(_ store: TimelineStore, of runbook: String? = nil) throws(StoreError)
    -> [PickerIncident]
  {
    try store.incidents().filter { $0.isOpen && (runbook ?? $0.runbook) == $0.runbook }.map { summary in
      PickerIncident(
        id: summary.id, title: summary.title, severity: summary.severity, status: summary.status,
        startedAt: summary.openedAt)
    }
  }

  static func entry(_ runbook: Runbook) -> PickerRunbook {
    PickerRunbook(
      slug: runbook.slug, title: runbook.title, alerts: runbook.metadata.alerts,
      severity: runbook.metadata.severity, steps: runbook.steps.count,
      nextReview: runbook.metadata.nextReview, text: text(of: runbook))
  }

  /// What a runbook is searched for besides its name, title and alerts.
  private static func text(of runbook: Runbook) -> String {
    let steps = runbook.steps.flatMap { [$0.title] + $0.commands.map(\.text) }
    return (runbook.phases.map(\.title) + steps).joined(separator: "\n")
  }
}
