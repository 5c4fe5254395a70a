import IncidentModel
import TerminalFrame

/// What is said under the list: about the selected entry, and at the very first start how to begin.
enum PickerDetails {
  /// Returns how many rows it takes: none where the list needs them, else always as many, so that the list does not
  /// jump when the selection moves.
  static func height(_ state: PickerState) -> Int {
    guard state.size.columns >= 30 else { return 0 }
    // Whoever is here for the first time needs words more than a long list.
    let wanted = min(state.rows.count, state.size.rows / (isBeginning(state) ? 3 : 2))
    let spare = state.size.rows - 3 - max(3, wanted)
    guard spare >= 4 else { return 0 }
    return isBeginning(state) ? spare : min(spare, entryHeight)
  }

  /// Returns the lines; what does not fit whole is left out whole: half a sentence says nothing.
  static func lines(_ state: PickerState) -> [StyledLine] {
    let height = height(state)
    guard height > 0 else { return [] }
    let columns = state.size.columns
    let isBeginning = isBeginning(state)
    let entryHeight = min(height, isBeginning ? entryHeightAtFirst : entryHeight)
    var lines = [rule(columns, state)]
    for paragraph in state.rows[safe: state.selected].map({ about($0, state) }) ?? [] {
      let more = words(paragraph, columns: columns)
      if lines.count + more.count <= entryHeight { lines += more }
    }
    lines += Array(repeating: StyledLine(), count: entryHeight - lines.count)
    guard isBeginning else { return lines }
    for paragraph in [firstSteps, ownRunbooks] {
      let more = words(paragraph, columns: columns)
      guard lines.count + 1 + more.count <= height else { break }
      lines.append(StyledLine())
      lines += more
    }
    return lines
  }

  private static func isBeginning(_ state: PickerState) -> Bool { state.isFirstStart && state.editor.isEmpty }

  /// The rule, then title, facts, what was found, alerts, and what Enter does; a first start says the last below.
  private static let entryHeight = 6
  private static let entryHeightAtFirst = 4

  private static let firstSteps = """
    Nothing was ever recorded here. Choose what is broken and press Enter: its checklist opens, and what you \
    tick, run and write down is kept, with its time, for the postmortem. Nothing runs by itself. Inside, ? \
    shows every key, q leaves, and `incident resume` comes back.
    """

  private static let ownRunbooks = """
    Your own runbooks: Markdown files in ./runbooks, in ~/.local/share/incident/runbooks, or with --runbooks \
    DIR. `incident list --export DIR` copies these here as a beginning; `incident doctor` says what is missing.
    """

  private static func rule(_ columns: Int, _ state: PickerState) -> StyledLine {
    StyledLine(String(repeating: state.art[.horizontal], count: columns), Theme.border)
  }

  private static func words(_ text: String, columns: Int) -> [StyledLine] {
    StyledWrapper.wrap([(text: text, style: Theme.text)], columns: columns - 2).map { line in
      var indented = StyledLine(" ")
      indented.append(line)
      return indented
    }
  }

  private static func about(_ row: PickerState.Row, _ state: PickerState) -> [String] {
    switch state.entry(row) {
    case .alert(let alert):
      let labels = alert.labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.oneLine)" }
      let unknown =
        state.progress == nil
        ? "No runbook says that it is for this alert: choose one below."
        : "No runbook that has been read says that it is for this alert."
      if let incident = state.incident(for: alert) {
        return [
          alert.title.oneLine, labels.joined(separator: " "),
          "\(incident.id) is open: Enter goes back into it. Its runbook below begins another incident.",
        ]
      }
      let opens = state.slug(for: alert).map { "Enter opens an incident with \($0), begun by the alert." }
      return [alert.title.oneLine, labels.joined(separator: " "), opens ?? unknown]
    case .incident(let incident):
      let began = "\(incident.startedAt.date) \(incident.startedAt.timeOfDay)Z"
      return [incident.title.oneLine, "Began \(began). Enter goes back into it; nothing of it is lost."]
    case .runbook(let runbook):
      return about(runbook, found: state.isInTextOnly(row) ? state.line(found: row) : nil, on: state.now)
    }
  }

  private static func about(_ runbook: PickerRunbook, found: String?, on now: Timestamp) -> [String] {
    let found = found.map { "It says: \($0.oneLine)" }
    switch runbook.reading {
    case .waits: return [runbook.slug, found, "It has not been read yet. Enter opens it."].compactMap(\.self)
    case .failed(let reason): return [runbook.slug, reason.oneLine]
    case .done: break
    }
    var facts = ["\(runbook.steps) step\(runbook.steps == 1 ? "" : "s")"]
    if let severity = runbook.severity { facts.append(severity.oneLine) }
    if let review = runbook.nextReview {
      facts.append(
        runbook.isReviewOverdue(on: now)
          ? "review overdue since \(review): it may not be true any more" : "next review \(review)")
    }
    let alerts = runbook.alerts.isEmpty ? nil : "For the alerts \(runbook.alerts.joined(separator: ", "))"
    return [
      runbook.title.oneLine, facts.joined(separator: "; "), found, alerts,
      "Enter begins a new incident with it.",
    ].compactMap(\.self)
  }
}
