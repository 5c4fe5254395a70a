import GRDB
public import IncidentModel

extension TimelineStore {
  /// Returns an incident's events after a sequence number, in order; none for an incident that is not known.
  ///
  /// Asked for all of them, those that are only in a fallback home are among them, behind the others: see
  /// ``eventsElsewhere(of:)``.
  public func events(of incident: IncidentID, after sequence: Int = 0) throws(StoreError) -> [TimelineEvent] {
    var events = try read { database in
      let last = try Int.fetchOne(
        database.cachedStatement(sql: "SELECT max(seq) FROM events WHERE incident = ?"),
        arguments: [incident.rawValue])
      guard let last, last > sequence else { return [TimelineEvent]() }
      return try timeline(database, of: incident, sequence + 1...last)
    }
    if sequence == 0 { events += eventsElsewhere(of: incident) }
    return events
  }

  /// Returns every incident, the newest first.
  public func incidents() throws(StoreError) -> [IncidentSummary] { try summaries(Self.allSummaries) }

  /// Returns the incidents that are not resolved, the newest first; of one runbook when its slug is given.
  ///
  /// Every console begins with this: what is resolved is left out before its beginning is read, which holds a whole
  /// checklist.
  public func openIncidents(runbook: String? = nil) throws(StoreError) -> [IncidentSummary] {
    try summaries(Self.openSummaries).filter { runbook == nil || $0.runbook == runbook }
  }

  private func summaries(_ sql: String) throws(StoreError) -> [IncidentSummary] {
    try read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        IncidentSummary(
          id: IncidentID(row["incident"] as String), runbook: row["runbook"] ?? "", title: row["title"] ?? "",
          severity: (row["severity"] as String?).flatMap(IncidentSeverity.init(rawValue:)),
          status: (row["status"] as String?).flatMap(IncidentStatus.init(rawValue:)) ?? .investigating,
          openedAt: Timestamp(milliseconds: row["at"]),
          startedAt: (row["started"] as Int64?).map(Timestamp.init(milliseconds:)),
          resolvedAt: (row["resolved"] as Int64?).map(Timestamp.init(milliseconds:)),
          lastEventAt: Timestamp(milliseconds: row["last"]))
      }
    }
  }

  /// Returns the newest incident that is not resolved, of one runbook when its slug is given.
  public func latestOpenIncident(runbook: String? = nil) throws(StoreError) -> IncidentID? {
    try openIncidents(runbook: runbook).first?.id
  }

  /// Returns the incident that `text` names: its identifier, or the beginning of exactly one.
  public func resolve(_ text: String) throws(StoreError) -> IncidentID? {
    let names = try read {
      try String.fetchAll($0, sql: "SELECT incident FROM events WHERE kind = 'incident_started'")
    }
    if names.contains(text) { return IncidentID(text) }
    let found = names.filter { !text.isEmpty && $0.hasPrefix(text) }
    return found.count == 1 ? IncidentID(found[0]) : nil
  }

  /// Returns a number that rises with every commit of any process.
  ///
  /// One look at the end of a B-tree: cheap enough to ask once a second.
  public func changeCounter() throws(StoreError) -> Int {
    try read { try Int.fetchOne($0.cachedStatement(sql: "SELECT max(position) FROM events")) ?? 0 }
  }

  private static let allSummaries = summaries(where: "true")
  private static let openSummaries = summaries(
    where: "\(status) IS NOT '\(IncidentStatus.resolved.rawValue)'")

  // The latest recorded status, severity and start count, and the status resolved is a milestone, as in `IncidentState`.
  private static let status = """
    (SELECT body ->> 'status' FROM events WHERE kind = 'status' AND incident = begun.incident
      ORDER BY seq DESC LIMIT 1)
    """

  private static func milestone(_ milestone: Milestone) -> String {
    """
    (SELECT at FROM events WHERE kind = 'milestone' AND body ->> 'milestone' = '\(milestone.rawValue)'
      AND incident = begun.incident ORDER BY seq DESC LIMIT 1)
    """
  }

  private static func summaries(where condition: String) -> String {
    """
    SELECT begun.incident, begun.at, begun.body ->> 'runbook' AS runbook, begun.body ->> 'title' AS title,
      \(status) AS status,
      coalesce((SELECT body ->> 'severity' FROM events WHERE kind = 'severity' AND incident = begun.incident
        ORDER BY seq DESC LIMIT 1), begun.body ->> 'severity') AS severity,
      \(milestone(.started)) AS started,
      coalesce(\(milestone(.resolved)), (SELECT at FROM events WHERE kind = 'status'
        AND body ->> 'status' = 'resolved' AND incident = begun.incident AND seq > coalesce(
          (SELECT seq FROM events WHERE kind = 'status' AND body ->> 'status' <> 'resolved'
            AND incident = begun.incident ORDER BY seq DESC LIMIT 1), 0)
        ORDER BY seq LIMIT 1)) AS resolved,
      (SELECT recorded_at FROM events WHERE incident = begun.incident ORDER BY seq DESC LIMIT 1) AS last
    FROM events AS begun WHERE begun.kind = 'incident_started' AND \(condition) ORDER BY begun.id DESC
    """
  }
}
