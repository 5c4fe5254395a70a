import IncidentModel
public import TerminalFrame

/// The picker as lines of text: a number opens an entry, words narrow the list.
public struct PlainPicker: ConsoleProgram, Sendable {
  private var picker: PickerState
  private var isGreeted = false

  /// Makes a picker that speaks.
  public init(_ picker: PickerState) { self.picker = picker }

  /// Takes a message into account and returns what must happen outside, what is to be said first.
  public mutating func update(_ message: Message) -> [Effect] {
    var lines: [String] = []
    var effects: [Effect] = []
    switch message {
    case .input(.paste(let line)): effects = take(line.trimmingBlanks, &lines)
    case .input(.key(.control("c"))), .input(.key(.control("d"))): effects = [.quit]
    case .input: break
    default:
      let before = (alerts: picker.alerts, isSearched: isSearched)
      effects = picker.update(message)
      if isGreeted, picker.alerts != before.alerts { lines += list(picker.rows.indices) }
      if isGreeted, isSearched, !before.isSearched { lines += saidOnlyInTexts }
    }
    // A list that is still being read would be read out twice.
    if !isGreeted, picker.shelf?.isRead == true {
      isGreeted = true
      lines +=
        list(picker.rows.indices)
        + ["A number opens one, words look for some, an empty line lists all, quit leaves."]
    }
    if let notice = picker.notice { lines.append(notice) }
    picker.notice = nil
    return (lines.isEmpty ? [] : [.say(lines)]) + effects
  }

  /// There is nothing to draw.
  public func view(size: TerminalSize) -> Frame { Frame(size: TerminalSize(columns: 0, rows: 0)) }

  private mutating func take(_ text: String, _ lines: inout [String]) -> [Effect] {
    if ["q", "quit", ":quit"].contains(text.lowercased()) { return [.quit] }
    if let number = Int(text) {
      guard picker.rows.indices.contains(number - 1) else {
        lines.append("There are the numbers 1 to \(picker.rows.count).")
        return []
      }
      picker.selected = number - 1
      return picker.update(.input(.key(.enter)))
    }
    picker.editor.replace(text)
    // Numbers that have been said stay: no row is listed before the texts have been looked through.
    picker.findings = nil
    let effects = picker.takeTyped()
    lines += picker.rows.isEmpty ? ["Nothing matches '\(text)'."] : list(picker.rows.indices)
    return effects
  }

  /// Whether all texts were looked through for what was typed last.
  private var isSearched: Bool { picker.findings.map { $0.all > 0 && $0.done == $0.all } ?? false }

  /// The runbooks that have it in their texts only; they stand behind all others, whose numbers stay.
  private var saidOnlyInTexts: [String] {
    let first = picker.rows.firstIndex(where: picker.isInTextOnly) ?? picker.rows.count
    return first == picker.rows.count ? [] : ["In their texts:"] + list(first..<picker.rows.count)
  }

  private func list(_ range: Range<Int>) -> [String] {
    range.map { position in
      let what =
        switch picker.entry(picker.rows[position]) {
        case .alert(let alert): "alert \(alert.name): \(alert.title)"
        case .incident(let incident):
          "open incident \(incident.id.rawValue), \(incident.status.rawValue): \(incident.title)"
        case .runbook(let runbook):
          "runbook \(runbook.slug): \(title(of: runbook))"
            + (runbook.isReviewOverdue(on: picker.now) ? ", review overdue" : "")
        }
      return "\(position + 1) \(what.oneLine)"
    }
  }

  private func title(of runbook: PickerRunbook) -> String {
    switch runbook.reading {
    case .waits: "not read yet"
    case .done: runbook.title
    case .failed(let reason): reason
    }
  }
}
