import IncidentModel

/// Which steps the checklist shows.
struct ChecklistFilter: Sendable {
  /// What somebody looks for; empty for anything.
  var text = ""
  /// The steps that hold it, found once: every screen asks for them.
  var steps: Set<StepID> = []
  /// Whether steps that are done or skipped are left out.
  var onlyOpen = false

  /// Whether every step is shown.
  var isEmpty: Bool { text.isEmpty && !onlyOpen }

  /// What is shown, in a few words.
  var title: String {
    [onlyOpen ? "open" : nil, text.isEmpty ? nil : "\"\(text)\""].compactMap { $0 }.joined(separator: " ")
  }

  /// Looks for a text in the steps of a runbook.
  mutating func find(_ wanted: String, in runbook: Runbook) {
    text = wanted
    steps = Set(
      runbook.steps.map(\.id).filter { RunbookText.contains(wanted, in: .step($0), of: runbook) })
  }
}
