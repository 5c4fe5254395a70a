public import IncidentModel
public import TerminalFrame

/// What is shown when no runbook was named: active alerts and open incidents first, then the runbooks; typing
/// narrows the list.
///
/// It opens with what is known and is told the rest: what stands under the cursor stays there, whatever comes.
public struct PickerState: ConsoleProgram, Sendable {
  /// A line that can be chosen.
  enum Entry: Sendable, Equatable {
    case alert(FiringAlert)
    case incident(PickerIncident)
    case runbook(PickerRunbook)
  }

  /// Which one it is, by position among its kind.
  enum Row: Sendable, Hashable {
    case alert(Int)
    case incident(Int)
    case runbook(Int)
  }

  /// The active alerts; they come when Alertmanager has answered.
  var alerts: [FiringAlert] = []
  /// Why it is not known which alerts are active; nil when it is, or when nobody was asked.
  var alertProblem: String?
  let incidents: [PickerIncident]
  /// The runbooks, as far as they are known; nil while they are being looked for.
  var shelf: RunbookShelf? {
    didSet { named = nil }
  }
  /// What was found in the runbooks' texts; nil where nothing is looked for in them.
  var findings: TextFindings?
  /// The lines that match what was typed.
  ///
  /// A key makes them anew, and so does what becomes known; thousands are not gone through for each frame.
  private(set) var rows: [Row] = []
  /// The runbooks whose names answer to what is typed, the best first; nil after the shelf has changed.
  ///
  /// What is found in texts leaves them as they are, and a longer word can only leave some of them.
  private var named: (typed: String, positions: [Int])?
  /// The runbooks among the rows that are listed for their texts alone.
  private var inTextOnly: Set<Int> = []
  let settings: ConsoleSettings
  var now: Timestamp
  var size = TerminalSize(columns: 80, rows: 24)
  var editor = LineEditor()
  var selected = 0
  /// The first row that is shown: a click must not move what is clicked on.
  private(set) var top = 0
  /// Whether nobody has pressed anything yet: until then the cursor is on the first line, whatever that is.
  var isUntouched = true
  var notice: String?

  /// Whether it is told what there is, and what texts hold, by messages.
  let isTold: Bool
  /// Whether nothing was ever recorded here: then how to begin is said too.
  let isFirstStart: Bool

  /// Makes a picker; incidents that are resolved are left out, the newest of the others comes first.
  ///
  /// - Parameter runbooks: nil for a picker that is told by messages which there are.
  public init(
    incidents: [PickerIncident], runbooks: [PickerRunbook]?, settings: ConsoleSettings, now: Timestamp,
    isFirstStart: Bool = false
  ) {
    self.isFirstStart = isFirstStart
    self.incidents = incidents.filter { $0.status != .resolved }.sorted { $0.startedAt > $1.startedAt }
    isTold = runbooks == nil
    shelf = runbooks.map(RunbookShelf.init)
    self.settings = settings
    self.now = now
    rows = matchingRows()
  }

  /// What the rows stand for.
  var entries: [Entry] { rows.map(entry) }

  /// What is selected; nil where nothing matches.
  var selectedEntry: Entry? { rows[safe: selected].map(entry) }

  func entry(_ row: Row) -> Entry {
    switch row {
    case .alert(let position): .alert(alerts[position])
    case .incident(let position): .incident(incidents[position])
    case .runbook(let position): .runbook(shelf?.runbooks[position] ?? PickerRunbook(slug: ""))
    }
  }

  /// The rows that match what was typed: alerts before incidents and these before runbooks, the best match of each
  /// first, and last the runbooks that have it in their texts only.
  private mutating func matchingRows() -> [Row] {
    let count = shelf?.runbooks.count ?? 0
    inTextOnly = []
    guard !editor.isEmpty else {
      return alerts.indices.map(Row.alert) + incidents.indices.map(Row.incident)
        + (0..<count).map(Row.runbook)
    }
    let pattern = FuzzyPattern(editor.text)
    func best(_ texts: [[String]]) -> [Int] {
      texts.enumerated()
        .compactMap { position, texts -> (score: Int, position: Int)? in
          FuzzyTexts(texts).score(pattern).map { ($0, position) }
        }
        .sorted { $0.score != $1.score ? $0.score > $1.score : $0.position < $1.position }
        .map(\.position)
    }
    let named = namedRunbooks(pattern)
    let inTexts = found(besides: named)
    inTextOnly = Set(inTexts)
    return best(alerts.map { [$0.name, $0.title] + ($0.runbook.map { [$0] } ?? []) }).map(Row.alert)
      + best(incidents.map { [$0.id.rawValue, $0.title] }).map(Row.incident)
      + named.map(Row.runbook) + inTexts.map(Row.runbook)
  }

