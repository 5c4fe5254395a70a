/// A command that is about to be run.
public struct AttemptStart: Sendable, Hashable {
  /// The step that it belongs to; nil for a command from outside the runbook.
  public var step: StepID?
  /// The command in the runbook; nil for one from outside it.
  public var command: CommandID?
  /// What is run, exactly, with secrets removed.
  public var text: String
  /// Its class as decided.
  public var commandClass: CommandClass
  /// Which attempt of this command it is, from 1.
  public var attempt: Int
  /// Where it runs: `local`, or as ``RunTarget`` writes it.
  public var target: String
  /// The directory in which it runs.
  public var directory: String
  /// The values that it was given, by name; secrets are left out.
  public var values: [String: String]

  /// Makes a start.
  public init(
    step: StepID?, command: CommandID?, text: String, commandClass: CommandClass, attempt: Int,
    target: String = "local", directory: String = "", values: [String: String] = [:]
  ) {
    self.step = step
    self.command = command
    self.text = text
    self.commandClass = commandClass
    self.attempt = attempt
    self.target = target
    self.directory = directory
    self.values = values
  }
}
