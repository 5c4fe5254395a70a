import Glibc

extension RunbookLibrary {
  /// Reads what a list shows of each of these runbooks, in their order, and says of each that cannot be read why.
  ///
  /// With a cache a file is read only when it was changed; what is returned is the same.
  public static func summaries(of entries: [Entry], cache: SummaryCache? = nil)
    -> [Result<RunbookSummary, RunbookError>]
  {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return summaries(of: entries, cache: cache, now: now)
  }

  static func summaries(of entries: [Entry], cache: SummaryCache?, now: timespec)
    -> [Result<RunbookSummary, RunbookError>]
  {
    guard let cache, entries.count >= SummaryCache.fewest else {
      return Parallel.map(entries) { entry in
        Result { () throws(RunbookError) in try entry.summary() }
      }
    }
    let reader = CachedSummaries(known: cache.read(), now: now)
    let found = Parallel.map(entries, reader.summary)
    if found.contains(where: \.isNews) { cache.write(found.compactMap(\.record), keeping: reader.known) }
    return found.map(\.result)
  }
}
