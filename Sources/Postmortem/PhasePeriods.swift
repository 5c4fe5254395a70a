import IncidentModel

/// When people worked in each phase of the runbook: from the first thing that was recorded about one of its
/// steps to the last.
struct PhasePeriods {
  /// A phase and its time.
  struct Period: Equatable {
    var title: String
    var from: Timestamp
    var to: Timestamp
  }

  /// The phases that anything was recorded about, in the order of the runbook.
  let periods: [Period]

  /// Reads a timeline with the checklist that it belongs to.
  init(_ events: [TimelineEvent], checklist: [ChecklistItem]) {
    let phases = Dictionary(checklist.map { ($0.step, $0.phase) }) { first, _ in first }
    var periods: [String: Period] = [:]
    for event in events {
      guard let step = event.body.step, let title = phases[step], !title.isEmpty else { continue }
      var period = periods[title] ?? Period(title: title, from: event.at, to: event.at)
      (period.from, period.to) = (min(period.from, event.at), max(period.to, event.at))
      periods[title] = period
    }
    var titles: [String] = []
    for item in checklist where titles.last != item.phase { titles.append(item.phase) }
    // A title that stands twice in the runbook is one line.
    self.periods = titles.compactMap { periods.removeValue(forKey: $0) }
  }
}
