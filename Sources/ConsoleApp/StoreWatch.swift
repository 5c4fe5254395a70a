import ConsoleCore
import Synchronization
import TimelineStore

/// Tells the console what keeps its store from recording as it should, and has the store try again.
final class StoreWatch: Sendable {
  private let mailbox: Mailbox
  private let told = Mutex<StoreTrouble?>(nil)
  private let hasLooked = Mutex(false)

  init(mailbox: Mailbox) { self.mailbox = mailbox }

  /// Whether it has to look without a reason: where all is well only a write can find trouble, and each is
  /// followed by a look; a thread that wakes every second for nothing costs a laptop its battery.
  var mustLook: Bool { !hasLooked.withLock { $0 } || told.withLock { $0 != nil } }

  /// Looks at the store, from the queue that serves it.
  func look(at store: TimelineStore) {
    hasLooked.withLock { $0 = true }
    store.tryAgain()
    let trouble = store.trouble
    let isNews = told.withLock { told in
      defer { told = trouble }
      return told != trouble
    }
    if isNews { mailbox.post(.storeTrouble(trouble?.text)) }
  }
}
