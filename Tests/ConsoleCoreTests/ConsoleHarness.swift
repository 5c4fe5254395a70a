import IncidentModel
import TerminalFrame

@testable import ConsoleCore

/// A console with an event loop in memory: effects are answered at once, by a clock that only tests move.
struct ConsoleHarness {
  /// What a command does when it is run.
  struct Result {
    var stdout = ""
    var stderr = ""
    var exit = 0
    var cause = AttemptEnd.Cause.exit
    var verdict = Verdict(level: .pass, rule: .exitStatus, text: "exit 0")
  }

  static let actor = "ops@bastion"
  static let start = Timestamp(milliseconds: 1_795_269_600_000)

  var state: ConsoleState
  /// The same console, spoken for; what it says is among the effects.
  var plain: PlainConsole?
  /// Every effect that was asked for, in order.
  private(set) var effects: [Effect] = []
  /// What commands do, in turn; the last one again and again.
  var results: [CommandID: [Result]] = [:]
  /// Whether records and ends of runs are left unanswered.
  var isHolding = false
  /// Why nothing can be recorded; nil if everything can.
  var failure: String?
  private(set) var now = start
  private var ids = EventIDGenerator()
  private var sequence = 0
  private var unanswered: [Effect] = []

  init(
    runbook: Runbook = TestRunbook.make(), size: TerminalSize = TerminalSize(columns: 80, rows: 24),
    settings: ConsoleSettings = ConsoleSettings(actor: actor, environment: ["HOME": "/home/ops"]),
    incident: IncidentID = IncidentID("2026-11-21-redis-down"), isBegun: Bool = true
  ) {
    var ids = EventIDGenerator()
    let started = IncidentStart(
      runbook: runbook.slug, path: runbook.path, sha256: runbook.sha256, title: runbook.title,
      severity: .sev2,
      checklist: runbook.checklist)
    let first = TimelineEvent(
      id: ids.next(at: Self.start, random: 0), incident: incident, sequence: 1,
      at: Self.start, recordedAt: Self.start, actor: Self.actor, body: .incidentStarted(started))
    state = ConsoleState(
      runbook: runbook, events: isBegun ? [first] : [], settings: settings, now: Self.start)
    self.ids = ids
    sequence = isBegun ? 1 : 0
    if !isBegun {
      isHolding = true
      unanswered = state.record([EventDraft(first.body)])
    }
    feed(.resized(size))
  }

  var screen: String { state.view(size: state.size).text }

  /// The lowest line of the screen.
  var footer: String { screen.split(separator: "\n").last.map(String.init) ?? "" }

  /// The line of the screen that holds a text.
  func line(with text: String) -> String? {
    screen.split(separator: "\n").first { $0.contains(text) }.map(String.init)
  }

  mutating func feed(_ message: Message) {
    for effect in update(message) {
      effects.append(effect)
      if isHolding { unanswered.append(effect) } else { answer(effect) }
    }
  }

  private mutating func update(_ message: Message) -> [Effect] {
    guard plain != nil else { return state.update(message) }
    let effects = plain?.update(message) ?? []
    if let plain { state = plain.state }
    return effects
  }

  /// Answers what was left unanswered.
  mutating func release() {
    isHolding = false
    let waiting = unanswered
    unanswered = []
    for effect in waiting { answer(effect) }
  }

  mutating func press(_ keys: Key...) {
    for key in keys { feed(.input(.key(key))) }
  }

  mutating func type(_ text: String) {
    for character in text { feed(.input(.key(.character(character)))) }
  }

  mutating func wait(seconds: Int64) {
    now = now.advanced(bySeconds: seconds)
    feed(.tick(now))
  }

  /// Goes to a step and gives it the keyboard, with an item selected.
  mutating func open(_ step: StepID, _ item: StepItem? = nil) {
    state.go(to: .step(step))
    state.navigation.focus = .step
    if let item {
      state.navigation.item = item
      state.keepItemVisible()
    }
  }

  mutating func open(_ command: CommandID) {
    guard let step = state.runbook.command(command)?.step else { return }
    open(step.id, .command(command))
  }

