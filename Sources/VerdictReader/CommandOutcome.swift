public import IncidentModel

/// How a command ended and what it printed: all that a verdict is read from.
public struct CommandOutcome: Sendable {
  /// What ended it.
  public var cause: AttemptEnd.Cause
  /// Its exit status; nil when a signal ended it or it never ran.
  public var exitStatus: Int?
  /// The number of the signal that ended it.
  public var signal: Int?
  /// What it printed on standard output, secrets removed.
  ///
  /// It may be only the head and the tail of a long output. Reading is linear in its length, so a caller that
  /// holds more than some hundred kilobytes should cut it first.
  public var stdout: String
  /// What it printed on standard error, secrets removed; the same holds for its length.
  public var stderr: String

  /// Makes an outcome.
  public init(
    cause: AttemptEnd.Cause, exitStatus: Int? = nil, signal: Int? = nil, stdout: String = "",
    stderr: String = ""
  ) {
    self.cause = cause
    self.exitStatus = exitStatus
    self.signal = signal
    self.stdout = stdout
    self.stderr = stderr
  }

  /// Whether it ended by itself with status 0.
  var isSuccess: Bool { cause == .exit && exitStatus == 0 }

  /// How it ended, in plain words.
  var ending: String {
    switch cause {
    case .exit:
      if let exitStatus { return "exit \(exitStatus)" }
      if let signal { return "signal \(signal)" }
      return "ended without a status"
    case .timeout: return "timed out"
    case .stopped: return "stopped"
    case .notStarted: return "could not be started"
    case .interrupted: return "interrupted; its end is not known"
    }
  }
}
