/// How the timeline says when things happened; each says which it is.
public enum TimelineTimes: String, Sendable, Hashable, CaseIterable, Codable {
  /// The time of day in UTC, and since the start.
  case utc
  /// The time of day on the responder's own clock, with its distance from UTC.
  case local
  /// How long ago.
  case ago

  /// The next one in turn.
  var next: TimelineTimes {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// What is said when it is chosen.
  var words: String {
    switch self {
    case .utc: "Times are UTC, and since the start"
    case .local: "Times are local, with their distance from UTC"
    case .ago: "Times are how long ago it was"
    }
  }
}
