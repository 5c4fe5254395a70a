public import IncidentModel

extension IncidentBeginning {
  /// The beginning that an alert makes: its summary is the title, its labels are values, and when it began to
  /// fire is when the trouble was detected.
  ///
  /// The trouble had begun by then, so that the incident's clock starts there, too; both can be back-dated.
  ///
  /// - Parameters:
  ///   - text: The alert as it came, kept as it is; nil for one that the console fetched itself.
  ///   - title: Instead of its summary.
  ///   - severity: Instead of what its label and the runbook say.
  public init(
    _ runbook: Runbook, alert: FiringAlert, text: String? = nil, title: String? = nil,
    severity: IncidentSeverity? = nil
  ) {
    let own = runbook.metadata.severity.flatMap { IncidentSeverity(text: $0) }
    let names =
      runbook.metadata.variables.map(\.name)
      + runbook.steps.flatMap(\.commands).flatMap(\.placeholders).map(\.name)
    var drafts = alert.values(for: names).sorted { $0.key < $1.key }.map {
      EventDraft(.valueSet(name: $0.key, value: $0.value))
    }
    if let startedAt = alert.startedAt {
      drafts =
        [Milestone.started, .detected].map {
          EventDraft(.milestone($0, "\(alert.name) fires"), at: startedAt)
        } + drafts
    }
    self.init(
      runbook, title: title ?? alert.title, severity: severity ?? alert.severity(runbook: own),
      alert: text ?? alert.words)
    followers = drafts
  }
}

extension FiringAlert {
  /// The alert as a line of words, as a person would read it out.
  var words: String {
    let pairs = labels.filter { $0.key != "alertname" }.sorted { $0.key < $1.key }.map {
      "\($0.key)=\($0.value)"
    }
    return ([name] + pairs + [annotations["description"] ?? annotations["summary"] ?? ""]).filter {
      !$0.isEmpty
    }
    .joined(separator: " ")
  }
}
