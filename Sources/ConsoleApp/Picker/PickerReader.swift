import ConsoleCore
public import Dispatch
import Glibc
import RunbookLoader
import Synchronization

/// Reads the runbooks that a picker lists while it is open, and looks through their texts for what is typed.
///
/// The names come first, then what each says, in pieces, ten times a second at most. Nothing of a text is kept: a
/// search reads the files, and ends when another one begins or the picker closes.
public final class PickerReader: Sendable {
  private struct State {
    var count = 0
    /// The first position that no thread has taken.
    var next = 0
    var readers = 0
    var unsent: [Int: PickerRunbook] = [:]
    var pace = BackgroundPace()
    var isCancelled = false
    /// The number of the search that counts; all others are over.
    var search = 0
    /// What the last search that came to its end found: more letters can only leave some of it.
    var lastFound: TextFindings?
  }

  private let source: any PickerSource
  private let mailbox: Mailbox
  private let state = Mutex(State())
  private let reading = DispatchGroup()

  /// Runbooks that a thread takes at a time.
  private static let share = 16
  /// Threads that read at most: more would wait for the same disk.
  private static let mostReaders = 4
  /// Fewer are read by one thread before others have begun.
  private static let fewForOne = 64

  /// Microseconds from a key to the search: less than is noticed, more than between two keys of a quick hand at times.
  private static let typingPause: UInt32 = 50_000

  /// Makes a reader; what it reads comes through the mailbox as `runbooks`.
  public init(_ source: any PickerSource, mailbox: Mailbox) {
    self.source = source
    self.mailbox = mailbox
  }

  /// Begins to read, and returns at once.
  public func start() {
    reading.enter()
    let hasBegun = BackgroundThread.start { [self] in
      let names = source.names()
      let readers = names.count <= Self.fewForOne ? 1 : min(Self.processors, Self.mostReaders)
      state.withLock { ($0.count, $0.readers) = (names.count, readers) }
      post(.found(names.map { PickerRunbook(slug: $0) }))
      for _ in 1..<max(1, readers) where !BackgroundThread.start(readShares) {
        state.withLock { $0.readers -= 1 }
      }
      readShares()
    }
    guard !hasBegun else { return }
    mailbox.post(.failed(reason: "The runbooks cannot be read: the system has no thread left"))
    reading.leave()
  }

  /// Waits until everything is read, but not longer than this: with a short list the first screen is whole.
  ///
  /// Returns whether it is.
  @discardableResult
  public func settle(upTo limit: DispatchTimeInterval) -> Bool {
    reading.wait(timeout: .now() + limit) == .success
  }

  /// Looks for words in the texts, and for no others any more; none for an empty text.
  public func search(_ words: String) {
    let (number, places) = state.withLock { state in
      state.search += 1
      let places: [Int]
      if let last = state.lastFound, words.hasPrefix(last.words) {
        places = last.lines.keys.sorted()
      } else {
        places = Array(0..<state.count)
      }
      return (state.search, places)
    }
    guard let wanted = TextSearch(words), !places.isEmpty else {
      // Marks alone stand in no text, though with the words behind them they may: this is not remembered.
      if !words.isEmpty { post(.searched(TextFindings(words: words, lines: [:], done: 1, all: 1))) }
      return
    }
    let hasBegun = BackgroundThread.start { [self] in
      look(for: wanted, words, in: places, number: number)
    }
    if !hasBegun {
      mailbox.post(.failed(reason: "The texts cannot be searched: the system has no thread left"))
    }
  }

  /// Ends all that goes on; nothing is posted after it returns.
  public func cancel() {
    state.withLock { state in
      state.isCancelled = true
      state.search += 1
    }
  }

  private static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private func post(_ news: PickerNews) {
    // Under the lock, so that nothing comes after `cancel` has returned.
    state.withLock { if !$0.isCancelled { mailbox.post(.runbooks(news)) } }
  }

  private func readShares() {
    var pace = BackgroundPace()
    while let range = nextShare() {
      for position in range {
        let runbook = source.runbook(at: position)
        let isCancelled = state.withLock { state in
          state.unsent[position] = runbook
          return state.isCancelled
        }
        if isCancelled { break }
        pace.step()
      }
      tell()
    }
    let isLast = state.withLock { state in
      state.readers -= 1
      return state.readers == 0
    }
    guard isLast else { return }
    tell(isLast: true)
    reading.leave()
    source.remember()
  }

  private func nextShare() -> Range<Int>? {
    state.withLock { state in
      guard !state.isCancelled, state.next < state.count else { return nil }
      let start = state.next
      state.next = min(start + Self.share, state.count)
      return start..<state.next
    }
  }

  /// Posts what was read since the last time, if it is time to.
  private func tell(isLast: Bool = false) {
    state.withLock { state in
      guard !state.isCancelled, !state.unsent.isEmpty, isLast || state.pace.mustTell() else { return }
      mailbox.post(.runbooks(.read(state.unsent)))
      state.unsent = [:]
    }
  }

  private func look(for wanted: TextSearch, _ words: String, in places: [Int], number: Int) {
    var pace = BackgroundPace(patience: .zero)
    pace.step()
    // Whoever types goes on within that time, and this search is over before it has begun.
    usleep(Self.typingPause)
    var found = TextFindings(words: words, lines: [:], done: 0, all: places.count)
    for position in places {
      guard state.withLock({ $0.search == number }) else { return }
      if let line = source.line(at: position, holding: wanted) { found.lines[position] = line }
      found.done += 1
      pace.step()
      if pace.mustTell() { tell(found, number: number) }
    }
    tell(found, number: number)
  }

  private func tell(_ found: TextFindings, number: Int) {
    state.withLock { state in
      guard state.search == number else { return }
      if found.done == found.all { state.lastFound = found }
      mailbox.post(.runbooks(.searched(found)))
    }
  }
}
