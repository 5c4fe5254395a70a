import IncidentModel

extension PickerState {
  /// What has to be read; nil when everything is known.
  var progress: String? {
    guard let shelf else { return "looking for runbooks" }
    if !shelf.isRead { return "reading \(shelf.readCount.grouped) of \(shelf.runbooks.count.grouped)" }
    guard let findings, findings.done < findings.all else { return nil }
    return "searching \(findings.done.grouped) of \(findings.all.grouped) texts"
  }

  /// Whether the texts may hold what is typed, for all that is known yet.
  var isSearching: Bool {
    guard isTold, let findings else { return false }
    return findings.all == 0 || findings.done < findings.all
  }

  /// What is looked for in the runbooks' texts; nil for too few letters.
  ///
  /// There a few letters in order stand anywhere, so that it has to be the words themselves.
  private var wordsForTexts: String? {
    let words = editor.text.trimmingBlanks
    return words.count > 2 ? words : nil
  }

  /// Narrows the list to what was typed, and has the texts searched for it.
  mutating func takeTyped() -> [Effect] {
    isUntouched = false
    let before = findings?.words
    let words = wordsForTexts
    if words != before {
      findings = words.map { words in
        // What is found for the beginning of a word need not go and come again with each letter.
        guard let findings, words.hasPrefix(findings.words) else {
          return TextFindings(words: words, lines: [:], done: 0, all: 0)
        }
        return findings.narrowed(to: words)
      }
    }
    narrow()
    return words == before ? [] : [.searchRunbooks(words ?? "")]
  }

  /// Takes in what became known of the runbooks.
  mutating func take(_ news: PickerNews) -> [Effect] {
    let chosen = rows[safe: selected]
    switch news {
    case .found(let runbooks):
      shelf = RunbookShelf(runbooks)
      arrange(keeping: chosen)
      return wordsForTexts.map { [.searchRunbooks($0)] } ?? []
    case .read(let runbooks): shelf?.learn(runbooks)
    case .searched(let found):
      // The answer to an earlier question is none to this one.
      guard found.words == wordsForTexts else { return [] }
      findings = found
    }
    arrange(keeping: chosen)
    return []
  }

  /// Takes alerts in; what is selected stays selected, wherever it now stands.
  mutating func take(_ alerts: [FiringAlert]) {
    var chosen = rows[safe: selected]
    if case .alert(let position) = chosen {
      let labels = self.alerts[position].labels
      chosen = alerts.firstIndex { $0.labels == labels }.map(Row.alert)
    }
    self.alerts = alerts
    alertProblem = nil
    arrange(keeping: chosen)
  }
}
