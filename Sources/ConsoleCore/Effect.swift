public import IncidentModel

/// Something that a program wants done outside; whoever runs it answers with messages.
public enum Effect: Sendable, Equatable {
  /// Make these durable, in order: `recorded` or `recordingFailed`.
  case record([EventDraft])
  /// Run a command: `runStarted`, `runOutput`…, `runEnded`; or `runFailed`.
  case run(RunRequest)
  /// Run a look without recording it: `probed`.
  case probe(RunRequest)
  /// Run a look whose lines are the values to choose from: `recorded`, `choicesLoaded`.
  case loadChoices(name: String, text: String, values: [String: String])
  /// Stop a run; a second time escalates.
  case stop(RunToken)
  /// Give a run this many seconds more.
  case extend(RunToken, seconds: Int)
  /// Read what an earlier attempt printed: `captureLoaded`.
  case loadCapture(EventID, AttemptEnd)
  /// Look for past incidents with these words, or of this runbook for none: `historyFound` or `failed`.
  case searchHistory(String)
  /// Look for these words in the texts of the runbooks that can be picked, and for no others any more; empty for
  /// none: `runbooks`.
  case searchRunbooks(String)
  /// Look whether the runbook that a jump leads to is there: `runbookFound` or `failed`.
  case findRunbook(JumpTaken, slug: String)
  /// Write the postmortem draft: `exported` or `failed`.
  case export
  /// Put text on the terminal's clipboard.
  case copy(String)
  /// Open a runbook, by slug or path, in a new incident.
  case openRunbook(slug: String)
  /// Open the runbook of an alert in a new incident that begins with the alert.
  case openAlert(FiringAlert, slug: String)
  /// Open an incident again.
  case openIncident(IncidentID)
  /// Keep something for the next console; losing it harms nobody, and nothing answers.
  case remember(ConsoleMemory)
  /// Give the terminal to a program that shows this text; its changes to it are dropped.
  case openText(String, OutsideProgram)
  /// Give the terminal to the responder's editor with this text: `edited` or `failed`.
  case editText(String)
  /// Give the terminal back until the shell brings the console back.
  case suspend
  /// Draw everything anew.
  case redraw
  /// Lines for somebody who does not look at a screen.
  case say([String])
  /// Ring or flash.
  case bell
  /// End the program.
  case quit
}
