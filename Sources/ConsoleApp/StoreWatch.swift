import ConsoleCore
import Synchronization
import TimelineStore

/// Tells the console what keeps its store from recording as it should, and has the store try again.
final class StoreWatch: Sendable {
  private let mailbox: Mailbox
  private let told = Mutex<StoreTrouble?>(nil)

  init(mailbox: Mailbox) { self.mailbox = mailbox }

  /// Looks at the store, from the queue that serves it.
  func look(at store: TimelineStore) {
    store.tryAgain()
    let trouble = store.trouble
    let isNews = told.withLock { told in
      defer { told = trouble }
      return told != trouble
    }
    if isNews { mailbox.post(.storeTrouble(trouble?.text)) }
  }
}
