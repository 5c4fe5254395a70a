public import IncidentModel
public import TerminalFrame

/// Something that happened, on its way into a program's state.
public enum Message: Sendable {
  /// A key, a paste, the mouse.
  case input(InputEvent)
  /// The terminal has a new size.
  case resized(TerminalSize)
  /// The clock: once a second while something on the screen shows time.
  case tick(Timestamp)
  /// Events that are durable now: this console's own, in order, or another writer's.
  case recorded([TimelineEvent])
  /// Secrets were found in events that are on their way; they go as the second list says, in the same order.
  case redacted([EventDraft], [EventDraft])
  /// Events that could not be made durable, and why, in one line.
  case recordingFailed([EventDraft], reason: String)
  /// The child of a run is about to be spawned; its start is durable.
  case runStarted(RunToken, TimelineEvent)
  /// A piece of a run's output.
  case runOutput(RunToken, OutputPiece)
  /// A run has ended; its end is durable.
  case runEnded(RunToken, TimelineEvent)
  /// A run could not be recorded, and so was not begun; or its end could not be recorded.
  case runFailed(RunToken, reason: String)
  /// The lines that a value may be chosen from; empty when they could not be had.
  case choicesLoaded(String, [String])
  /// What a look of a probe said.
  case probed(RunToken, Verdict)
  /// What an earlier attempt printed, as kept; nil when it is not there any more.
  case captureLoaded(EventID, [UInt8]?)
  /// Past incidents and what ended them, as text to read; empty when there are none.
  case historyFound(query: String, text: String)
  /// The runbook that a jump leads to is there, under this slug or path.
  case runbookFound(JumpTaken, name: String)
  /// An export was written to this path.
  case exported(path: String)
  /// A text that the terminal's clipboard does not take was written to this path.
  case copied(path: String)
  /// What keeps events from being recorded where they belong, in one line; nil once nothing does.
  case storeTrouble(String?)
  /// The text that the responder's editor was given, as it left it.
  case edited(String)
  /// Something that was asked for did not work, in one line.
  case failed(reason: String)
  /// The runbook's file changed; this is what it says now.
  case runbookChanged(Runbook)
  /// The alerts that are active now.
  case alerts([FiringAlert])
  /// Which alerts are active is not known, and why, in one line.
  case alertsUnknown(reason: String)
  /// What became known of the runbooks that can be picked.
  case runbooks(PickerNews)
  /// The program should end: SIGTERM, SIGHUP, a closed terminal. Nothing is asked.
  case terminate
}
