/// An alert as Alertmanager tells it: what fires, since when, and which runbook is for it.
public struct FiringAlert: Sendable, Hashable {
  /// Its labels; `alertname` is its name.
  public var labels: [String: String]
  /// What its rule says about it: `summary`, `description`, `runbook`, `runbook_url`.
  public var annotations: [String: String]
  /// Since when it fires; nil where that was not said.
  public var startedAt: Timestamp?

  /// Makes an alert.
  public init(labels: [String: String], annotations: [String: String] = [:], startedAt: Timestamp? = nil) {
    self.labels = labels
    self.annotations = annotations
    self.startedAt = startedAt
  }

  /// Its name; `alert` where it has none.
  public var name: String { labels["alertname"] ?? "alert" }

  /// What it says in one line, or its name.
  public var title: String {
    [annotations["summary"], annotations["description"]].compactMap { $0 }.first { !$0.isEmpty } ?? name
  }

  /// The runbook that it names: the `runbook` annotation or label, else the last part of `runbook_url`.
  public var runbook: String? {
    let named = annotations["runbook"] ?? labels["runbook"]
    if let named, !named.isEmpty, !named.contains("/") { return named }
    guard let address = annotations["runbook_url"] ?? annotations["runbook"] else { return nil }
    let path = address.prefix { $0 != "#" && $0 != "?" }
    var last = path.split(separator: "/").last.map(String.init) ?? ""
    for ending in [".md", ".html"] where last.hasSuffix(ending) { last.removeLast(ending.count) }
    return last.isEmpty ? nil : last
  }

  /// How bad it is, by its `severity` label; a runbook knows that better than the bare word `page`.
  ///
  /// - Parameter runbook: What the runbook says about itself; nil for nothing.
  public func severity(runbook: IncidentSeverity?) -> IncidentSeverity? {
    guard let word = labels["severity"]?.lowercased(), !word.isEmpty else { return runbook }
    switch word {
    case "page": return runbook ?? IncidentSeverity(text: word)
    case "ticket": return .sev3
    default: return IncidentSeverity(text: word) ?? runbook
    }
  }

  /// Its labels as the values of an incident: a label that a runbook asks for under another spelling gets that
  /// name (`redis_host` is `REDIS_HOST`), the others keep their own.
  ///
  /// What the alert says about itself and not about the trouble is left out.
  public func values(for names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for (label, value) in labels where !Self.ownLabels.contains(label) && !value.isEmpty {
      let folded = Self.folded(label)
      let wanted = names.filter { Self.folded($0) == folded }
      for name in wanted.isEmpty ? [label] : wanted { values[name] = value }
    }
    return values
  }

  private static let ownLabels: Set<String> = ["alertname", "severity", "runbook", "runbook_url"]

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
