public import IncidentModel
public import TerminalFrame

/// The console on one incident: what is known, where the responder is, and what is being asked.
///
/// What is recorded is the incident; the rest is where somebody looks, and is gone when the console is. The
/// first message should be `resized`; until then an 80×24 screen is taken for granted.
public struct ConsoleState: ConsoleProgram, Sendable {
  /// The runbook as its file says it now.
  public internal(set) var runbook: Runbook { didSet { stepFacts += 1 } }
  /// What the console was told when it opened.
  public let settings: ConsoleSettings
  /// The incident as its timeline leaves it.
  public internal(set) var incident: IncidentState { didSet { stepFacts += 1 } }
  /// The timeline, by when things happened.
  public internal(set) var events: [TimelineEvent]
  /// The latest moment that the clock told.
  public internal(set) var now: Timestamp { didSet { stepFacts += 1 } }

  var size = TerminalSize(columns: 80, rows: 24)
  var index = TimelineIndex() { didSet { stepFacts += 1 } }
  var outbox = Outbox() { didSet { stepFacts += 1 } }
  var runs: [LiveRun] = [] { didSet { stepFacts += 1 } }
  var lastToken = 0
  var given = GivenValues()
  var navigation: Navigation
  var output: OutputCursor?
  var prompt: Prompt?
  var notice: Notice?
  var unsentTexts: [TextPrompt.Purpose: String] = [:]
  /// What is kept on disk of notes that are not recorded, by kind.
  var keptNotes: [String: String] = [:]
  var noteHistory: [String] = []
  var departure: Departure?
  /// Where commands run that do not say it themselves.
  var chosenTarget: RunTarget = .local { didSet { stepFacts += 1 } }
  /// The looks that run side by side, or last did.
  public internal(set) var sweep: Sweep?
  /// The looks that are repeated.
  var probes: [Probe] = [] { didSet { stepFacts += 1 } }
  /// What values may be chosen from, as far as a command was asked for it, by name.
  var loadedChoices: [String: [String]] = [:]
  /// What keeps events from being recorded where they belong.
  var storeTrouble: String?
  var sizes = PaneSizes()
  var comparison: AttemptComparison?
  var filteredTimeline: FilteredTimeline?
  /// Counts the changes of what a step shows besides where one is in it.
  private(set) var stepFacts = 0
  /// The step as it was last laid out: a key and the frame after it need it, and it costs the most of both.
  var laidOut: LaidOutStep?

  /// Makes a console on an incident with these events, where work was left, else at the first step that is open.
  public init(runbook: Runbook, events: [TimelineEvent], settings: ConsoleSettings, now: Timestamp) {
    self.runbook = runbook
    self.settings = settings
    self.now = now
    incident = IncidentState()
    self.events = []
    navigation = Navigation(place: .phase(0))
    fold(events)
    given.preset = settings.presetValues
    recallMemory()
    let unused = unusedPresets
    if !unused.isEmpty {
      notice = Notice(text: "--set: nothing here uses \(unused.joined(separator: ", "))", level: .refusal)
    }
    if !settings.warning.isEmpty { notice = Notice(text: settings.warning, level: .problem) }
    go(to: placeOfWork ?? nextOpenPlace(after: nil) ?? checklistPlaces.first ?? .phase(0))
  }

  /// What to say on the terminal after the console is gone: how to come back.
  public var partingWords: String {
    guard let id = incident.id else { return "" }
    if incident.isResolved {
      return "\(id) is resolved. `incident export \(id)` writes the postmortem draft."
    }
    return "\(id) stays open. `incident resume \(id)` comes back to it."
  }

  /// What to say besides where nobody did anything but look: an incident that is none bothers who comes next.
  public var wordsForALook: String {
    guard let id = incident.id, !incident.isResolved, events.allSatisfy(\.body.isOnlyALook) else { return "" }
    // On a line of its own it can be copied, and is not broken at 80 columns.
    return "Nothing was done in it. This closes it (`incident show` only shows a runbook):\n"
      + "  incident status resolved --incident \(id)"
  }

  /// What was done here and is not known to be durable: to be kept elsewhere if the console ends now.
  ///
  /// Those that failed carry the moment at which they happened.
  public var unrecordedDrafts: [EventDraft] { outbox.failed.map(\.draft) + outbox.underWay.map(\.draft) }

  /// Draws the console onto a screen of any size.
  public func view(size: TerminalSize) -> Frame {
    var view = ConsoleView(state: self, size: size)
    view.draw()
    return view.frame
  }
}

extension EventBody {
  /// Whether it happens to whoever opens a console, reads and leaves.
  fileprivate var isOnlyALook: Bool {
    switch self {
    case .incidentStarted, .consoleOpened, .consoleClosed, .clockPassed, .jumped: true
    default: false
    }
  }
}
