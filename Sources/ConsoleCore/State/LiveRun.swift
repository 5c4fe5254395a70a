import IncidentModel
import TerminalFrame

/// A run of this console, from the moment it was asked for; kept for a while after its end with its output.
struct LiveRun: Sendable {
  /// How far it is.
  enum Stage: Sendable, Equatable {
    /// Its start is being recorded.
    case requested
    /// It runs.
    case running
    /// It ended, and its end is durable.
    case ended
    /// It was not begun, or its end could not be recorded.
    case failed(String)
  }

  /// What was asked for.
  var request: RunRequest
  /// The step that it belongs to.
  var step: StepID
  /// When it was asked for.
  var requestedAt: Timestamp
  /// The event of its start.
  var event: EventID?
  /// How far it is.
  var stage = Stage.requested
  /// How often it was asked to stop.
  var stops = 0
  /// When it last printed something; nil for nothing yet.
  var printedAt: Timestamp?
  /// What it printed.
  var output = OutputLines()

  /// Whether it may still print or change something.
  var isActive: Bool { stage == .requested || stage == .running }
}
