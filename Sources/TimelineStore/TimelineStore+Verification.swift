import Crypto
import GRDB
public import IncidentModel
import SystemPackage

extension TimelineStore {
  /// Holds an incident's events against their hash chains, and its captures and runbooks against their
  /// digests.
  ///
  /// No problem means that nothing written was changed, swapped or taken out of the middle. That the newest
  /// events of a writer are gone cannot be seen: nothing follows them.
  public func verify(_ incident: IncidentID) throws(StoreError) -> [VerificationProblem] {
    let (rows, damage) = try read { database in
      (
        try EventRow.fetch(database, of: incident, after: 0),
        try String.fetchAll(database, sql: "PRAGMA quick_check").filter { $0 != "ok" }
      )
    }
    var problems = damage.map { VerificationProblem(.damagedDatabase, text: $0) }
    problems += ChainCheck(rows).problems
    for row in rows where ["command_finished", "incident_started", "runbook_changed"].contains(row.kind) {
      let found =
        switch BodyCoder.body(kind: row.kind, json: row.body) {
        case .commandFinished(let end): try captureProblem(end)
        case .incidentStarted(let start): try runbookProblem(start.sha256)
        case .runbookChanged(let sha256, _): try runbookProblem(sha256)
        default: nil as (VerificationProblem.Kind, String)?
        }
      if let (kind, text) = found {
        problems.append(
          VerificationProblem(
            kind, event: row.id, sequence: row.sequence, text: "event \(row.sequence) (\(row.kind)): \(text)")
        )
      }
    }
    return problems
  }

  private func captureProblem(_ end: AttemptEnd) throws(StoreError) -> (VerificationProblem.Kind, String)? {
    guard let name = end.capture else { return nil }
    guard let path = try keptCapture(end), let digest = try FileDigest.sha256(path) else {
      return (.missingCapture, "the capture \(name) is missing")
    }
    return digest == end.sha256 ? nil : (.changedCapture, "the capture \(name) does not fit its digest")
  }

  private func runbookProblem(_ sha256: String) throws(StoreError) -> (VerificationProblem.Kind, String)? {
    // A runbook that was never kept is no evidence that was lost.
    guard Hexadecimal.isSHA256(sha256) else { return nil }
    guard let digest = try FileDigest.sha256(home.runbooks.appending("\(sha256).md")) else { return nil }
    return digest == sha256 ? nil : (.changedRunbook, "the copy of runbook \(sha256) does not fit its digest")
  }
}
