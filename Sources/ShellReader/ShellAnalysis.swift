public import IncidentModel

/// What shell text would do, as far as its syntax and the knowledge about programs say.
public struct ShellAnalysis: Sendable, Equatable {
  /// The worst class of its parts; a part that is not understood counts as `unknown`.
  public var commandClass: CommandClass
  /// The part that decided the class, as "systemctl restart"; empty for `read`.
  public var reason: String
  /// What the text shows of itself: `interactive`, `endless`, `setsState`, `background`.
  public var flags: Set<CommandFlag>
  /// The program of each simple command in source order; those behind sudo, xargs, ssh and the like included.
  public var programs: [String]
  /// Variables read before the text sets them, in order of first use; `$?`, `$1` and other special ones left
  /// out.
  public var variablesUsed: [ShellVariable]
  /// Variables that the text sets, in order.
  public var variablesSet: [String]
  /// Whether it opens a shell or prompt, here or elsewhere, into which the lines after it would be typed.
  public var opensSession: Bool
  /// Why the text does not parse ("unclosed double quote"); nil when it does.
  public var problem: String?

  /// Makes an analysis.
  public init(
    commandClass: CommandClass, reason: String = "", flags: Set<CommandFlag> = [], programs: [String] = [],
    variablesUsed: [ShellVariable] = [], variablesSet: [String] = [], opensSession: Bool = false,
    problem: String? = nil
  ) {
    self.commandClass = commandClass
    self.reason = reason
    self.flags = flags
    self.programs = programs
    self.variablesUsed = variablesUsed
    self.variablesSet = variablesSet
    self.opensSession = opensSession
    self.problem = problem
  }
}
