import GRDB
import IncidentModel
import SystemPackage

/// The full-text index over all events, brought up to date when somebody searches.
///
/// Nothing is indexed while an incident runs: recording an event must stay as cheap as it is. The index can
/// be made anew from the events and captures at any time.
enum SearchIndex {
  /// Of longer outputs only the beginning is found, in bytes.
  static let outputLimit = 1 << 16
  private static let batch = 1000

  /// Adds the next events that the index does not have; returns whether there may be more.
  static func extend(_ database: Database, captures: FilePath) throws -> Bool {
    let last = try Int.fetchOne(database, sql: "SELECT max(rowid) FROM search") ?? 0
    let rows = try Row.fetchAll(
      database, sql: "SELECT position, kind, body FROM events WHERE position > ? ORDER BY position LIMIT ?",
      arguments: [last, batch])
    let insert = try database.cachedStatement(sql: "INSERT INTO search (rowid, text) VALUES (?, ?)")
    for row in rows {
      let body = BodyCoder.body(kind: row[1], json: row[2])
      // An event without words has an empty row: the last row is how far the index goes.
      try insert.execute(arguments: [row[0] as Int, text(of: body, captures: captures)])
    }
    return rows.count == batch
  }

  /// The words of a query, in which nothing is an operator; the last one may be a beginning.
  static func words(_ text: String) -> [String] {
    var words = text.split(whereSeparator: \.isWhitespace).map {
      "\"\($0.replacing("\"", with: "\"\""))\""
    }
    if let last = words.popLast() { words.append(last + "*") }
    return words
  }

  private static func text(of body: EventBody, captures: FilePath) -> String {
    switch body {
    case .incidentStarted(let start): [start.title, start.runbook, start.alert ?? ""].joined(separator: "\n")
    case .note(_, let text), .milestone(_, let text), .stepSkipped(_, let text), .taskSkipped(_, _, let text),
      .fieldFilled(_, _, let text),
      .hypothesisJudged(_, _, let text), .corrected(_, let text), .messageSent(_, let text):
      text
    case .commandRefused(let refusal): refusal.text
    case .commandFinished(let end):
      [end.text, end.verdict.text, output(end, captures)].joined(separator: "\n")
    default: ""
    }
  }

  private static func output(_ end: AttemptEnd, _ captures: FilePath) -> String {
    guard let name = end.capture, let path = captures.child(name),
      let bytes = try? PrivateFiles.read(path, limit: outputLimit)
    else { return end.excerpt }
    return String(decoding: bytes, as: UTF8.self)
  }
}
