extension EventBody {
  /// Returns the body with every text of free form changed, in an order that is always the same.
  ///
  /// Names that the runbook gives, identifiers and digests stay as they are, and so does what this version does
  /// not know.
  public func mapTexts(_ text: (String) -> String) -> EventBody {
    switch self {
    case .incidentStarted(var start):
      start.title = text(start.title)
      start.path = text(start.path)
      if let alert = start.alert { start.alert = text(alert) }
      return .incidentStarted(start)
    case .commandStarted(var start):
      start.text = text(start.text)
      start.target = text(start.target)
      start.directory = text(start.directory)
      for (name, value) in start.values.sorted(by: { $0.key < $1.key }) { start.values[name] = text(value) }
      return .commandStarted(start)
    case .commandFinished(var end):
      end.text = text(end.text)
      end.excerpt = text(end.excerpt)
      end.verdict.text = text(end.verdict.text)
      end.problem = text(end.problem)
      if var change = end.carried {
        change.target = text(change.target)
        for (name, value) in change.set.sorted(by: { $0.key < $1.key }) { change.set[name] = text(value) }
        if let path = change.directory { change.directory = text(path) }
        end.carried = change
      }
      return .commandFinished(end)
    case .commandRefused(var refusal):
      refusal.text = text(refusal.text)
      refusal.reason = text(refusal.reason)
      return .commandRefused(refusal)
    case .stepSkipped(let step, let reason): return .stepSkipped(step, reason: text(reason))
    case .taskSkipped(let step, let task, let reason):
      return .taskSkipped(step, task, reason: text(reason))
    case .note(let kind, let words): return .note(kind, text(words))
    case .milestone(let milestone, let words): return .milestone(milestone, text(words))
    case .valueSet(let name, let value):
      guard let value else { return self }
      return .valueSet(name: name, value: text(value))
    case .fieldFilled(let step, let field, let value):
      return .fieldFilled(step, field: field, value: text(value))
    case .hypothesisJudged(let target, let outcome, let words):
      return .hypothesisJudged(target, outcome, text(words))
    case .corrected(let target, let words): return .corrected(target, text(words))
    case .roleTaken(let role, let holder): return .roleTaken(role, holder: text(holder))
    case .actionUpdated(let target, let owner, let isDone):
      guard let owner else { return self }
      return .actionUpdated(target, owner: text(owner), isDone: isDone)
    case .messageSent(let name, let words): return .messageSent(name: name, text(words))
    case .probe(var report):
      report.text = text(report.text)
      if let words = report.verdict?.text { report.verdict?.text = text(words) }
      return .probe(report)
    case .takenIn(let count, let from): return .takenIn(count: count, from: text(from))
    case .unknown, .consoleOpened, .consoleClosed, .stepTicked, .stepUnticked, .taskTicked, .taskUnticked,
      .statusChanged, .severityChanged, .jumped, .runbookChanged, .eventMarked, .clockPassed:
      return self
    }
  }
}
