import IncidentModel

/// A look that is repeated every few seconds; only changes of what it says enter the timeline.
struct Probe: Sendable {
  /// From the end of one look to the beginning of the next: often enough to see an outage end, seldom enough
  /// to be no load.
  static let intervalSeconds: Int64 = 5
  /// How many looks the history line shows.
  static let historyLength = 30

  /// The step and the command that is repeated.
  let step: StepID
  let command: CommandID
  /// What says in the timeline that it began; nothing is run before that is durable.
  let beginning: EventBody
  /// Whether that is durable.
  var isRecorded = false
  /// The look that is under way.
  var current: RunToken?
  /// When the next one is due.
  var nextAt: Timestamp
  /// What the newest looks said, oldest first.
  var history: [Verdict.Level] = []
  /// Since when they all say the same.
  var since: Timestamp?

  /// What the newest look said; nil before the first.
  var level: Verdict.Level? { history.last }

  /// Takes what a look said; returns what it said before, when that is something else.
  mutating func take(_ verdict: Verdict.Level, at now: Timestamp) -> Verdict.Level?? {
    current = nil
    nextAt = now.advanced(bySeconds: Self.intervalSeconds)
    let before = level
    history = history.suffix(Self.historyLength - 1) + [verdict]
    guard before != verdict else { return nil }
    since = now
    return .some(before)
  }
}
