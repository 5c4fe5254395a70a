/// Whether a step or task is done.
public enum StepProgress: Sendable, Hashable {
  /// Nobody said.
  case open
  /// Ticked.
  case done
  /// Left out, with the reason that was given.
  case skipped(reason: String)
}
