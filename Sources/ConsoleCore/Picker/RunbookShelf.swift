import IncidentModel
import TerminalFrame

/// The runbooks that the picker knows, and what of them is looked through at each key.
struct RunbookShelf: Sendable {
  private(set) var runbooks: [PickerRunbook] = []
  /// How many of them have been read, or cannot be.
  private(set) var readCount = 0
  /// The columns of the widest slug.
  private(set) var slugColumns = 0
  /// Name, title and alerts of each.
  private var texts: [FuzzyTexts] = []
  private var slugs: [String: Int] = [:]
  /// The first runbook for each alert.
  private var alerts: [String: Int] = [:]

  init(_ runbooks: [PickerRunbook]) {
    self.runbooks = runbooks
    texts = Array(repeating: FuzzyTexts([]), count: runbooks.count)
    for (position, runbook) in runbooks.enumerated() {
      slugColumns = max(slugColumns, DisplayWidth.of(runbook.slug))
      slugs[runbook.slug] = slugs[runbook.slug] ?? position
      know(runbook, at: position)
    }
  }

  /// Whether nothing is left to read.
  var isRead: Bool { readCount == runbooks.count }

  /// Takes in what runbooks say, by position.
  mutating func learn(_ news: [Int: PickerRunbook]) {
    for (position, runbook) in news where runbooks.indices.contains(position) {
      if runbooks[position].reading != .waits { readCount -= 1 }
      runbooks[position] = runbook
      know(runbook, at: position)
    }
  }

  private mutating func know(_ runbook: PickerRunbook, at position: Int) {
    if runbook.reading != .waits { readCount += 1 }
    texts[position] = FuzzyTexts([runbook.slug, runbook.title] + runbook.alerts)
    for alert in runbook.alerts { alerts[alert] = min(alerts[alert] ?? position, position) }
  }

  /// Returns the positions of those whose name, title or alerts answer to a pattern, the best first.
  ///
  /// - Parameter candidates: the only ones that may; nil for all.
  func positions(matching pattern: FuzzyPattern, among candidates: [Int]? = nil) -> [Int] {
    var found: [(score: Int, position: Int)] = []
    for position in candidates ?? Array(texts.indices) {
      if let score = texts[position].score(pattern) { found.append((score, position)) }
    }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.position < $1.position }
    return found.map(\.position)
  }

  /// The runbook for an alert: the one that it names, else the first that says it is for it.
  func slug(for alert: FiringAlert) -> String? {
    if let named = alert.runbook, slugs[named] != nil { return named }
    return alerts[alert.name].map { runbooks[$0].slug }
  }
}
