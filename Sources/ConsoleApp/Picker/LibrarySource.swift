public import ConsoleCore
public import RunbookLoader
import Synchronization

/// The runbooks of a library, with what is remembered of them.
public final class LibrarySource: PickerSource {
  private struct Known {
    var entries: [RunbookLibrary.Entry] = []
    var reading: SummaryReading?
  }

  private let library: RunbookLibrary
  private let cache: SummaryCache?
  private let known = Mutex(Known())

  /// Makes a source; nothing is read before it is asked for.
  public init(_ library: RunbookLibrary, cache: SummaryCache?) {
    self.library = library
    self.cache = cache
  }

  /// Looks for the files.
  public func names() -> [String] {
    let entries = library.entries().entries
    known.withLock { $0.entries = entries }
    return entries.map(\.slug)
  }

  /// Reads what a list shows of one, or takes it from what is remembered.
  public func runbook(at position: Int) -> PickerRunbook {
    // What is remembered is read when the first one is asked for: by then the names are on the screen.
    let (reading, slug) = known.withLock { known in
      let reading = known.reading ?? SummaryReading(of: known.entries, cache: cache)
      known.reading = reading
      return (reading, known.entries[position].slug)
    }
    switch reading.read(position) {
    case .success(let summary): return PickerRunbook(summary)
    case .failure(let error): return PickerRunbook(slug: slug, reading: .failed(error.description))
    }
  }

  /// Reads the file anew: thousands of texts are not kept.
  public func line(at position: Int, holding search: TextSearch) -> String? {
    search.line(in: known.withLock { $0.entries[position] })
  }

  /// Writes the cache, if something was read that it does not know, and lets go of what only reading needed.
  public func remember() {
    let reading = known.withLock { known in
      defer { known.reading = nil }
      return known.reading
    }
    reading?.remember()
  }
}

extension PickerRunbook {
  /// Makes an entry of what a list shows.
  public init(_ summary: RunbookSummary) {
    self.init(
      slug: summary.slug, title: summary.title, alerts: summary.alerts, severity: summary.severity,
      steps: summary.steps, nextReview: summary.nextReview)
  }
}
