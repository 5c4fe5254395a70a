import CommandRunner
import ConsoleApp
import Foundation
import Glibc
import IncidentModel
import SystemPackage
import TestSupport
import TimelineStore

/// A store of a test's own with an incident in it, and a runner beside it.
final class AppHome {
  let path: FilePath
  let store: TimelineStore
  let incident: IncidentID
  let queue: StoreQueue

  init() throws {
    path = FilePath(NSTemporaryDirectory()).appending("incident-app-\(UUID().uuidString)")
    store = try TimelineStore(home: path, actor: "oncall@bastion", clock: SystemClock.now)
    let start = IncidentStart(runbook: "disk", path: "/r/disk.md", sha256: "00", title: "Disk")
    incident = try store.begin(start).incident
    queue = StoreQueue(store: store)
  }

  deinit {
    store.close()
    try? FileManager.default.removeItem(atPath: path.string)
  }

  var attempts: AttemptRunner {
    AttemptRunner(runner: CommandRunner(supervisor: Supervisor.path), queue: queue, session: ShellSession())
  }

  func events() throws -> [TimelineEvent] { try store.events(of: incident) }
}
