public import IncidentModel
public import SystemPackage

/// A command that is to be run, whole: its text, where, with which values, and for how long.
public struct CommandRequest: Sendable {
  /// The shell text, run as it stands.
  public var text: String
  /// Where it runs; values and secrets are brought there.
  public var target: RunTarget
  /// The fence's language, which picks the shell: `sh` is run by sh, `zsh` by zsh where there is one,
  /// everything else by bash where there is one, then by sh.
  public var language: String
  /// Added to the console's own environment: values of placeholders, what earlier commands exported.
  public var environment: [String: String]
  /// What earlier commands exported on a target that is not here, `PATH` and the like included; nothing of it
  /// is meant for this machine.
  public var targetEnvironment: [String: String] = [:]
  /// Added to the environment too; their values are removed from everything that the command prints.
  ///
  /// A value of fewer than four characters is not searched for: see ``Redactor``.
  public var secrets: [String: String]
  /// The directory that it runs in; nil for the console's own, or elsewhere for that of the login.
  public var directory: FilePath?
  /// How long it may run; nil for as long as it likes.
  public var timeLimit: Duration?
  /// Whether exported variables and the directory are read when it ends, for the next command on its target;
  /// not from a terminal elsewhere.
  public var carriesState: Bool
  /// Whether it reads this process's own standard input, a pipe or a file, instead of nothing; here only.
  public var readsInput: Bool
  /// Whether what it leaves running when its shell ends goes on as part of it; else it is ended with the shell.
  ///
  /// It goes on until it ends by itself, is stopped, or the console is gone. Here only: elsewhere it makes no difference.
  public var keepsBackground = false
  /// The terminal that is lent to it while it runs; nil for a command that nobody types into.
  ///
  /// Its standard streams are then one terminal of its own, whose keys and screen are this one's. What it
  /// draws is shown with ``secrets`` masked, and kept, redacted, as standard output.
  public var terminal: TerminalLoan?

  /// Makes a request; only the text has no default.
  public init(
    text: String, target: RunTarget = .local, language: String = "sh",
    environment: [String: String] = [:],
    secrets: [String: String] = [:],
    directory: FilePath? = nil, timeLimit: Duration? = nil, carriesState: Bool = false,
    readsInput: Bool = false, terminal: TerminalLoan? = nil
  ) {
    self.text = text
    self.target = target
    self.language = language
    self.environment = environment
    self.secrets = secrets
    self.directory = directory
    self.timeLimit = timeLimit
    self.carriesState = carriesState
    self.readsInput = readsInput
    self.terminal = terminal
  }
}
