import IncidentModel

/// A phase as it was found.
struct PhaseDraft {
  var title: String
  var line: Int
  var kind: Phase.Kind
  var budget: TimeBudget?
  var alternative: String?
  /// What stands before its first step.
  var content: [MarkdownBlock] = []
  var steps: [StepDraft] = []
  /// The headings above its steps, outermost first, without the document's title.
  var path: [String]
}
