import IncidentModel

/// A few things of which one is chosen, by its letter or with Enter.
struct Menu: Sendable {
  /// What a line does.
  enum Choice: Sendable, Equatable {
    /// Marks a milestone as reached now.
    case milestone(Milestone)
    /// Changes the status.
    case status(IncidentStatus)
    /// Changes the severity.
    case severity(IncidentSeverity)
    /// Lets commands run elsewhere.
    case target(RunTarget)
    /// Says something about an earlier event.
    case annotation(EventID, Annotation)
    /// Takes a role.
    case role(ResponderRole)
    /// Shows only these events; nil for all.
    case timeline(TimelineFilter?)
    /// Follows a link of the step, by position.
    case link(Int)
  }

  /// What can be said about an earlier event.
  enum Annotation: Sendable, Equatable {
    case mark(EventMark)
    case judge(HypothesisOutcome)
    case correct
    case own
    case finish(Bool)
  }

  /// A line.
  struct Item: Sendable {
    /// The key that chooses it.
    var key: Character
    /// What it says.
    var title: String
    /// What is known about it.
    var detail: String
    /// What it does.
    var choice: Choice
  }

  /// What is asked.
  var title: String
  /// What has to be known before choosing; empty for nothing.
  var note = ""
  /// The lines.
  var items: [Item]
  /// The selected line.
  var selected = 0

  /// Whether its lines are milestones, which may have been reached at another time.
  var hasMilestones: Bool {
    items.contains {
      if case .milestone = $0.choice { return true }
      return false
    }
  }
}
