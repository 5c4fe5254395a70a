import IncidentModel

/// Which events of a timeline are shown.
public enum TimelineFilter: Sendable, Hashable, Codable {
  /// What somebody wrote down.
  case notes
  /// Commands.
  case commands
  /// Commands whose result was not good.
  case failures
  /// What probes said.
  case probes
  /// Ticks, and what was left out.
  case checklist
  /// Milestones, status, severity.
  case milestones
  /// What one person did.
  case person(String)

  /// Those that do not depend on who was there.
  static let kinds: [TimelineFilter] = [.notes, .commands, .failures, .probes, .checklist, .milestones]

  /// What it is called.
  var title: String {
    switch self {
    case .notes: "notes"
    case .commands: "commands"
    case .failures: "failed commands"
    case .probes: "probes"
    case .checklist: "checklist"
    case .milestones: "milestones and status"
    case .person(let actor): actor
    }
  }

  /// Returns whether an event is shown.
  func admits(_ event: TimelineEvent) -> Bool {
    if case .person(let actor) = self { return event.actor == actor }
    return switch event.body {
    case .note: self == .notes
    case .commandStarted, .commandRefused: self == .commands
    case .commandFinished(let end):
      self == .commands || self == .failures && end.verdict.level != .pass
    case .probe: self == .probes
    case .stepTicked, .stepUnticked, .stepSkipped, .taskTicked, .taskUnticked, .taskSkipped,
      .fieldFilled:
      self == .checklist
    case .milestone, .statusChanged, .severityChanged, .incidentStarted: self == .milestones
    default: false
    }
  }
}