  /// Makes an event as a store would.
  mutating func event(_ body: EventBody, at: Timestamp? = nil, actor: String = actor) -> TimelineEvent {
    sequence += 1
    return TimelineEvent(
      id: ids.next(at: now, random: UInt64(sequence)), incident: IncidentID("2026-11-21-redis-down"),
      sequence: sequence, at: at ?? now, recordedAt: now, actor: actor, body: body)
  }

  private mutating func answer(_ effect: Effect) {
    switch effect {
    case .record(let drafts):
      if let failure {
        feed(.recordingFailed(drafts, reason: failure))
      } else {
        feed(.recorded(drafts.map { event($0.body, at: $0.at) }))
      }
    case .run(let request): run(request)
    default: break
    }
  }

  private mutating func run(_ request: RunRequest) {
    let step = state.runbook.command(request.command)?.step.id
    let started = event(
      .commandStarted(
        AttemptStart(
          step: step, command: request.command, text: request.text, commandClass: request.commandClass,
          attempt: request.attempt, values: request.values)))
    feed(.runStarted(request.token, started))
    guard var queue = results[request.command], let result = queue.first else { return }
    if queue.count > 1 { queue.removeFirst() }
    results[request.command] = queue
    if !result.stdout.isEmpty { feed(.runOutput(request.token, piece(result.stdout, isError: false))) }
    if !result.stderr.isEmpty { feed(.runOutput(request.token, piece(result.stderr, isError: true))) }
    finish(request, started: started.id, result)
  }

  private func piece(_ text: String, isError: Bool) -> OutputPiece {
    OutputPiece(isError: isError, bytes: Array(text.utf8))
  }

  /// Ends a run that a test left running.
  mutating func finish(_ request: RunRequest, started: EventID, _ result: Result) {
    let end = AttemptEnd(
      started: started, step: state.runbook.command(request.command)?.step.id, command: request.command,
      text: request.text, commandClass: request.commandClass, attempt: request.attempt, cause: result.cause,
      exitStatus: result.exit, durationMilliseconds: 21, stdoutBytes: result.stdout.utf8.count,
      stderrBytes: result.stderr.utf8.count, sha256: "ab", capture: "ab", streams: streams(of: result),
      excerpt: result.stdout + result.stderr,
      verdict: result.verdict)
    feed(.runEnded(request.token, event(.commandFinished(end))))
  }

  /// Records an attempt as an earlier console left it: its output is in the store, not in memory.
  @discardableResult
  mutating func recordAttempt(_ number: Int = 1, of command: CommandID, _ result: Result = Result())
    -> EventID
  {
    let step = state.runbook.command(command)?.step.id
    let started = event(
      .commandStarted(
        AttemptStart(
          step: step, command: command, text: "x", commandClass: .read, attempt: number, values: [:])))
    let end = AttemptEnd(
      started: started.id, step: step, command: command, text: "x", commandClass: .read, attempt: number,
      cause: .exit, exitStatus: result.exit, durationMilliseconds: 1,
      stdoutBytes: result.stdout.utf8.count, stderrBytes: result.stderr.utf8.count, sha256: "ab",
      capture: "ab",
      streams: streams(of: result), verdict: result.verdict)
    feed(.recorded([started, event(.commandFinished(end))]))
    return started.id
  }

  private func streams(of result: Result) -> StreamRuns? {
    var streams = StreamRuns()
    streams.append(result.stdout.utf8.count, isError: false)
    streams.append(result.stderr.utf8.count, isError: true)
    return streams.hasError ? streams : nil
  }

  /// The runs that were asked for.
  var requests: [RunRequest] {
    effects.compactMap {
      if case .run(let request) = $0 { return request }
      return nil
    }
  }

  /// What was sent to be recorded.
  var recorded: [EventBody] {
    effects.flatMap { effect -> [EventBody] in
      if case .record(let drafts) = effect { return drafts.map(\.body) }
      return []
    }
  }
}

extension ConsoleHarness.Result {
  static let pong = Self(
    stdout: "PONG\n",
    verdict: Verdict(level: .pass, rule: .comment, text: "PONG", row: .init(table: 0, row: 0)))
  static let refused = Self(
    stderr: "Could not connect to Redis at 127.0.0.1:6379: Connection refused\n", exit: 1,
    verdict: Verdict(
      level: .fail, rule: .outcome, text: "Redis down or network issue", row: .init(table: 0, row: 1)))
}
