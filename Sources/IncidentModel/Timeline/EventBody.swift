/// What happened.
///
/// Cases are added, never changed: databases keep them for ever. What a newer version wrote is kept as
/// `unknown` and shown by its kind.
///
/// What is large is held by reference: a timeline has 100,000 of these, and most are small.
public enum EventBody: Sendable, Hashable {
  /// The incident began.
  indirect case incidentStarted(IncidentStart)
  /// A console opened the incident, again or for the first time.
  case consoleOpened(runbookSHA256: String)
  /// A console left the incident.
  case consoleClosed
  /// A step is done.
  case stepTicked(StepID)
  /// A step is not done after all.
  case stepUnticked(StepID)
  /// A step was left out, with the reason if one was given.
  case stepSkipped(StepID, reason: String)
  /// A task is done.
  case taskTicked(StepID, TaskID)
  /// A task is not done after all.
  case taskUnticked(StepID, TaskID)
  /// A task was left out, with the reason if one was given.
  indirect case taskSkipped(StepID, TaskID, reason: String)
  /// A command is about to be run; durable before its child exists.
  indirect case commandStarted(AttemptStart)
  /// A command ended.
  indirect case commandFinished(AttemptEnd)
  /// A command was not run because somebody, or a rule, said no.
  indirect case commandRefused(CommandRefusal)
  /// Somebody wrote something down.
  case note(NoteKind, String)
  /// A milestone was reached, at the event's `at`.
  case milestone(Milestone, String)
  /// The incident's status is now this.
  case statusChanged(IncidentStatus)
  /// The incident's severity is now this.
  case severityChanged(IncidentSeverity)
  /// A placeholder has this value; nil for a secret, of which only the name is kept.
  case valueSet(name: String, value: String?)
  /// A blank was filled in.
  indirect case fieldFilled(StepID, field: String, value: String)
  /// The responder went where the runbook sent them.
  indirect case jumped(JumpTaken)
  /// The runbook's file is not what it was.
  case runbookChanged(sha256: String, checklist: [ChecklistItem])
  /// A hypothesis held or did not, with why.
  case hypothesisJudged(EventID, HypothesisOutcome, String)
  /// A text should have said this; the event that it corrects stays as it is.
  case corrected(EventID, String)
  /// An event stands out, or is noise.
  case eventMarked(EventID, EventMark)
  /// Somebody has a role now; an empty holder gives it up.
  case roleTaken(ResponderRole, holder: String)
  /// An action item has this owner, or is done or not; nil for what stays.
  case actionUpdated(EventID, owner: String?, isDone: Bool?)
  /// A message went out: the text as sent, under its template's name.
  case messageSent(name: String, String)
  /// A time that the runbook set went by.
  indirect case clockPassed(PassedClock)
  /// A probe began, changed what it says, or ended.
  indirect case probe(ProbeReport)
  /// The next `count` events were recorded in another directory, because this one could not be written.
  case takenIn(count: Int, from: String)
  /// Something that this version does not know; `json` is its body as it was stored.
  case unknown(kind: String, json: String)
}
