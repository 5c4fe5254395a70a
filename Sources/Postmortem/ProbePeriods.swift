import IncidentModel

/// How long each probed command said what: the probes of an incident along its time.
struct ProbePeriods {
  /// A stretch in which a probe said the same.
  struct Period: Equatable {
    var level: Verdict.Level
    var from: Timestamp
    var to: Timestamp
  }

  /// The commands in the order in which they were first probed, with what they said.
  let probes: [(text: String, periods: [Period])]

  /// Reads a timeline; a probe that nobody ended says the same until `end`.
  init(_ events: [TimelineEvent], until end: Timestamp) {
    var order: [CommandID] = []
    var texts: [CommandID: String] = [:]
    var periods: [CommandID: [Period]] = [:]
    var open: [CommandID: (level: Verdict.Level, from: Timestamp)] = [:]
    func close(_ command: CommandID, at time: Timestamp) {
      guard let (level, from) = open.removeValue(forKey: command) else { return }
      periods[command, default: []].append(Period(level: level, from: from, to: max(from, time)))
    }
    for event in events {
      guard case .probe(let report) = event.body else { continue }
      if texts.updateValue(report.text, forKey: report.command) == nil { order.append(report.command) }
      close(report.command, at: event.at)
      if report.stage == .changed, let level = report.verdict?.level {
        open[report.command] = (level, event.at)
      }
    }
    for command in order { close(command, at: end) }
    probes = order.compactMap { command in
      periods[command].map { (texts[command] ?? command.rawValue, $0) }
    }
  }
}
