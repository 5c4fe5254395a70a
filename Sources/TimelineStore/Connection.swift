import GRDB

/// The database that a store has open now.
struct Connection {
  enum State {
    case open
    /// Closed because its files are gone, and no others could be opened yet.
    case detached
    /// Closed for good.
    case closed
  }

  var database: DatabaseQueue
  /// The files that it was opened on.
  var files: DatabaseFiles
  var state = State.open
  /// What was in files that are gone, and is in no other yet.
  var homeless: [EventRow] = []

  /// Whether the open files are not those in the home any more: somebody deleted, moved or replaced them.
  var isDetached: Bool {
    switch state {
    case .open: files.areGone
    case .detached: true
    case .closed: false
    }
  }
}
