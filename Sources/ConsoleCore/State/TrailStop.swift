/// Where somebody was when a jump led away: they come back to the line, not only to the step.
struct TrailStop: Sendable, Equatable {
  /// The line of the checklist.
  var place: Place
  /// What was selected in it.
  var item: StepItem?
  /// The first line of it that was shown.
  var scroll: Int
}
