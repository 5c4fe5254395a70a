import ConsoleCore
import IncidentModel
import Synchronization
import SystemPackage
import TimelineStore

/// Brings in what other consoles on this machine record elsewhere while they cannot record in the home.
///
/// A look at a few files that are nearly never there; the store is asked only when one of them changed, and
/// each second while something is there, because it may come home.
final class ElsewhereFollower: Sendable {
  private struct Progress {
    var files: [FileWatch]
    var brought: Set<EventID> = []
    /// Whether the last look found something; there was none before the first.
    var isSomethingThere = true
    var isLooking = false
  }

  private let queue: StoreQueue
  private let incident: BegunIncident
  private let storeWatch: StoreWatch
  private let mailbox: Mailbox
  private let progress: Mutex<Progress>

  init(queue: StoreQueue, incident: BegunIncident, storeWatch: StoreWatch, mailbox: Mailbox) {
    self.queue = queue
    self.incident = incident
    self.storeWatch = storeWatch
    self.mailbox = mailbox
    progress = Mutex(Progress(files: queue.store.filesElsewhere.map { FileWatch(path: $0) }))
  }

  /// Looks for events behind everything that the store is asked for already.
  func look() {
    let mustLook = progress.withLock { progress in
      var mustLook = progress.isSomethingThere
      for place in progress.files.indices where progress.files[place].hasChanged() { mustLook = true }
      guard mustLook, !progress.isLooking else { return false }
      progress.isLooking = true
      return true
    }
    guard mustLook else { return }
    queue.enqueue { [self] store in
      let events = incident.id.map(store.eventsElsewhere) ?? []
      let new = progress.withLock { progress in
        progress.isLooking = false
        progress.isSomethingThere = !events.isEmpty
        return events.filter { progress.brought.insert($0.id).inserted }
      }
      if !new.isEmpty { mailbox.post(.recorded(new)) }
      storeWatch.look(at: store)
    }
  }
}
