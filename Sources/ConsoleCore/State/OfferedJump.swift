import IncidentModel

/// A way that a result points to.
struct OfferedJump: Sendable, Equatable {
  /// The lit row.
  var row: Verdict.RowReference
  /// Where it leads.
  var jump: Jump
}
