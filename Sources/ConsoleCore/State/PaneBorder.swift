/// A line between two panes that the mouse can take.
enum PaneBorder: Sendable {
  /// Between checklist and step.
  case divider
  /// Above the timeline.
  case timeline
}
