public import PlainJSON

/// The state of an incident, in the words of status pages.
public enum IncidentStatus: String, Sendable, Hashable, Codable, JSONRepresentable, CaseIterable {
  /// Nobody knows why yet.
  case investigating
  /// The cause is known.
  case identified
  /// A fix is in and being watched.
  case monitoring
  /// It is over.
  case resolved
}
