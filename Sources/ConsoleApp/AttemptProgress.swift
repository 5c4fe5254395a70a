public import CommandRunner
public import IncidentModel

/// What becomes of an attempt, in the order in which it happens.
public enum AttemptProgress: Sendable {
  /// Its start is durable; the child is spawned next.
  case started(TimelineEvent)
  /// It printed something; redacted already.
  case output(OutputChunk)
  /// Its end is durable.
  case ended(TimelineEvent)
  /// Its start could not be made durable: nothing was run.
  case notRecorded(reason: String)
  /// It ran, but its end could not be made durable yet; the draft is to be tried again.
  case endNotRecorded(EventDraft, reason: String)
}
