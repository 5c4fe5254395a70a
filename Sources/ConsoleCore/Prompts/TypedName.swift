import IncidentModel

/// A confirmation by typing the name of what is about to be changed for ever.
struct TypedName: Sendable {
  /// What is run then.
  var run: PlannedRun
  /// What must be typed.
  var name: String
  /// What the name is: "this host", "the declared target".
  var meaning: String
  /// What has been typed.
  var editor = LineEditor()
  /// What is wrong with it; empty for nothing.
  var complaint = ""
}
