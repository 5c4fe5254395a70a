public import SystemPackage

/// A command that is to be run, whole: its text, where, with which values, and for how long.
public struct CommandRequest: Sendable {
  /// The shell text, run as it stands.
  public var text: String
  /// The fence's language, which picks the shell: `sh` is run by sh, `zsh` by zsh where there is one,
  /// everything else by bash where there is one, then by sh.
  public var language: String
  /// Added to the console's own environment: values of placeholders, what earlier commands exported.
  public var environment: [String: String]
  /// Added to the environment too; their values are removed from everything that the command prints.
  ///
  /// A value of fewer than four characters is not searched for: see ``Redactor``.
  public var secrets: [String: String]
  /// Where it runs; nil for the console's own directory.
  public var directory: FilePath?
  /// How long it may run; nil for as long as it likes.
  public var timeLimit: Duration?
  /// Whether exported variables and the directory are read when it ends, for the next command.
  public var carriesState: Bool

  /// Makes a request; only the text has no default.
  public init(
    text: String, language: String = "sh", environment: [String: String] = [:],
    secrets: [String: String] = [:],
    directory: FilePath? = nil, timeLimit: Duration? = nil, carriesState: Bool = false
  ) {
    self.text = text
    self.language = language
    self.environment = environment
    self.secrets = secrets
    self.directory = directory
    self.timeLimit = timeLimit
    self.carriesState = carriesState
  }
}
