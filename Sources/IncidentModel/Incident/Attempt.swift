/// One run of one command, as far as it is known.
public struct Attempt: Sendable, Equatable {
  /// The event of its start.
  public var id: EventID
  /// What was started; nil while only its end is known.
  public var start: AttemptStart?
  /// When it was started.
  public var startedAt: Timestamp
  /// Who started it.
  public var actor: String
  /// How it ended; nil while it runs.
  public var end: AttemptEnd?
  /// When it ended.
  public var endedAt: Timestamp?
  /// The event of its end, under which its output is kept.
  public var endEvent: EventID?

  /// The command in the runbook.
  public var command: CommandID? { start?.command ?? end?.command }
}
