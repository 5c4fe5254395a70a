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
      let before = picker.alerts
      effects = picker.update(message)
      if picker.alerts != before { lines += list }
    }
    if !isGreeted {
      isGreeted = true
      lines += list + ["A number opens one, words look for some, an empty line lists all, quit leaves."]
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
      guard picker.entries.indices.contains(number - 1) else {
        lines.append("There are the numbers 1 to \(picker.entries.count).")
        return []
      }
      picker.selected = number - 1
      return picker.update(.input(.key(.enter)))
    }
    picker.editor.replace(text)
    picker.selected = 0
    lines += picker.entries.isEmpty ? ["Nothing matches '\(text)'."] : list
    return []
  }

  private var list: [String] {
    picker.entries.enumerated().map { position, entry in
      let what =
        switch entry {
        case .alert(let alert): "alert \(alert.name): \(alert.title)"
        case .incident(let incident):
          "open incident \(incident.id.rawValue), \(incident.status.rawValue): \(incident.title)"
        case .runbook(let runbook):
          "runbook \(runbook.slug): \(runbook.title)"
            + (runbook.isReviewOverdue(on: picker.now) ? ", review overdue" : "")
        }
      return "\(position + 1) \(what.oneLine)"
    }
  }
}
