import IncidentModel

/// A way that a result points to.
struct OfferedJump: Sendable, Equatable {
  /// The lit row; nil where a number that is over its line leads there.
  var row: Verdict.RowReference?
  /// Where it leads.
  var jump: Jump
}
