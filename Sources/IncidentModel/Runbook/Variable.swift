/// A value that a runbook declares: its default, what it means, and what may be chosen.
public struct Variable: Sendable, Hashable, Encodable {
  /// The name, without `$`.
  public var name: String
  /// What is taken when nobody says otherwise; nil when it must be asked for.
  public var defaultValue: String?
  /// What it means, in one line.
  public var summary: String?
  /// Whether it is never shown nor stored.
  public var isSecret: Bool
  /// Whether commands may run with it left empty.
  public var isOptional: Bool
  /// The values to choose from; empty for any.
  public var choices: [String]
  /// A read command whose output lines are the values to choose from.
  public var choicesCommand: String?

  /// Makes a variable.
  public init(
    name: String, defaultValue: String? = nil, summary: String? = nil, isSecret: Bool = false,
    isOptional: Bool = false, choices: [String] = [], choicesCommand: String? = nil
  ) {
    self.name = name
    self.defaultValue = defaultValue
    self.summary = summary
    self.isSecret = isSecret
    self.isOptional = isOptional
    self.choices = choices
    self.choicesCommand = choicesCommand
  }

  private enum CodingKeys: String, CodingKey {
    case name, choices
    case defaultValue = "default"
    case summary = "description"
    case isSecret = "secret"
    case isOptional = "optional"
    case choicesCommand = "choices_command"
  }
}
