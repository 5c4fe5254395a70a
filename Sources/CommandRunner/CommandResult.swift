public import IncidentModel

/// How a command ended.
public struct CommandResult: Sendable, Hashable {
  /// Processes that a command left behind.
  public struct Leftover: Sendable, Hashable {
    /// The name of one of them, as the kernel has it: at most 15 bytes.
    public var name: String
    /// How many there were.
    public var count: Int
  }

  /// What ended it.
  public var cause: AttemptEnd.Cause
  /// Its exit status; nil when a signal ended it or it never ran.
  public var exitStatus: Int?
  /// The number of the signal that ended it.
  public var signal: Int?
  /// From the start of its shell to the shell's end, by a monotonic clock.
  public var duration: Duration
  /// Bytes that it wrote to standard output, before redaction.
  public var stdoutBytes: Int
  /// Bytes that it wrote to standard error, before redaction.
  public var stderrBytes: Int
  /// What ran on when its shell had ended by itself, and was ended then; nil for nothing.
  public var leftover: Leftover?
  /// How many secrets were removed from its output.
  public var redactions: Int
  /// Why it could not be started, read or ended, in one line; empty otherwise.
  public var problem: String
  /// What it changed for the next command; nil when that was not asked for, or could not be read because the
  /// shell did not end by itself (a kill, `exec`, an EXIT trap of its own).
  public var carried: CarriedState?

  /// Makes a result.
  public init(
    cause: AttemptEnd.Cause, exitStatus: Int? = nil, signal: Int? = nil, duration: Duration = .zero,
    stdoutBytes: Int = 0, stderrBytes: Int = 0, redactions: Int = 0, problem: String = "",
    carried: CarriedState? = nil
  ) {
    self.cause = cause
    self.exitStatus = exitStatus
    self.signal = signal
    self.duration = duration
    self.stdoutBytes = stdoutBytes
    self.stderrBytes = stderrBytes
    self.redactions = redactions
    self.problem = problem
    self.carried = carried
  }
}
