import GRDB
import Glibc
public import IncidentModel
import SystemPackage

extension TimelineStore {
  /// Copies one incident with its captures and runbooks from another store, events as they are.
  public func copyIncident(_ incident: IncidentID, from other: TimelineStore) throws(StoreError) {
    let rows = try other.read { try EventRow.fetch($0, of: incident, after: 0) }
    for row in rows {
      switch BodyCoder.body(kind: row.kind, json: row.body) {
      case .commandFinished(let end):
        guard let source = try other.keptCapture(end), let target = capturePath(end),
          try PrivateFiles.kind(of: source) == .file
        else { continue }
        try PrivateFiles.copy(source, to: target)
      case .incidentStarted(let start): try copyRunbook(start.sha256, from: other)
      case .runbookChanged(let sha256, _), .consoleOpened(let sha256): try copyRunbook(sha256, from: other)
      default: break
      }
    }
    try write { database, _ in for row in rows { try row.insert(database) } }
  }

  private func copyRunbook(_ sha256: String, from other: TimelineStore) throws(StoreError) {
    guard let bytes = try other.runbook(sha256: sha256) else { return }
    try saveRunbook(bytes, sha256: sha256)
  }

  /// Makes the database one file that can be read where nothing can be written, and gives up the reserve and
  /// the locks; the store is to be closed next.
  public func leaveForReading() throws(StoreError) {
    do {
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE; VACUUM") }
    } catch { throw StoreError(error, path: home.database) }
    _ = reserve.giveUp()
    close()
    rmdir(home.writers.string)
  }
}
