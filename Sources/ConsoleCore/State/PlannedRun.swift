import IncidentModel

/// A command that somebody asked to run, on its way through values and confirmation.
struct PlannedRun: Sendable {
  /// The step that it belongs to.
  var step: StepID
  /// The command; its text and class are those of the edit when it was edited.
  var command: Command
  /// Whether the text is not the runbook's.
  var isEdited = false
  /// Whether the responder wants it on the whole terminal, whatever it is.
  var isForcedOntoTerminal = false
  /// Where it runs.
  var target: RunTarget = .local
  /// The text with everything filled in that belongs into it.
  var text = ""
  /// The values given by environment.
  var values: [String: String] = [:]
  /// The secrets given by environment.
  var secrets: [String: String] = [:]
  /// The class under which it runs.
  var commandClass: CommandClass = .unknown

  /// Whether it gets the whole terminal.
  var usesTerminal: Bool { isForcedOntoTerminal || command.flags.contains(.interactive) }
}
