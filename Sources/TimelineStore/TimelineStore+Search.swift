import GRDB
import IncidentModel
import SystemPackage

extension TimelineStore {
  /// Returns the incidents in which the words of `query` stand, the best first; for no words all of them, the
  /// newest first.
  ///
  /// Titles, alerts, notes, commands, their meaning and the first 64 KiB of their outputs are searched, in
  /// every incident of the store. Incidents with all words in one event are found; only when there are none,
  /// those with all of them anywhere. The last word may be a beginning.
  public func history(_ query: String = "", limit: Int = 50) throws(StoreError) -> [IncidentMatch] {
    let summaries = try incidents()
    let words = SearchIndex.words(query)
    guard !words.isEmpty else {
      return try matches(summaries.prefix(limit).map { ($0, []) })
    }
    if isReadOnly { try prepareTemporaryIndex() }
    while try write({ database, _ in try SearchIndex.extend(database, captures: self.home.captures) }) {}
    let known = Dictionary(uniqueKeysWithValues: summaries.map { ($0.id, $0) })
    var order: [IncidentID] = []
    var places: [IncidentID: [IncidentMatch.Place]] = [:]
    let together = try found(words.joined(separator: " "))
    for (incident, place) in together.isEmpty ? try foundApart(words) : together where known[incident] != nil
    {
      if places[incident] == nil { order.append(incident) }
      if places[incident, default: []].count < 3 { places[incident, default: []].append(place) }
    }
    return try matches(
      order.prefix(limit).compactMap { id in known[id].map { ($0, places[id] ?? []) } })
  }

  /// A home that is only read gets its index in memory, for as long as the store is open.
  private func prepareTemporaryIndex() throws(StoreError) {
    try read { try $0.execute(sql: StoreSchema.temporarySearch) }
  }

  /// The incidents that have every word somewhere, each with the best place of every word.
  ///
  /// Nobody remembers which words stood in the same note.
  private func foundApart(_ words: [String]) throws(StoreError) -> [(IncidentID, IncidentMatch.Place)] {
    guard words.count > 1 else { return [] }
    var common: Set<IncidentID>?
    var best: [(IncidentID, IncidentMatch.Place)] = []
    for word in words {
      var met: Set<IncidentID> = []
      for (incident, place) in try found(word) where met.insert(incident).inserted {
        best.append((incident, place))
      }
      common = common.map { $0.intersection(met) } ?? met
    }
    return best.filter { common?.contains($0.0) == true }
  }

  private func found(_ words: String) throws(StoreError) -> [(IncidentID, IncidentMatch.Place)] {
    try read { database in
      // A word that stands everywhere must not bring everything: the best 2,000 events fill any list.
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT events.incident, events.id, events.at, events.kind, snippet(search, 0, '', '', '…', 16)
          FROM search JOIN events ON events.position = search.rowid
          WHERE search MATCH ? ORDER BY rank, events.position DESC LIMIT 2000
          """,
        arguments: [words])
      return rows.map { row in
        let place = IncidentMatch.Place(
          event: EventID(bytes: row[1]),
          at: Timestamp(milliseconds: row[2]), kind: row[3],
          text: (row[4] as String).split(whereSeparator: \.isNewline).joined(separator: " "))
        return (IncidentID(row[0] as String), place)
      }
    }
  }

  private func matches(
    _ found: [(IncidentSummary, [IncidentMatch.Place])]
  ) throws(StoreError) -> [IncidentMatch] {
    try read { database in
      let ending = try database.cachedStatement(sql: Self.endings)
      let change = try database.cachedStatement(sql: Self.lastChange)
      return try found.map { summary, places in
        let end = try Row.fetchOne(ending, arguments: [summary.id.rawValue])
        return IncidentMatch(
          summary: summary, places: places, resolution: try end.map { try Self.resolution($0, database) },
          isDecision: end?["kind"] == "decision",
          lastChange: try String.fetchOne(change, arguments: [summary.id.rawValue]))
      }
    }
  }

  /// What people wrote, behind the hypothesis where it is why that held.
  private static func resolution(_ end: Row, _ database: Database) throws -> String {
    let message: String = end["message"] ?? ""
    guard let target = (end["target"] as String?).flatMap({ EventID($0) }) else { return message }
    let hypothesis = try String.fetchOne(
      database.cachedStatement(sql: Self.correctedText),
      arguments: [target.description, end["incident"] as String, target.bytes])
    return [hypothesis, message].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private static let correctedText = """
    SELECT coalesce((SELECT body ->> 'message' FROM events WHERE kind = 'correction' AND body ->> 'target' = ?
        AND incident = ? ORDER BY seq DESC LIMIT 1), body ->> 'message')
      FROM events WHERE id = ?
    """

  // Of what was said about a hypothesis the last word counts.
  private static let endings = """
    SELECT incident, body ->> 'message' AS message, body ->> 'target' AS target, kind FROM events AS said
    WHERE incident = ? AND kind IN ('milestone', 'decision', 'hypothesis_judged')
      AND (message <> '' OR target IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM events AS later WHERE later.kind = 'hypothesis_judged'
        AND said.kind = 'hypothesis_judged' AND later.incident = said.incident AND later.seq > said.seq
        AND later.body ->> 'target' = said.body ->> 'target')
      AND coalesce(body ->> 'milestone', body ->> 'outcome', 'decision')
        IN ('resolved', 'mitigated', 'confirmed', 'decision')
    ORDER BY CASE coalesce(body ->> 'milestone', body ->> 'outcome')
      WHEN 'resolved' THEN 0 WHEN 'mitigated' THEN 1 WHEN 'confirmed' THEN 2 ELSE 3 END, seq DESC
    LIMIT 1
    """

  private static let lastChange = """
    SELECT body ->> 'text' FROM events
    WHERE incident = ? AND kind = 'command_finished' AND body ->> 'class' <> 'read'
      AND body ->> 'exit_status' = 0
    ORDER BY seq DESC LIMIT 1
    """
}
