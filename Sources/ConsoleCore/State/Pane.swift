/// A part of the screen that can have the keyboard.
public enum Pane: Int, Sendable, Hashable, CaseIterable {
  /// The phases and steps.
  case checklist
  /// The selected step.
  case step
  /// What one attempt printed.
  case output
  /// The timeline.
  case timeline

  /// The command that goes to it.
  var commandName: String {
    switch self {
    case .checklist: "checklist"
    case .step: "step"
    case .output: "output-pane"
    case .timeline: "timeline"
    }
  }

  /// Its name on a tab.
  var title: String {
    switch self {
    case .checklist: "Checklist"
    case .step: "Step"
    case .output: "Output"
    case .timeline: "Timeline"
    }
  }
}
