import ConsoleApp
import Glibc
import IncidentModel
import TimelineStore

/// Whether incidents can be kept, and how much room there is for them.
enum StoreCheck {
  /// Below this a few long outputs fill the disk, in bytes: four captures at their limit.
  private static let littleRoom = 4 * UInt64(TimelineStore.captureLimit)

  static func findings(_ workplace: Workplace, _ options: CommonOptions) -> [Finding] {
    do {
      let store = try workplace.openStore()
      defer { store.close() }
      let incidents = try store.incidents()
      let open = incidents.count(where: \.isOpen)
      let count = "\(incidents.count) incident\(incidents.count == 1 ? "" : "s"), \(open) open"
      let kept = Finding("store", .pass, "\(store.home): \(count); it can be written")
      return [kept, room(at: "\(store.home)")]
    } catch {
      return [Finding("store", .fail, CommandFailure(error).message)]
    }
  }

  private static func room(at path: String) -> Finding {
    var system = statvfs()
    guard statvfs(path, &system) == 0 else {
      return Finding("disk", .warn, "\(path) does not say how much room it has")
    }
    let free = UInt64(system.f_bavail) * UInt64(system.f_frsize)
    let text = "\(free / 1_048_576) MiB free for the store"
    return Finding("disk", free < littleRoom ? .warn : .pass, text)
  }
}
