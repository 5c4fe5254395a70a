public import PlainJSON

/// What somebody wrote down.
public enum NoteKind: String, Sendable, Hashable, JSONRepresentable, CaseIterable {
  /// An observation.
  case note
  /// Something that was decided.
  case decision
  /// What might be the cause.
  case hypothesis
  /// Something to do later.
  case action
  /// A change that was noticed: a deploy, a configuration.
  case change
}
