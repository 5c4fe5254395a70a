import IncidentModel

/// How long an incident had each severity.
struct SeverityPeriods {
  /// A severity, nil while nobody had said, with the seconds spent in it; the worst first, nil last.
  let totals: [(severity: IncidentSeverity?, seconds: Int64)]

  /// Adds up the time between two moments.
  ///
  /// - Parameter events: in the order of a timeline; a change before `start` counts from there.
  init(_ events: [TimelineEvent], initial: IncidentSeverity?, from start: Timestamp, to end: Timestamp) {
    var milliseconds: [IncidentSeverity?: Int64] = [:]
    var (current, since) = (initial, start)
    func close(at time: Timestamp) {
      let clamped = min(max(time, start), end)
      milliseconds[current, default: 0] += max(0, clamped.milliseconds - since.milliseconds)
      since = max(since, clamped)
    }
    for event in events {
      guard case .severityChanged(let severity) = event.body else { continue }
      close(at: event.at)
      current = severity
    }
    close(at: end)
    let order: [IncidentSeverity?] = IncidentSeverity.allCases + [nil]
    totals = order.compactMap { severity in
      guard let spent = milliseconds[severity], spent > 0 else { return nil }
      return (severity, spent / 1000)
    }
  }
}
