import IncidentModel
import TerminalFrame

extension ConsoleState {
  /// Looks for a text in titles, commands and prose, and goes to the next place that has it.
  mutating func search(for text: String) -> [Effect] {
    let text = text.oneLine
    navigation.search = text.isEmpty ? nil : text
    return text.isEmpty ? [] : goToMatch(1, includingHere: true)
  }

  /// Goes to the next (1) or previous (-1) place that has what is searched for.
  mutating func goToMatch(_ step: Int, includingHere: Bool = false) -> [Effect] {
    guard let wanted = navigation.search else {
      return refuse("Nothing is being searched for: \(keyName("search")) searches")
    }
    let places = runbook.phases.enumerated().flatMap { position, phase in
      (soleStep(ofPhase: position) == nil ? [Place.phase(position)] : []) + phase.steps.map { .step($0.id) }
    }
    let matches = places.indices.filter { RunbookText.contains(wanted, in: places[$0], of: runbook) }
    guard !matches.isEmpty else { return refuse("Not in this runbook: \(wanted)") }
    let here = places.firstIndex(of: navigation.place) ?? 0
    let next =
      step > 0
      ? matches.first { includingHere ? $0 >= here : $0 > here } ?? matches.first
      : matches.last { $0 < here } ?? matches.last
    guard let next else { return [] }
    go(to: places[next])
    // Where panes are tabs, the checklist shows only titles: the match may be in the text.
    if !screen.isWide, navigation.focus == .checklist, !isInTitle(wanted, of: places[next]) {
      navigation.focus = .step
    }
    showStep()
    showMatch(wanted, selecting: !isInTitle(wanted, of: places[next]))
    let number = (matches.firstIndex(of: next) ?? 0) + 1
    tell("\(wanted): \(number) of \(matches.count); \(searchKeys)")
    return []
  }

  private var searchKeys: String {
    "\(keyName("next-match")) next, \(keyName("back")) ends, \(keyName("previous-match")) previous"
  }

  private func isInTitle(_ wanted: String, of place: Place) -> Bool {
    switch place {
    case .phase(let position): TextMatches.contains(wanted, in: runbook.phases[safe: position]?.title ?? "")
    case .step(let id): TextMatches.contains(wanted, in: name(of: id))
    }
  }

  /// Whether something is being searched for where the keyboard is; then n and N belong to the search.
  var isSearching: Bool { (navigation.focus == .output ? output?.search : navigation.search) != nil }

  /// Goes to the next (1) or previous (-1) match in the output or the runbook.
  mutating func goToNextMatch(_ step: Int) -> [Effect] {
    navigation.focus == .output ? goToOutputMatch(step) : goToMatch(step)
  }

  /// Looks for a text in the output's lines, from the first that is shown.
  mutating func searchOutput(for text: String) -> [Effect] {
    guard let lines = outputLines, !text.isEmpty else {
      output?.search = nil
      return []
    }
    let found = (0..<lines.count).filter { TextMatches.contains(text, in: lines[$0]) }
    guard !found.isEmpty else { return refuse(absence(of: text, from: lines)) }
    output?.search = text
    output?.match = nil
    let top = output?.top.line ?? 0
    let first = found.firstIndex { $0 >= top } ?? 0
    // The next match is the first one: it is gone to as by the key.
    output?.rank = MatchRank(number: first, count: found.count, end: lines.droppedLines + lines.count)
    return goToOutputMatch(1)
  }

  private mutating func goToOutputMatch(_ step: Int) -> [Effect] {
    guard let output, let lines = outputLines, let wanted = output.search, lines.count > 0 else { return [] }
    let start = output.match.map { $0 + step } ?? output.top.line
    // Around the end, as in the runbook.
    let order = (0..<lines.count).lazy.map { (start + $0 * step + lines.count * 2) % lines.count }
    guard let found = order.first(where: { TextMatches.contains(wanted, in: lines[$0]) }) else {
      return refuse(absence(of: wanted, from: lines))
    }
    showOutputLine(found)
    showOutputColumns(of: wanted, in: lines[found])
    if var rank = output.rank, rank.end == lines.droppedLines + lines.count {
      rank.move(step)
      self.output?.rank = rank
      tell(
        "\(wanted): \(rank.number) of \(rank.count == 1 ? "1 line" : "\(rank.count.grouped) lines"); \(searchKeys)"
      )
    }
    return []
  }

  /// What to say of a text that is not in the lines at hand, which need not be all that were printed.
  private func absence(of text: String, from lines: OutputLines) -> String {
    guard lines.droppedLines > 0 else { return "Not in this output: \(text)" }
    let event = output?.attempt.flatMap { incident.attempts[$0]?.endEvent }
    let sequence = event.flatMap { id in events.last { $0.id == id } }?.sequence
    let all = sequence.flatMap { number in incident.id.map { "`incident output \($0) \(number)` has" } }
    return "Not in the newest \(lines.count.grouped) lines: \(text). "
      + "\(all ?? "The capture will have") the \(lines.droppedLines.grouped) before them, too"
  }

  /// Goes sideways as little as needed, so that what was found is not behind the edge.
  private mutating func showOutputColumns(of wanted: String, in line: String) {
    guard !navigation.wrapsOutput, let output, let match = TextMatches.columns(of: wanted, in: line).first
    else {
      return
    }
    // The last column is for the mark that there is more.
    let columns = OutputView.columns(screen) - 1
    let isShown = match.start >= output.column && match.start + match.count <= output.column + columns
    if !isShown {
      self.output?.column = match.start + match.count <= columns ? 0 : max(0, match.start - columns / 3)
    }
  }

  /// Scrolls the step to the first line with what is searched for.
  private mutating func showMatch(_ wanted: String, selecting: Bool) {
    let layout = layOutStep()
    guard let line = layout.lines.firstIndex(where: { TextMatches.contains(wanted, in: $0.text) })
    else {
      return
    }
    // What was looked for is what Enter and the run key mean next; who looks for a step's title means the step.
    if selecting, let found = layout.items.first(where: { layout.heads[$0]?.contains(line) ?? false }) {
      navigation.item = found
    }
    let rows = max(1, screen.main.rows)
    if line >= navigation.stepScroll, line < navigation.stepScroll + rows { return }
    navigation.stepScroll = max(0, min(layout.maxScroll(rows: rows), line - rows / 3))
    let visible = layout.items.filter { layout.isVisible($0, scroll: navigation.stepScroll, rows: rows) }
    if navigation.item.map({ !visible.contains($0) }) ?? true { navigation.item = visible.first }
  }
}
