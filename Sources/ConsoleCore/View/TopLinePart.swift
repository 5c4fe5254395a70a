/// What stands in the top line, from the left.
enum TopLinePart: Int, CaseIterable {
  case runbook, incident, severity, status, production, readOnly
  /// Who sits where, and where commands run.
  case place
  case elapsed, due, probe
  /// The time of day, at the right edge.
  case time
  /// The blanks between the others.
  case gap
}
