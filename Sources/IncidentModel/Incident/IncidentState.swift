/// An incident as its timeline leaves it: everything that is shown is derived from here.
///
/// Folding the same events in any order, or some of them twice, gives the same state: ticks and values are
/// won by the latest recorded event, and collections are kept by identifier. So a replay, a second console
/// and a merge are the same thing.
public struct IncidentState: Sendable, Equatable {
  /// The incident's identifier; nil before the first event.
  public private(set) var id: IncidentID?
  /// How it began; nil before that event is known.
  public private(set) var start: IncidentStart?
  /// When it was opened.
  public private(set) var openedAt: Timestamp?
  /// The checklist as last recorded.
  public private(set) var checklist: Latest<[ChecklistItem]>?
  /// Done, skipped or open, by step; absent means open.
  public private(set) var steps: [StepID: Latest<StepProgress>] = [:]
  /// Done or open, by step and task; absent means open.
  public private(set) var tasks: [TaskKey: Latest<StepProgress>] = [:]
  /// When somebody said that each milestone was reached.
  private(set) var markedMilestones: [Milestone: Latest<Timestamp>] = [:]
  /// The values of placeholders, by name; nil for a secret that was given.
  public private(set) var values: [String: Latest<String?>] = [:]
  /// What was filled into blanks.
  public private(set) var fields: [FieldKey: Latest<String>] = [:]
  /// Every attempt, by the event of its start.
  public private(set) var attempts: [EventID: Attempt] = [:]
  /// What `export` and `cd` carry from command to command, by target.
  public private(set) var shells: [String: CarriedShell] = [:]
  /// What each probe said last.
  public private(set) var probes: [CommandID: Latest<ProbeReport>] = [:]
  /// Who took part, by `user@host`, with the time of their first event.
  public private(set) var responders: [String: Timestamp] = [:]
  /// What people said later about events, and who has which role.
  public private(set) var annotations = Annotations()
  /// Every status that was set, in the order in which they were recorded.
  private(set) var statuses: [Latest<IncidentStatus>] = []
  private var severityEvent: Latest<IncidentSeverity>?

  /// A task within its step.
  public struct TaskKey: Sendable, Hashable {
    /// The step.
    public var step: StepID
    /// The task.
    public var task: TaskID
    /// Makes a key.
    public init(_ step: StepID, _ task: TaskID) {
      self.step = step
      self.task = task
    }
  }

  /// A field within its step.
  public struct FieldKey: Sendable, Hashable {
    /// The step.
    public var step: StepID
    /// The field.
    public var field: String
    /// Makes a key.
    public init(_ step: StepID, _ field: String) {
      self.step = step
      self.field = field
    }
  }

  /// Makes the state of an incident of which nothing is known.
  public init() {}

  /// Makes the state that these events leave.
  public init(_ events: some Sequence<TimelineEvent>) {
    for event in events { apply(event) }
  }

  /// The status; investigating until somebody says otherwise.
  public var status: IncidentStatus { statuses.last?.value ?? .investigating }

  /// The severity; the one that it began with until somebody says otherwise.
  public var severity: IncidentSeverity? { severityEvent?.value ?? start?.severity }

  /// Whether it is over.
  public var isResolved: Bool { status == .resolved }

  /// Takes one more event into account.
  public mutating func apply(_ event: TimelineEvent) {
    if id == nil { id = event.incident }
    if responders[event.actor].map({ $0 > event.at }) ?? true { responders[event.actor] = event.at }
    switch event.body {
    case .incidentStarted(let start):
      self.start = start
      openedAt = event.at
      mergeChecklist(Latest(start.checklist, by: event))
    case .runbookChanged(_, let checklist): mergeChecklist(Latest(checklist, by: event))
    case .stepTicked(let step): steps.merge(.done, by: event, at: step)
    case .stepUnticked(let step): steps.merge(.open, by: event, at: step)
    case .stepSkipped(let step, let reason): steps.merge(.skipped(reason: reason), by: event, at: step)
    case .taskTicked(let step, let task): tasks.merge(.done, by: event, at: TaskKey(step, task))
    case .taskUnticked(let step, let task): tasks.merge(.open, by: event, at: TaskKey(step, task))
    case .taskSkipped(let step, let task, let reason):
      tasks.merge(.skipped(reason: reason), by: event, at: TaskKey(step, task))
    case .commandStarted(let start):
      var attempt = attempts[event.id] ?? unknownAttempt(event.id, event)
      (attempt.start, attempt.startedAt, attempt.actor) = (start, event.at, event.actor)
      attempts[event.id] = attempt
    case .commandFinished(let end):
      apply(end, event)
      if let change = end.carried { shells[change.target, default: CarriedShell()].apply(change, by: event) }
    case .milestone(let milestone, _): markedMilestones.merge(event.at, by: event, at: milestone)
    case .statusChanged(let status):
      // Nearly always the newest; and there are few of them.
      let place = statuses.lastIndex { $0.event <= event.id }
      if place.map({ statuses[$0].event == event.id }) == true { return }
      statuses.insert(Latest(status, by: event), at: place.map { $0 + 1 } ?? 0)
    case .severityChanged(let severity):
      let newer = Latest(severity, by: event)
      severityEvent = severityEvent.map { $0.event > newer.event ? $0 : newer } ?? newer
    case .valueSet(let name, let value): values.merge(value, by: event, at: name)
    case .fieldFilled(let step, let field, let value):
      fields.merge(value, by: event, at: FieldKey(step, field))
    case .probe(let report): probes.merge(report, by: event, at: report.command)
    case .consoleOpened, .consoleClosed, .commandRefused, .note, .jumped, .messageSent, .takenIn, .unknown:
      break
    case .hypothesisJudged, .corrected, .eventMarked, .roleTaken, .actionUpdated, .clockPassed:
      annotations.apply(event)
    }
  }

  private mutating func apply(_ end: AttemptEnd, _ event: TimelineEvent) {
    var attempt = attempts[end.started] ?? unknownAttempt(end.started, event)
    // A console that was thought dead may still report: what it saw itself outranks "interrupted". Of equals
    // the first recorded one counts, so that the order in which they become known does not.
    if let known = attempt.end, let endEvent = attempt.endEvent {
      let (isGuess, wasGuess) = (end.cause == .interrupted, known.cause == .interrupted)
      guard isGuess != wasGuess ? wasGuess : event.id < endEvent else { return }
    }
    (attempt.end, attempt.endedAt, attempt.endEvent) = (end, event.at, event.id)
    if attempt.start == nil { (attempt.startedAt, attempt.actor) = (event.at, event.actor) }
    attempts[end.started] = attempt
  }

  private func unknownAttempt(_ id: EventID, _ event: TimelineEvent) -> Attempt {
    Attempt(
      id: id, start: nil, startedAt: event.at, actor: event.actor, end: nil, endedAt: nil, endEvent: nil)
  }

  private mutating func mergeChecklist(_ newer: Latest<[ChecklistItem]>) {
    checklist = checklist.map { $0.event > newer.event ? $0 : newer } ?? newer
  }
}
