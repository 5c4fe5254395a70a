public import PlainJSON

/// How a command ended, and the evidence that it left.
public struct AttemptEnd: Sendable, Hashable {
  /// What ended it.
  public enum Cause: String, Sendable, Hashable, Codable, JSONRepresentable {
    /// It ended by itself.
    case exit
    /// Its time limit.
    case timeout
    /// Somebody stopped it.
    case stopped
    /// It could not be started.
    case notStarted = "not_started"
    /// The console that ran it is gone; nothing more is known.
    case interrupted
  }

  /// The event that recorded its start.
  public var started: EventID
  /// The step that it belongs to.
  public var step: StepID?
  /// The command in the runbook.
  public var command: CommandID?
  /// What was run, with secrets removed.
  public var text: String
  /// Its class as decided.
  public var commandClass: CommandClass
  /// Which attempt of this command it is, from 1.
  public var attempt: Int
  /// What ended it.
  public var cause: Cause
  /// Its exit status; nil when a signal ended it or it never ran.
  public var exitStatus: Int?
  /// The number of the signal that ended it.
  public var signal: Int?
  /// How long it ran, in milliseconds of a monotonic clock.
  public var durationMilliseconds: Int
  /// Bytes that it wrote to standard output, before redaction and cut.
  public var stdoutBytes: Int
  /// Bytes that it wrote to standard error, before redaction and cut.
  public var stderrBytes: Int
  /// SHA-256 of the capture as kept, in lower-case hexadecimal; nil when there is none.
  public var sha256: String?
  /// The capture's file below the captures directory; nil when there is none.
  public var capture: String?
  /// What of the capture came from standard error; nil when nothing did, or when it is not known.
  public var streams: StreamRuns?
  /// How many bytes the capture leaves out of its middle; 0 for a whole one.
  public var cutBytes: Int
  /// How many secrets were removed from the output.
  public var redactions: Int
  /// The first lines of the output, for lists; at most 2,000 characters.
  public var excerpt: String
  /// What the result means.
  public var verdict: Verdict
  /// What it changed for the next command; nil for nothing.
  public var carried: ShellChange?
  /// Why it could not be started or kept, in one line; empty otherwise.
  public var problem: String

  /// Makes an end.
  public init(
    started: EventID, step: StepID?, command: CommandID?, text: String, commandClass: CommandClass,
    attempt: Int,
    cause: Cause, exitStatus: Int? = nil, signal: Int? = nil, durationMilliseconds: Int = 0,
    stdoutBytes: Int = 0,
    stderrBytes: Int = 0, sha256: String? = nil, capture: String? = nil, streams: StreamRuns? = nil,
    cutBytes: Int = 0, redactions: Int = 0,
    excerpt: String = "", verdict: Verdict, carried: ShellChange? = nil, problem: String = ""
  ) {
    self.started = started
    self.step = step
    self.command = command
    self.text = text
    self.commandClass = commandClass
    self.attempt = attempt
    self.cause = cause
    self.exitStatus = exitStatus
    self.signal = signal
    self.durationMilliseconds = durationMilliseconds
    self.stdoutBytes = stdoutBytes
    self.stderrBytes = stderrBytes
    self.sha256 = sha256
    self.capture = capture
    self.streams = streams
    self.cutBytes = cutBytes
    self.redactions = redactions
    self.excerpt = excerpt
    self.verdict = verdict
    self.carried = carried
    self.problem = problem
  }
}
