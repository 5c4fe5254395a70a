extension EventBody {
  /// The kind's name in the command-line contract and in the store: `command_finished`.
  public var kind: String {
    switch self {
    case .incidentStarted: "incident_started"
    case .consoleOpened: "console_opened"
    case .consoleClosed: "console_closed"
    case .stepTicked: "step_ticked"
    case .stepUnticked: "step_unticked"
    case .stepSkipped: "step_skipped"
    case .taskTicked: "task_ticked"
    case .taskUnticked: "task_unticked"
    case .taskSkipped: "task_skipped"
    case .commandStarted: "command_started"
    case .commandFinished: "command_finished"
    case .commandRefused: "command_refused"
    case .note(let kind, _): kind.rawValue
    case .milestone: "milestone"
    case .statusChanged: "status"
    case .severityChanged: "severity"
    case .valueSet: "value_set"
    case .fieldFilled: "field_filled"
    case .jumped: "jumped"
    case .runbookChanged: "runbook_changed"
    case .hypothesisJudged: "hypothesis_judged"
    case .corrected: "correction"
    case .eventMarked: "event_marked"
    case .roleTaken: "role"
    case .actionUpdated: "action_updated"
    case .messageSent: "message_sent"
    case .clockPassed: "clock_passed"
    case .probe: "probe"
    case .takenIn: "events_taken_in"
    case .unknown(let kind, _): kind
    }
  }

  /// How an incident started, if that is what happened.
  public var incidentStart: IncidentStart? {
    if case .incidentStarted(let start) = self { start } else { nil }
  }

  /// The step that it is about.
  public var step: StepID? {
    switch self {
    case .stepTicked(let step), .stepUnticked(let step), .stepSkipped(let step, _), .taskTicked(let step, _),
      .taskUnticked(let step, _), .taskSkipped(let step, _, _), .fieldFilled(let step, _, _):
      step
    case .commandStarted(let start): start.step
    case .commandFinished(let end): end.step
    case .commandRefused(let refusal): refusal.step
    case .jumped(let jump): jump.from
    case .probe(let report): report.step
    default: nil
    }
  }

  /// The earlier event that it says something about.
  public var target: EventID? {
    switch self {
    case .hypothesisJudged(let target, _, _), .corrected(let target, _), .eventMarked(let target, _),
      .actionUpdated(let target, _, _):
      target
    default: nil
    }
  }

  /// The command that it is about: its exact text as run.
  public var commandText: String? {
    switch self {
    case .commandStarted(let start): start.text
    case .commandFinished(let end): end.text
    case .commandRefused(let refusal): refusal.text
    case .probe(let report): report.text
    default: nil
    }
  }
}
