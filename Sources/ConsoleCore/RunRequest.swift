public import IncidentModel

/// A command on its way out, with everything that it needs filled in.
public struct RunRequest: Sendable, Equatable {
  /// Names the run in the messages that come back.
  public var token: RunToken
  /// The command in the runbook.
  public var command: CommandID
  /// Where it runs.
  public var target: RunTarget
  /// The shell text that runs.
  public var text: String
  /// Its class, as decided and confirmed.
  public var commandClass: CommandClass
  /// Which attempt it is, from 1.
  public var attempt: Int
  /// The values of `$NAME` placeholders, by name.
  public var values: [String: String]
  /// The secrets that it needs, by name; given by environment, recorded nowhere.
  public var secrets: [String: String]
  /// The time limit in seconds; nil for none.
  public var timeoutSeconds: Double?
  /// Whether it gets the whole terminal, to be typed into, until it ends.
  public var usesTerminal: Bool

  /// Makes a request.
  public init(
    token: RunToken, command: CommandID, target: RunTarget = .local, text: String, commandClass: CommandClass,
    attempt: Int,
    values: [String: String], secrets: [String: String], timeoutSeconds: Double?, usesTerminal: Bool = false
  ) {
    self.token = token
    self.command = command
    self.target = target
    self.text = text
    self.commandClass = commandClass
    self.attempt = attempt
    self.values = values
    self.secrets = secrets
    self.timeoutSeconds = timeoutSeconds
    self.usesTerminal = usesTerminal
  }
}
