import ConsoleCore
import IncidentModel
import Synchronization
import SystemPackage
import TimelineStore

/// Brings other writers' events into the console: at most one look at a time, and none while nothing changed.
final class TimelineFollower: Sendable {
  private struct Progress {
    var lastSequence: Int
    var own: Set<EventID> = []
    var counter: Int?
    var isLooking = false
    var log: FileWatch
    /// How many looks are left to take: two after a change, for a second write may come within the clock tick
    /// that stamps files.
    var looks = 2
  }

  private let queue: StoreQueue
  private let incident: BegunIncident
  private let mailbox: Mailbox
  private let progress: Mutex<Progress>

  init(queue: StoreQueue, incident: BegunIncident, lastSequence: Int, mailbox: Mailbox) {
    self.queue = queue
    self.incident = incident
    self.mailbox = mailbox
    // Whatever any process commits is written there first; a look at the file wakes no other thread.
    let log = FileWatch(path: queue.store.home.appending("incident.db-wal"))
    progress = Mutex(Progress(lastSequence: lastSequence, log: log))
  }

  /// Notes this console's own events, so that they are not brought twice.
  func know(_ events: [TimelineEvent]) {
    progress.withLock { $0.own.formUnion(events.map(\.id)) }
  }

  /// Looks for new events behind everything that the store is asked for already.
  func look() {
    let mustLook = progress.withLock { progress in
      // A log that somebody deleted is the store's to deal with.
      if progress.log.hasChanged() || progress.log.isGone { progress.looks = 2 }
      guard progress.looks > 0, !progress.isLooking else { return false }
      progress.looks -= 1
      progress.isLooking = true
      return true
    }
    guard mustLook else { return }
    queue.enqueue { [self] store in
      defer { progress.withLock { $0.isLooking = false } }
      // A store that cannot be read now is looked at again in a second; writes say what is wrong with it.
      guard let incident = incident.id, let counter = try? store.changeCounter(),
        counter != progress.withLock({ $0.counter })
      else {
        return
      }
      let last = progress.withLock { $0.lastSequence }
      guard let events = try? store.events(of: incident, after: last) else { return }
      let foreign = progress.withLock { progress in
        progress.counter = counter
        progress.lastSequence = events.last?.sequence ?? last
        let foreign = events.filter { !progress.own.contains($0.id) }
        progress.own.subtract(events.map(\.id))
        return foreign
      }
      if !foreign.isEmpty { mailbox.post(.recorded(foreign)) }
    }
  }
}
