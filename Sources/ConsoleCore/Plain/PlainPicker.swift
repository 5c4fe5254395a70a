import IncidentModel
public import TerminalFrame

/// The picker as lines of text: a number opens an entry, words narrow the list.
///
/// It speaks as soon as it knows names. A number that has been said stays with what it was said for: what becomes
/// known later gets the numbers behind.
public struct PlainPicker: ConsoleProgram, Sendable {
  private var picker: PickerState
  /// Whether a person types; a pipe's lines mean the whole list.
  private let isInteractive: Bool
  private var isGreeted = false
  /// What the numbers stand for, from 1.
  private var numbered: [PickerState.Entry] = []
  private var numberedRows: Set<PickerState.Row> = []
  private var lines: [String] = []

  /// How many entries are said unless all are asked for: a long list is narrowed rather than listened to.
  private static let spokenEntries = 40

  /// Makes a picker that speaks.
  public init(_ picker: PickerState, isInteractive: Bool = true) {
    self.picker = picker
    self.isInteractive = isInteractive
  }

  /// Whether a line is answered now; what is piped in waits until everything is known that it may mean.
  public var takesInput: Bool { isInteractive || isRead && !picker.isSearching }

  /// Takes a message into account and returns what must happen outside, what is to be said first.
  public mutating func update(_ message: Message) -> [Effect] {
    lines = []
    var effects: [Effect] = []
    switch message {
    case .input(.paste(let line)): effects = take(line.trimmingBlanks)
    case .input(.key(.control("c"))), .input(.key(.control("d"))): effects = [.quit]
    case .input: break
    default:
      let wasRead = isRead
      let wasSearching = picker.isSearching
      effects = picker.update(message)
      if isGreeted { sayNews(message, wasRead: wasRead, wasSearching: wasSearching) }
    }
    greet()
    if let notice = picker.notice { lines.append(notice) }
    picker.notice = nil
    return (lines.isEmpty ? [] : [.say(lines)]) + effects
  }

  /// There is nothing to draw.
  public func view(size: TerminalSize) -> Frame { Frame(size: TerminalSize(columns: 0, rows: 0)) }

  private var isRead: Bool { picker.shelf?.isRead == true }

  private mutating func greet() {
    guard !isGreeted, picker.shelf != nil, takesInput else { return }
    isGreeted = true
    number(picker.rows)
    sayNumbered()
    lines.append("A number opens one, words look for some, an empty line lists all, quit leaves.")
    if !isRead { lines.append("Names are known; what they say is being read.") }
  }

  private mutating func take(_ text: String) -> [Effect] {
    if ["q", "quit", ":q", ":quit"].contains(text.lowercased()) { return [.quit] }
    if let number = Int(text) {
      guard let entry = numbered[safe: number - 1] else {
        lines.append(
          numbered.isEmpty ? "Nothing has a number yet." : "There are the numbers 1 to \(numbered.count).")
        return []
      }
      return picker.open(entry)
    }
    picker.editor.replace(text)
    // What a shorter word found is said anew.
    picker.findings = nil
    let effects = picker.takeTyped()
    (numbered, numberedRows) = ([], [])
    number(picker.rows)
    if numbered.isEmpty {
      sayNothing()
    } else {
      sayNumbered(upTo: text.isEmpty ? .max : Self.spokenEntries)
    }
    return effects
  }

  /// Says what has become known, and nothing twice.
  private mutating func sayNews(_ message: Message, wasRead: Bool, wasSearching: Bool) {
    if case .alerts = message {
      say(picker.alerts.indices.map(PickerState.Row.alert).filter { !isNumbered($0) }, lead: "Alerts:")
    }
    let isSettled = isRead && !wasRead || wasSearching && !picker.isSearching
    guard isSettled, !picker.editor.isEmpty else {
      let count = picker.shelf?.runbooks.count ?? 0
      if isRead, !wasRead { lines.append("All \(count.grouped) runbooks have been read.") }
      return
    }
    let rows = picker.rows.filter { !isNumbered($0) }
    say(rows.filter { !picker.isInTextOnly($0) }, lead: "Also:")
    say(rows.filter(picker.isInTextOnly), lead: "In their texts:")
    if numbered.isEmpty { sayNothing() }
  }

  private mutating func sayNothing() {
    let isOver = isRead && !picker.isSearching
    lines.append("Nothing matches '\(picker.editor.text)'\(isOver ? "" : " so far").")
  }

  private func isNumbered(_ row: PickerState.Row) -> Bool {
    // Alerts come and go, and another one may stand in the same place.
    if case .alert = row { numbered.contains(picker.entry(row)) } else { numberedRows.contains(row) }
  }

  private mutating func number(_ rows: [PickerState.Row]) {
    numbered += rows.map(picker.entry)
    numberedRows.formUnion(rows)
  }

  /// Gives rows the next numbers and says them.
  private mutating func say(_ rows: [PickerState.Row], lead: String) {
    guard !rows.isEmpty else { return }
    lines.append(lead)
    let start = numbered.count
    number(rows)
    sayNumbered(from: start)
  }

  private mutating func sayNumbered(from start: Int = 0, upTo limit: Int = spokenEntries) {
    let more = numbered.count - start
    // A single one more takes no longer than saying that there is one.
    let count = more <= limit || more == limit + 1 ? more : limit
    for position in start..<start + count { lines.append("\(position + 1) \(words(numbered[position]))") }
    if count < more {
      lines.append(
        "And \((more - count).grouped) more, up to \(numbered.count.grouped): words look for some.")
    }
  }

  private func words(_ entry: PickerState.Entry) -> String {
    let words =
      switch entry {
      case .alert(let alert): "alert \(alert.name): \(alert.title)"
      case .incident(let incident):
        "open incident \(incident.id.rawValue), \(incident.status.rawValue): \(incident.title)"
      case .runbook(let runbook):
        "runbook \(runbook.slug)\(title(of: runbook))"
          + (runbook.isReviewOverdue(on: picker.now) ? ", review overdue" : "")
      }
    return words.oneLine
  }

  private func title(of runbook: PickerRunbook) -> String {
    switch runbook.reading {
    case .waits: ""
    case .done: ": \(runbook.title)"
    case .failed(let reason): ": \(reason)"
    }
  }
}
