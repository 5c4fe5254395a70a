import IncidentModel

/// The console on its way out: it waits until what it began has ended and is recorded.
struct Departure: Sendable {
  /// What comes after; nil for the end of the program.
  var next: Effect?
  /// Whether the leaving itself has been sent to be recorded.
  var isRecordSent = false
  /// Whether that was answered.
  var isRecordAnswered = false
}
