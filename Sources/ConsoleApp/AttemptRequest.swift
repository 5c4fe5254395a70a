public import CommandRunner
public import IncidentModel

/// One run of one command, ready to go: confirmed, and with its values.
public struct AttemptRequest: Sendable {
  /// The step in whose words the result is read; nil for a command from outside the runbook.
  public var step: Step?
  /// The command in the runbook; nil for one from outside it.
  public var command: Command?
  /// Where it runs.
  public var target: RunTarget
  /// The shell text that runs.
  public var text: String
  /// Its class as decided.
  public var commandClass: CommandClass
  /// Which attempt it is, from 1.
  public var attempt: Int
  /// The values of `$NAME` placeholders.
  public var values: [String: String]
  /// Secrets by name: given by environment, redacted everywhere, recorded nowhere.
  public var secrets: [String: String]
  /// The time limit in seconds; nil for none.
  public var timeoutSeconds: Double?
  /// Whether it reads this process's own standard input.
  public var readsInput = false
  /// The terminal that it is typed into; nil for a command that runs without one.
  public var terminal: TerminalLoan?

  /// Makes a request.
  public init(
    step: Step?, command: Command?, target: RunTarget = .local, text: String, commandClass: CommandClass,
    attempt: Int,
    values: [String: String] = [:], secrets: [String: String] = [:], timeoutSeconds: Double? = nil,
    terminal: TerminalLoan? = nil
  ) {
    self.step = step
    self.command = command
    self.target = target
    self.text = text
    self.commandClass = commandClass
    self.attempt = attempt
    self.values = values
    self.secrets = secrets
    self.timeoutSeconds = timeoutSeconds
    self.terminal = terminal
  }
}
