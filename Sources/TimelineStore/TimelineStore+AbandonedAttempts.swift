import FoundationEssentials
import GRDB
public import IncidentModel
import SystemPackage

extension TimelineStore {
  /// Ends, as `interrupted`, the attempts of an incident whose console is gone, and returns those ends.
  ///
  /// A console is gone when nobody holds its lock in `writers`: the kernel gives the lock up with the
  /// process, so that a crash and a reboot count and a console that merely waits does not. What the capture
  /// holds by then is recorded with its digest.
  public func closeAbandonedAttempts(of incident: IncidentID) throws(StoreError) -> [TimelineEvent] {
    // The usual case is that there are none, and it needs no lock.
    guard try !read({ try Self.unfinished($0, of: incident) }).isEmpty else { return [] }
    guard !isReadOnly else { return [] }
    return try write { database, chains in
      // Asked again inside the transaction: two consoles may open the incident at once.
      let abandoned = try Self.unfinished(database, of: incident).filter { self.isGone($0.writer) }
      guard !abandoned.isEmpty else { return [] }
      let drafts = self.encoded(try abandoned.map { try self.interruption($0) })
      return try self.insert(
        drafts, into: incident, after: try Tail(database, of: incident), database, &chains)
    }
  }

  func isGone(_ writer: String) -> Bool {
    writer != self.writer && WriterLock.isGone(directory: home.writers, writer: writer)
  }

  private func interruption(_ row: EventRow) throws(StoreError) -> EventDraft {
    var start = AttemptStart(step: nil, command: nil, text: "", commandClass: .unknown, attempt: 1)
    if case .commandStarted(let known) = BodyCoder.body(kind: row.kind, json: row.body) { start = known }
    let kept = try FileDigest.summary(home.captures.appending(Self.captureName(row.id)))
    return EventDraft(
      .commandFinished(
        AttemptEnd(
          started: row.id, step: start.step, command: start.command, text: start.text,
          commandClass: start.commandClass, attempt: start.attempt, cause: .interrupted, sha256: kept?.sha256,
          capture: kept?.file, excerpt: kept?.excerpt ?? "",
          verdict: Verdict(level: .fail, rule: .notRun, text: "the console that ran it is gone"))))
  }

  /// The starts without an end.
  private static func unfinished(_ database: Database, of incident: IncidentID) throws -> [EventRow] {
    let ended = Set(
      try String.fetchAll(
        database,
        sql: "SELECT body ->> 'started' FROM events WHERE kind = 'command_finished' AND incident = ?",
        arguments: [incident.rawValue]))
    let started = try Row.fetchAll(
      database,
      sql: "SELECT position, id FROM events WHERE kind = 'command_started' AND incident = ? ORDER BY seq",
      arguments: [incident.rawValue])
    // Of all attempts hardly any are unfinished: only those are read whole.
    return try started.filter { !ended.contains(EventID(bytes: $0[1] as Data).description) }.compactMap {
      row in
      try EventRow.fetchOne(
        database, sql: "SELECT \(EventRow.columns) FROM events WHERE position = ?", arguments: [row[0] as Int]
      )
    }
  }
}
