public import PlainJSON

// A body is one flat JSON object under the names of the command-line contract, beside its kind.
extension EventBody {
  /// The body's own fields, without its kind; none for a body that this version does not know.
  public var fields: JSONObject {
    switch self {
    case .incidentStarted(let start): return start.fields
    case .commandStarted(let start): return start.fields
    case .commandFinished(let end): return end.fields
    case .commandRefused(let refusal): return refusal.fields
    case .jumped(let jump): return jump.fields
    case .clockPassed(let clock): return clock.fields
    case .probe(let report): return report.fields
    default: break
    }
    var fields = JSONObject()
    fields.add("target", target)
    switch self {
    case .consoleOpened(let sha256): fields.add("runbook_sha256", sha256)
    case .stepTicked(let step), .stepUnticked(let step): fields.add("step", step)
    case .stepSkipped(let step, let reason):
      fields.add("step", step)
      fields.add("reason", reason)
    case .taskTicked(let step, let task), .taskUnticked(let step, let task):
      fields.add("step", step)
      fields.add("task", task)
    case .taskSkipped(let step, let task, let reason):
      fields.add("step", step)
      fields.add("task", task)
      fields.add("reason", reason)
    case .note(_, let text), .corrected(_, let text): fields.add("message", text)
    case .milestone(let milestone, let text):
      fields.add("milestone", milestone)
      fields.add("message", text)
    case .statusChanged(let status): fields.add("status", status)
    case .severityChanged(let severity): fields.add("severity", severity)
    case .valueSet(let name, let value):
      fields.add("name", name)
      // A secret is said to have no value, rather than nothing about its value.
      fields.members.append(("value", value?.json ?? .null))
    case .fieldFilled(let step, let field, let value):
      fields.add("step", step)
      fields.add("field", field)
      fields.add("value", value)
    case .runbookChanged(let sha256, let checklist):
      fields.add("sha256", sha256)
      fields.add("checklist", checklist)
    case .hypothesisJudged(_, let outcome, let text):
      fields.add("outcome", outcome)
      fields.add("message", text)
    case .eventMarked(_, let mark): fields.add("mark", mark)
    case .roleTaken(let role, let holder):
      fields.add("role", role)
      fields.add("holder", holder)
    case .actionUpdated(_, let owner, let isDone):
      fields.add("owner", owner)
      fields.add("done", isDone)
    case .messageSent(let name, let text):
      fields.add("name", name)
      fields.add("message", text)
    case .takenIn(let count, let from):
      fields.add("count", count)
      fields.add("from", from)
    case .consoleClosed, .unknown, .incidentStarted, .commandStarted, .commandFinished, .commandRefused,
      .jumped, .clockPassed, .probe:
      break
    }
    return fields
  }

  /// Reads the body of a kind from its fields; nil for a kind that this version does not know.
  ///
  /// Throws when a known kind lacks what it needs, or holds what only a later version knows.
  public init?(kind: String, fields: JSONObject) throws(JSONMismatch) {
    guard let read = Self.readers[kind] else { return nil }
    self = try read(fields)
  }

  private typealias Reader = @Sendable (JSONObject) throws(JSONMismatch) -> EventBody

  // Every kind is looked up here for each event that is read: a table is quicker than thirty comparisons.
  private static let readers: [String: Reader] = [
    "incident_started": { (fields) throws(JSONMismatch) in .incidentStarted(try IncidentStart(fields)) },
    "console_opened": { (fields) throws(JSONMismatch) in
      .consoleOpened(runbookSHA256: try fields.required("runbook_sha256"))
    },
    "console_closed": { _ in .consoleClosed },
    "step_ticked": { (fields) throws(JSONMismatch) in .stepTicked(try fields.required("step")) },
    "step_unticked": { (fields) throws(JSONMismatch) in .stepUnticked(try fields.required("step")) },
    "step_skipped": { (fields) throws(JSONMismatch) in
      .stepSkipped(try fields.required("step"), reason: try fields.required("reason"))
    },
    "task_ticked": { (fields) throws(JSONMismatch) in
      .taskTicked(try fields.required("step"), try fields.required("task"))
    },
    "task_unticked": { (fields) throws(JSONMismatch) in
      .taskUnticked(try fields.required("step"), try fields.required("task"))
    },
    "task_skipped": { (fields) throws(JSONMismatch) in
      .taskSkipped(
        try fields.required("step"), try fields.required("task"), reason: try fields.required("reason"))
    },
    "command_started": { (fields) throws(JSONMismatch) in .commandStarted(try AttemptStart(fields)) },
    "command_finished": { (fields) throws(JSONMismatch) in .commandFinished(try AttemptEnd(fields)) },
    "command_refused": { (fields) throws(JSONMismatch) in .commandRefused(try CommandRefusal(fields)) },
    "note": { (fields) throws(JSONMismatch) in .note(.note, try fields.required("message")) },
    "decision": { (fields) throws(JSONMismatch) in .note(.decision, try fields.required("message")) },
    "hypothesis": { (fields) throws(JSONMismatch) in .note(.hypothesis, try fields.required("message")) },
    "action": { (fields) throws(JSONMismatch) in .note(.action, try fields.required("message")) },
    "change": { (fields) throws(JSONMismatch) in .note(.change, try fields.required("message")) },
    "milestone": { (fields) throws(JSONMismatch) in
      .milestone(try fields.required("milestone"), try fields.required("message"))
    },
    "status": { (fields) throws(JSONMismatch) in .statusChanged(try fields.required("status")) },
    "severity": { (fields) throws(JSONMismatch) in .severityChanged(try fields.required("severity")) },
    "value_set": { (fields) throws(JSONMismatch) in
      .valueSet(name: try fields.required("name"), value: try fields.optional("value"))
    },
    "field_filled": { (fields) throws(JSONMismatch) in
      .fieldFilled(
        try fields.required("step"), field: try fields.required("field"), value: try fields.required("value"))
    },
    "jumped": { (fields) throws(JSONMismatch) in .jumped(try JumpTaken(fields)) },
    "runbook_changed": { (fields) throws(JSONMismatch) in
      .runbookChanged(sha256: try fields.required("sha256"), checklist: try fields.required("checklist"))
    },
    "hypothesis_judged": { (fields) throws(JSONMismatch) in
      .hypothesisJudged(
        try fields.required("target"), try fields.required("outcome"), try fields.required("message"))
    },
    "correction": { (fields) throws(JSONMismatch) in
      .corrected(try fields.required("target"), try fields.required("message"))
    },
    "event_marked": { (fields) throws(JSONMismatch) in
      .eventMarked(try fields.required("target"), try fields.required("mark"))
    },
    "role": { (fields) throws(JSONMismatch) in
      .roleTaken(try fields.required("role"), holder: try fields.required("holder"))
    },
    "action_updated": { (fields) throws(JSONMismatch) in
      .actionUpdated(
        try fields.required("target"), owner: try fields.optional("owner"),
        isDone: try fields.optional("done"))
    },
    "message_sent": { (fields) throws(JSONMismatch) in
      .messageSent(name: try fields.required("name"), try fields.required("message"))
    },
    "clock_passed": { (fields) throws(JSONMismatch) in .clockPassed(try PassedClock(fields)) },
    "probe": { (fields) throws(JSONMismatch) in .probe(try ProbeReport(fields)) },
    "events_taken_in": { (fields) throws(JSONMismatch) in
      .takenIn(count: try fields.required("count"), from: try fields.required("from"))
    },
  ]
}
