import IncidentModel
import TerminalFrame

/// What is said under the list: about the selected entry, and at the very first start how to begin.
enum PickerDetails {
  /// Returns the lines, none where the list needs the rows: what does not fit whole is left out whole.
  static func lines(_ state: PickerState) -> [StyledLine] {
    let columns = state.size.columns
    guard columns >= 30 else { return [] }
    let isBeginning = state.isFirstStart && state.editor.isEmpty
    // Whoever is here for the first time needs words more than a long list.
    let wanted = min(state.rows.count, state.size.rows / (isBeginning ? 4 : 2))
    let spare = state.size.rows - 3 - max(3, wanted)
    guard spare >= 4 else { return [] }
    var lines = [rule(columns, state)]
    if let row = state.rows[safe: state.selected] { lines += about(row, state, columns: columns) }
    lines = Array(lines.prefix(spare))
    guard isBeginning else { return lines }
    for paragraph in [firstSteps, ownRunbooks] {
      let more = words(paragraph, columns: columns)
      guard lines.count + 1 + more.count <= spare else { break }
      lines.append(StyledLine())
      lines += more
    }
    return lines
  }

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

  private static func about(_ row: PickerState.Row, _ state: PickerState, columns: Int) -> [StyledLine] {
    switch state.entry(row) {
    case .alert(let alert):
      let labels = alert.labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.oneLine)" }
      let unknown =
        state.progress == nil
        ? "No runbook says that it is for this alert: choose one below."
        : "No runbook that has been read says that it is for this alert."
      let opens = state.slug(for: alert).map { "Enter opens an incident with \($0), begun by the alert." }
      return words(
        "\(alert.title.oneLine)\n\(labels.joined(separator: " "))\n\(opens ?? unknown)", columns: columns)
    case .incident(let incident):
      let began = "\(incident.startedAt.date) \(incident.startedAt.timeOfDay)Z"
      return words(
        "\(incident.title.oneLine)\nBegan \(began). Enter goes back into it; nothing of it is lost.",
        columns: columns)
    case .runbook(let runbook):
      let found = state.isInTextOnly(row) ? state.line(found: row) : nil
      return about(runbook, found: found, on: state.now, columns: columns)
    }
  }

  private static func about(
    _ runbook: PickerRunbook, found: String?, on now: Timestamp, columns: Int
  ) -> [StyledLine] {
    switch runbook.reading {
    case .waits: return words("\(runbook.slug)\nIt has not been read yet. Enter opens it.", columns: columns)
    case .failed(let reason): return words("\(runbook.slug)\n\(reason.oneLine)", columns: columns)
    case .done: break
    }
    var facts = ["\(runbook.steps) step\(runbook.steps == 1 ? "" : "s")"]
    if let severity = runbook.severity { facts.append(severity.oneLine) }
    if let review = runbook.nextReview {
      facts.append(
        runbook.isReviewOverdue(on: now)
          ? "review overdue since \(review): it may not be true any more" : "next review \(review)")
    }
    var text = "\(runbook.title.oneLine)\n\(facts.joined(separator: "; "))"
    if let found { text += "\nIt says: \(found.oneLine)" }
    if !runbook.alerts.isEmpty { text += "\nFor the alerts \(runbook.alerts.joined(separator: ", "))" }
    return words(text + "\nEnter begins a new incident with it.", columns: columns)
  }
}