  private mutating func namedRunbooks(_ pattern: FuzzyPattern) -> [Int] {
    let typed = editor.text
    if let named, named.typed == typed { return named.positions }
    let candidates = named.flatMap { typed.hasPrefix($0.typed) ? $0.positions : nil }
    let positions = shelf?.positions(matching: pattern, among: candidates) ?? []
    named = (typed, positions)
    return positions
  }

  private func found(besides named: [Int]) -> [Int] {
    guard let findings, !findings.lines.isEmpty else { return [] }
    let named = Set(named)
    let count = shelf?.runbooks.count ?? 0
    return findings.lines.keys.filter { !named.contains($0) && $0 < count }.sorted()
  }

  /// Makes the rows anew for what was typed, with the cursor on the best.
  mutating func narrow() {
    rows = matchingRows()
    (selected, top) = (0, 0)
  }

  /// Makes the rows anew for what became known; the cursor stays where it is, wherever that now stands.
  mutating func arrange(keeping chosen: Row?) {
    rows = matchingRows()
    guard !isUntouched else {
      selected = 0
      return
    }
    let before = selected
    selected = chosen.flatMap(rows.firstIndex) ?? max(0, min(selected, rows.count - 1))
    // On the screen, too, the chosen row stays where it was, if there are rows enough before it.
    top = max(0, top + selected - before)
  }

  /// Whether a runbook is listed for its text alone.
  func isInTextOnly(_ row: Row) -> Bool {
    if case .runbook(let position) = row { inTextOnly.contains(position) } else { false }
  }

  /// The line of a runbook's text that holds what was typed.
  func line(found row: Row) -> String? {
    guard case .runbook(let position) = row else { return nil }
    return findings?.lines[position]
  }

  /// The characters that the terminal can show.
  var art: LineArt { settings.isUnicode ? .unicode : .ascii }

  /// The newest open incident of an alert's runbook: a second responder joins it instead of beginning another.
  func incident(for alert: FiringAlert) -> PickerIncident? {
    guard let slug = slug(for: alert) else { return nil }
    return incidents.first { $0.runbook == slug }
  }

  /// The runbook for an alert: the one that it names, else the first that says it is for it.
  func slug(for alert: FiringAlert) -> String? { shelf?.slug(for: alert) }

  /// Takes a message into account and returns what must happen outside, in order.
  public mutating func update(_ message: Message) -> [Effect] {
    let effects = take(message)
    top = PickerView.top(self)
    return effects
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .input(.key(let key)): return take(key)
    case .input(.paste(let text)):
      editor.paste(text, isMultiLine: false)
      return takeTyped()
    case .input(.mouse(let event)): return take(event)
    case .input(.closed), .terminate: return [.quit]
    case .resized(let size): self.size = size
    case .tick(let now): self.now = max(self.now, now)
    case .failed(let reason): notice = reason
    case .alerts(let alerts): take(alerts)
    case .alertsUnknown(let reason): alertProblem = reason
    case .runbooks(let news): return take(news)
    case .recorded, .redacted, .recordingFailed, .runStarted, .runOutput, .runEnded, .runFailed,
      .captureLoaded,
      .exported, .copied, .edited, .historyFound, .runbookFound, .storeTrouble, .runbookChanged, .probed,
      .choicesLoaded:
      break
    }
    return []
  }

  /// Draws the picker onto a screen of any size.
  public func view(size: TerminalSize) -> Frame {
    var view = PickerView(self, size)
    view.draw()
    return view.frame
  }
}
