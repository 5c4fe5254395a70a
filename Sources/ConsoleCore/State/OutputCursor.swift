import IncidentModel
import TerminalFrame

/// Which attempt the output view shows, and which part of it.
struct OutputCursor: Sendable {
  /// The command.
  var command: CommandID
  /// The run of this console that is shown; nil for an attempt that only the timeline knows.
  var run: RunToken?
  /// The attempt that is shown, by its start; nil until that is durable.
  var attempt: EventID?
  /// The first row that is shown.
  var top = OutputFlow.Place()
  /// How many columns are scrolled off at the left.
  var column = 0
  /// What `/` looks for in it.
  var search: String?
  /// The line at which the search, or the look for errors, stands.
  var match: Int?
  /// Which of how many lines that is, among those that have what is searched for; nil when they were not counted.
  var rank: MatchRank?
  /// Whether the newest line stays in view.
  var isFollowing = true
  /// What was read back of an attempt that this console did not run; nil while it is being read.
  var capture: OutputLines?
  /// What of the capture came from standard error; nil for nothing.
  var streams: StreamRuns?
  /// Whether the capture is not there any more.
  var isCaptureMissing = false
}
