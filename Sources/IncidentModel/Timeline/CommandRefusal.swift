/// A command that was not run.
public struct CommandRefusal: Sendable, Hashable {
  /// The step that it belongs to.
  public var step: StepID?
  /// The command in the runbook.
  public var command: CommandID?
  /// What would have been run, with secrets removed.
  public var text: String
  /// Its class.
  public var commandClass: CommandClass
  /// Who or what said no, in a few words: "answered no".
  public var reason: String

  /// Makes a refusal.
  public init(step: StepID?, command: CommandID?, text: String, commandClass: CommandClass, reason: String) {
    self.step = step
    self.command = command
    self.text = text
    self.commandClass = commandClass
    self.reason = reason
  }
}
