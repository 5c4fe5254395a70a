import Glibc
import Synchronization

/// Reads what lists show of some runbooks: one by one, in any order, on any threads.
///
/// With a cache a file is read only when it was changed; what is returned is the same.
public final class SummaryReading: Sendable {
  private let entries: [RunbookLibrary.Entry]
  private let cache: SummaryCache?
  private let reader: CachedSummaries
  private let records: Mutex<(kept: [SummaryRecord?], hasNews: Bool)>

  /// Gets ready to read; what the cache knows is read now.
  public convenience init(of entries: [RunbookLibrary.Entry], cache: SummaryCache?) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    self.init(of: entries, cache: cache, now: now)
  }

  init(of entries: [RunbookLibrary.Entry], cache: SummaryCache?, now: timespec) {
    self.entries = entries
    self.cache = entries.count < SummaryCache.fewest ? nil : cache
    reader = CachedSummaries(known: self.cache?.read() ?? [:], now: now)
    records = Mutex((self.cache == nil ? [] : Array(repeating: nil, count: entries.count), false))
  }

  /// Reads what a list shows of the runbook at this position, or why it cannot be read.
  public func read(_ position: Int) -> Result<RunbookSummary, RunbookError> {
    guard cache != nil else {
      return Result { () throws(RunbookError) in try entries[position].summary() }
    }
    let found = reader.summary(of: entries[position])
    records.withLock { records in
      records.kept[position] = found.record
      records.hasNews = records.hasNews || found.isNews
    }
    return found.result
  }

  /// Keeps for the next time what was read, if any of it was not known before; of what was not read, what was known.
  public func remember() {
    let (kept, hasNews) = records.withLock { $0 }
    if hasNews { cache?.write(kept.compactMap(\.self), keeping: reader.known) }
  }
}
