/// Where the responder stands in the list of a sweep.
struct SweepCursor: Sendable {
  /// The selected entry.
  var selected = 0
}
