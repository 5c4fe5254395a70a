import FoundationEssentials
import GRDB
import IncidentModel
import Synchronization
import SystemPackage
import Testing

@testable import TimelineStore

/// A store's directory below the temporary directory, gone with the test.
final class TestHome: Sendable {
  let path: FilePath
  let clock = TestClock()

  init() throws {
    let name = "incident-store-\(UInt64.random(in: .min ... .max))"
    path = FilePath("/tmp").appending(name)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  func store(actor: String = "ops@bastion") throws -> TimelineStore {
    try TimelineStore(home: path, actor: actor) { [clock] in clock.now }
  }

  /// Runs SQL beside the store, as somebody with a SQLite shell would.
  func sql(_ text: String) throws {
    let queue = try DatabaseQueue(path: path.appending("incident.db").string)
    try queue.writeWithoutTransaction { try $0.execute(sql: text) }
    try queue.close()
  }

  /// Runs SQL that alters events, which takes the triggers away first.
  func tamper(_ text: String) throws {
    try sql("DROP TRIGGER events_are_not_changed; DROP TRIGGER events_are_not_deleted; \(text)")
  }

  /// A copy of everything as it lies on disk now, as a crash would leave it.
  func crashCopy() throws -> TestHome {
    let copy = try TestHome()
    try FileManager.default.copyItem(atPath: path.string, toPath: copy.path.string)
    return copy
  }
}

/// A clock that a test sets; it moves a second with every look.
final class TestClock: Sendable {
  private let moment = Mutex(Timestamp(iso8601: "2026-11-21T03:12:05Z") ?? Timestamp(milliseconds: 0))

  var now: Timestamp {
    moment.withLock { moment in
      moment = moment.advanced(bySeconds: 1)
      return moment
    }
  }

  func set(_ text: String) throws {
    let new = try #require(Timestamp(iso8601: text))
    moment.withLock { $0 = new }
  }
}

extension IncidentStart {
  static func example(_ runbook: String = "redis-down", severity: IncidentSeverity? = .sev2) -> IncidentStart
  {
    IncidentStart(
      runbook: runbook, path: "/srv/runbooks/\(runbook).md", sha256: String(repeating: "a", count: 64),
      title: "Redis is down", severity: severity,
      checklist: [ChecklistItem(phase: "Triage", step: .verify, title: "Verify", tasks: [])])
  }
}

extension StepID {
  static let verify = StepID("triage/1")
}

extension EventDraft {
  static func note(_ text: String, at: Timestamp? = nil) -> EventDraft {
    EventDraft(.note(.note, text), at: at)
  }
}

/// Returns the error that `body` throws, of whatever kind.
func storeError(_ body: () throws -> Void) -> StoreError? {
  do {
    try body()
    return nil
  } catch { return error as? StoreError }
}
