public import IncidentModel
public import TerminalFrame

/// What is shown when no runbook was named: active alerts and open incidents first, then the runbooks; typing
/// narrows the list.
public struct PickerState: ConsoleProgram, Sendable {
  /// A line that can be chosen.
  enum Entry: Sendable, Equatable {
    case alert(FiringAlert)
    case incident(PickerIncident)
    case runbook(PickerRunbook)
  }

  /// The active alerts; they come when Alertmanager has answered.
  var alerts: [FiringAlert] = []
  /// Why it is not known which alerts are active; nil when it is, or when nobody was asked.
  var alertProblem: String?
  let incidents: [PickerIncident]
  let runbooks: [PickerRunbook]
  let settings: ConsoleSettings
  var now: Timestamp
  var size = TerminalSize(columns: 80, rows: 24)
  var editor = LineEditor()
  var selected = 0
  var notice: String?

  /// Whether nothing was ever recorded here: then how to begin is said too.
  let isFirstStart: Bool

  /// Makes a picker; incidents that are resolved are left out, the newest of the others comes first.
  public init(
    incidents: [PickerIncident], runbooks: [PickerRunbook], settings: ConsoleSettings, now: Timestamp,
    isFirstStart: Bool = false
  ) {
    self.isFirstStart = isFirstStart
    self.incidents = incidents.filter { $0.status != .resolved }.sorted { $0.startedAt > $1.startedAt }
    self.runbooks = runbooks
    self.settings = settings
    self.now = now
  }

  /// The lines that match what was typed; alerts stay before incidents and these before runbooks, the best match of each first.
  var entries: [Entry] {
    let pattern = editor.text
    func best<Value>(
      _ values: [Value], body: (Value) -> String = { _ in "" }, _ texts: (Value) -> [String]
    ) -> [Value] {
      guard !pattern.isEmpty else { return values }
      return values.enumerated()
        .compactMap { position, value -> (score: Int, position: Int, value: Value)? in
          if let score = texts(value).compactMap({ FuzzyMatch.score($0, pattern) }).max() {
            return (score, position, value)
          }
          // In a whole text a few letters in order stand anywhere: there it has to be the word itself.
          return pattern.count > 2 && TextMatches.contains(pattern, in: body(value))
            ? (-1000, position, value) : nil
        }
        .sorted { $0.score != $1.score ? $0.score > $1.score : $0.position < $1.position }
        .map(\.value)
    }
    return best(alerts) { [$0.name, $0.title] + ($0.runbook.map { [$0] } ?? []) }.map(Entry.alert)
      + best(incidents) { [$0.id.rawValue, $0.title] }.map(Entry.incident)
      + best(runbooks, body: \.text) { [$0.slug, $0.title] + $0.alerts }.map(Entry.runbook)
  }

  /// The characters that the terminal can show.
  var art: LineArt { settings.isUnicode ? .unicode : .ascii }

  /// Takes a message into account and returns what must happen outside, in order.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .input(.key(let key)): return take(key)
    case .input(.paste(let text)):
      editor.paste(text, isMultiLine: false)
      selected = 0
    case .input(.mouse(let event)): return take(event)
    case .input(.closed), .terminate: return [.quit]
    case .resized(let size): self.size = size
    case .tick(let now): self.now = max(self.now, now)
    case .failed(let reason): notice = reason
    case .alerts(let alerts): take(alerts)
    case .alertsUnknown(let reason): alertProblem = reason
    case .recorded, .redacted, .recordingFailed, .runStarted, .runOutput, .runEnded, .runFailed,
      .captureLoaded,
      .exported, .copied, .edited, .historyFound, .storeTrouble, .runbookChanged, .probed, .choicesLoaded:
      break
    }
    return []
  }

  /// Takes alerts in; what is selected stays selected, wherever it now stands.
  private mutating func take(_ alerts: [FiringAlert]) {
    let chosen = entries[safe: selected]
    let isUntouched = selected == 0 && editor.isEmpty
    self.alerts = alerts
    alertProblem = nil
    guard let chosen, !isUntouched else { return }
    selected = entries.firstIndex(of: chosen) ?? min(selected, max(0, entries.count - 1))
  }

  /// The runbook for an alert: the one that it names, else the first that says it is for it.
  func slug(for alert: FiringAlert) -> String? {
    if let named = alert.runbook, runbooks.contains(where: { $0.slug == named }) { return named }
    return runbooks.first { $0.alerts.contains(alert.name) }?.slug
  }

  private mutating func take(_ key: Key) -> [Effect] {
    notice = nil
    let count = entries.count
    switch key {
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    // Nothing is open and nothing is lost: here Escape on an empty line may leave.
    case .control("c"): return [.quit]
    case .escape where editor.isEmpty: return [.quit]
    case .escape:
      editor.replace("")
      selected = 0
    case .enter: return open()
    case .up, .control("p"), .backTab: selected = max(0, selected - 1)
    case .down, .control("n"), .tab: selected = min(max(0, count - 1), selected + 1)
    case .pageUp: selected = max(0, selected - PickerView.rows(self))
    case .pageDown: selected = min(max(0, count - 1), selected + PickerView.rows(self))
    default: if editor.handle(key) { selected = 0 }
    }
    return []
  }

  private mutating func take(_ event: MouseEvent) -> [Effect] {
    switch event.action {
    case .wheelUp: selected = max(0, selected - 1)
    case .wheelDown: selected = min(max(0, entries.count - 1), selected + 1)
    case .press, .doublePress:
      guard let index = PickerView.index(atRow: event.position.row, self), entries.indices.contains(index)
      else {
        return []
      }
      selected = index
      if event.action == .doublePress { return open() }
    case .drag, .release: break
    }
    return []
  }

  private mutating func open() -> [Effect] {
    switch entries[safe: selected] {
    case .alert(let alert):
      if let slug = slug(for: alert) { return [.openAlert(alert, slug: slug)] }
      notice = "No runbook is known for \(alert.name): choose one below"
      return []
    case .incident(let incident): return [.openIncident(incident.id)]
    case .runbook(let runbook): return [.openRunbook(slug: runbook.slug)]
    case nil:
      notice = "Nothing matches: Esc clears the line"
      return []
    }
  }

  /// Draws the picker onto a screen of any size.
  public func view(size: TerminalSize) -> Frame {
    var view = PickerView(self, size)
    view.draw()
    return view.frame
  }
}
