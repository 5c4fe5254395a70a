// A body is one flat JSON object under the names of the command-line contract, beside its kind.
extension EventBody {
  enum Key: String, CodingKey {
    case step, task, reason, message, milestone, status, severity, name, value, field, checklist
    case target, outcome, mark, role, holder, owner, done, count, from
    case sha256
    case runbookSHA256 = "runbook_sha256"
  }

  /// Writes the body's own keys into the encoder's object; the kind is written by whoever owns that object.
  public func encodeFields(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .incidentStarted(let start): try start.encode(to: encoder)
    case .commandStarted(let start): try start.encode(to: encoder)
    case .commandFinished(let end): try end.encode(to: encoder)
    case .commandRefused(let refusal): try refusal.encode(to: encoder)
    case .jumped(let jump): try jump.encode(to: encoder)
    case .consoleOpened(let sha256): try container.encode(sha256, forKey: .runbookSHA256)
    case .consoleClosed: break
    case .stepTicked(let step), .stepUnticked(let step): try container.encode(step, forKey: .step)
    case .stepSkipped(let step, let reason):
      try container.encode(step, forKey: .step)
      try container.encode(reason, forKey: .reason)
    case .taskTicked(let step, let task), .taskUnticked(let step, let task):
      try container.encode(step, forKey: .step)
      try container.encode(task, forKey: .task)
    case .note(_, let text): try container.encode(text, forKey: .message)
    case .milestone(let milestone, let text):
      try container.encode(milestone, forKey: .milestone)
      try container.encode(text, forKey: .message)
    case .statusChanged(let status): try container.encode(status, forKey: .status)
    case .severityChanged(let severity): try container.encode(severity, forKey: .severity)
    case .valueSet(let name, let value):
      try container.encode(name, forKey: .name)
      try container.encode(value, forKey: .value)
    case .fieldFilled(let step, let field, let value):
      try container.encode(step, forKey: .step)
      try container.encode(field, forKey: .field)
      try container.encode(value, forKey: .value)
    case .runbookChanged(let sha256, let checklist):
      try container.encode(sha256, forKey: .sha256)
      try container.encode(checklist, forKey: .checklist)
    case .clockPassed(let clock): try clock.encode(to: encoder)
    case .hypothesisJudged, .corrected, .eventMarked, .roleTaken, .actionUpdated, .messageSent, .takenIn:
      try encodeAnnotation(to: &container)
    case .unknown: break
    }
  }

  /// Reads the body of a kind from the decoder's object.
  ///
  /// Throws `DecodingError` when a known kind lacks what it needs. For a kind that this version does not know
  /// the body is `unknown` with an empty `json`; the store puts the stored text there.
  public init(kind: String, from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func step() throws -> StepID { try container.decode(StepID.self, forKey: .step) }
    func text(_ key: Key) throws -> String { try container.decode(String.self, forKey: key) }
    switch kind {
    case "incident_started": self = .incidentStarted(try IncidentStart(from: decoder))
    case "console_opened": self = .consoleOpened(runbookSHA256: try text(.runbookSHA256))
    case "console_closed": self = .consoleClosed
    case "step_ticked": self = .stepTicked(try step())
    case "step_unticked": self = .stepUnticked(try step())
    case "step_skipped": self = .stepSkipped(try step(), reason: try text(.reason))
    case "task_ticked": self = .taskTicked(try step(), try container.decode(TaskID.self, forKey: .task))
    case "task_unticked": self = .taskUnticked(try step(), try container.decode(TaskID.self, forKey: .task))
    case "command_started": self = .commandStarted(try AttemptStart(from: decoder))
    case "command_finished": self = .commandFinished(try AttemptEnd(from: decoder))
    case "command_refused": self = .commandRefused(try CommandRefusal(from: decoder))
    case "milestone":
      self = .milestone(try container.decode(Milestone.self, forKey: .milestone), try text(.message))
    case "status": self = .statusChanged(try container.decode(IncidentStatus.self, forKey: .status))
    case "severity": self = .severityChanged(try container.decode(IncidentSeverity.self, forKey: .severity))
    case "value_set":
      let value = try container.decodeIfPresent(String.self, forKey: .value)
      self = .valueSet(name: try text(.name), value: value)
    case "field_filled": self = .fieldFilled(try step(), field: try text(.field), value: try text(.value))
    case "jumped": self = .jumped(try JumpTaken(from: decoder))
    case "runbook_changed":
      let checklist = try container.decode([ChecklistItem].self, forKey: .checklist)
      self = .runbookChanged(sha256: try text(.sha256), checklist: checklist)
    case "clock_passed": self = .clockPassed(try PassedClock(from: decoder))
    default:
      if let annotation = try Self(annotation: kind, from: container) {
        self = annotation
      } else if let note = NoteKind(rawValue: kind) {
        self = .note(note, try text(.message))
      } else {
        self = .unknown(kind: kind, json: "")
      }
    }
  }
}
