import Glibc

extension RunbookLibrary {
  /// Reads what a list shows of each of these runbooks, in their order, and says of each that cannot be read why.
  ///
  /// With a cache a file is read only when it was changed; what is returned is the same. `report` is told from any
  /// thread how many of how many are read.
  public static func summaries(
    of entries: [Entry], cache: SummaryCache? = nil,
    report: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) -> [Result<RunbookSummary, RunbookError>] {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return summaries(of: entries, cache: cache, now: now, report: report)
  }

  static func summaries(
    of entries: [Entry], cache: SummaryCache?, now: timespec,
    report: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) -> [Result<RunbookSummary, RunbookError>] {
    let reading = SummaryReading(of: entries, cache: cache, now: now)
    defer { reading.remember() }
    let count = entries.count
    return Parallel.map(Array(entries.indices), report: { report($0, count) }, reading.read)
  }
}
