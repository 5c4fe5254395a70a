import CommandRunner
import ConsoleApp
import Foundation
import Glibc
import IncidentModel
import SystemPackage
import TimelineStore

/// A store of a test's own with an incident in it, and a runner beside it.
final class AppHome {
  let path: FilePath
  let store: TimelineStore
  let incident: IncidentID
  let queue: StoreQueue

  /// The supervisor for tests, which is built beside the test bundle.
  static let supervisor: FilePath = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    let executable = FilePath(String(decoding: buffer.prefix(max(0, length)).map(UInt8.init), as: UTF8.self))
    return executable.removingLastComponent().appending("supervisor-for-tests")
  }()

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
    AttemptRunner(runner: CommandRunner(supervisor: Self.supervisor), queue: queue, session: ShellSession())
  }

  func events() throws -> [TimelineEvent] { try store.events(of: incident) }
}
