import IncidentModel

extension ConsoleState {
  /// So many of the latest events say where work was left; of a long timeline the rest would take time to read.
  private static let recentCount = 1000

  /// Where work was left: the step in which somebody last did something, or the next open one if that is done.
  ///
  /// nil when nobody has done anything in a step yet. What ran beside other commands was swept, and says
  /// nothing about where somebody was.
  var placeOfWork: Place? {
    guard let step = stepOfWork, runbook.step(step) != nil else { return nil }
    return incident.progress(of: step) == .open ? .step(step) : nextOpenPlace(after: .step(step))
  }

  private var stepOfWork: StepID? {
    var work: StepID?
    var alone: (start: EventID, before: StepID?)?
    var running: Set<EventID> = []
    for event in events.suffix(Self.recentCount) {
      switch event.body {
      case .stepTicked, .stepUnticked, .stepSkipped, .taskTicked, .taskUnticked, .taskSkipped,
        .fieldFilled:
        work = event.body.step
        alone = nil
      case .jumped(let jump):
        work = jump.step ?? work
        alone = nil
      case .commandStarted(let start):
        if let other = alone, running.contains(other.start) { work = other.before }
        alone = running.isEmpty ? (event.id, work) : nil
        if running.isEmpty { work = start.step ?? work }
        running.insert(event.id)
      case .commandFinished(let end): running.remove(end.started)
      default: break
      }
    }
    return work
  }
}
