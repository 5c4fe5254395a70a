import IncidentModel

/// A step's lines, with what they were laid out for.
struct LaidOutStep: Sendable {
  /// What decides how a step is laid out.
  struct Key: Sendable, Equatable {
    var place: Place
    var columns: Int
    var tableShift: Int
    var attempts: [CommandID: EventID]
    /// What is selected; nil where it makes no difference.
    var item: StepItem?
    var facts: Int
  }

  var key: Key
  var layout: StepLayout
}
