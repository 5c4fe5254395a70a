import IncidentModel

/// The values that were given in this console, so that a command need not wait for the disk.
///
/// Secrets live only here.
struct GivenValues: Sendable {
  /// Values by name.
  var plain: [String: String] = [:]
  /// Secrets by name: never recorded, never drawn.
  var secret: [String: String] = [:]
  /// From the command line, until a run uses them, which records them, or somebody gives another value.
  ///
  /// They come before what the timeline has: who types one again means it.
  var preset: [String: String] = [:]
}
