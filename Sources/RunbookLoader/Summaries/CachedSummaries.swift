import Glibc
import SystemPackage

/// Reads summaries of the files that are not known yet.
struct CachedSummaries: Sendable {
  /// What is known, by absolute path.
  let known: [String: SummaryRecord]
  private let now: timespec
  /// Nil when it was removed: what is relative to it has no place that could be remembered.
  private let currentDirectory: String?

  /// What was found of one file.
  struct Found: Sendable {
    var result: Result<RunbookSummary, RunbookError>
    /// What may be known of it from now on; nil for a file that cannot be read or may still be changing.
    var record: SummaryRecord?
    /// Whether that was not known before.
    var isNews = false
  }

  init(known: [String: SummaryRecord], now: timespec) {
    self.known = known
    self.now = now
    currentDirectory = getcwd(nil, 0).map { path in
      defer { free(path) }
      return String(cString: path)
    }
  }

  /// Returns what a list shows of a runbook.
  func summary(of entry: RunbookLibrary.Entry) -> Found {
    guard let path = entry.path, let key = absolute(path.string) else {
      return Found(result: Result { () throws(RunbookError) in try entry.summary() })
    }
    if let record = known[key], record.stamp == FileStamp(path)?.text {
      return Found(result: .success(record.summary(slug: entry.slug, path: path.string)), record: record)
    }
    do throws(RunbookError) {
      let (source, stamp) = try RunbookFile.readStamped(path)
      let summary = RunbookLoader.summary(source: source, path: path.string, slug: entry.slug)
      guard stamp.isSettled(at: now) else { return Found(result: .success(summary)) }
      var kept = summary
      kept.path = key
      return Found(
        result: .success(summary), record: SummaryRecord(stamp: stamp.text, summary: kept), isNews: true)
    } catch {
      return Found(result: .failure(error))
    }
  }

  /// The path by which every process finds the file.
  private func absolute(_ path: String) -> String? {
    path.hasPrefix("/") ? path : currentDirectory.map { "\($0)/\(path)" }
  }
}
