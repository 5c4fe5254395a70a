public import PlainJSON

/// What somebody thinks of an event for the postmortem.
public enum EventMark: String, Sendable, Hashable, JSONRepresentable, CaseIterable {
  /// It matters: it stands among the key moments.
  case starred
  /// It is noise: the narrative leaves it out, the data keeps it.
  case hidden
  /// Neither.
  case plain
}
