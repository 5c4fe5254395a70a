/// What became of a runbook's steps between two states of its file.
public struct RunbookDifference: Sendable, Equatable {
  /// Steps that only the new state has, in its order.
  public var added: [Step]
  /// Steps that only the old state has, in its order.
  public var removed: [Step]
  /// Steps of the new state that stand in their place and say something else, whatever lines they stand in.
  public var edited: [Step]

  /// Compares two states; steps are the same when their identifiers are.
  public init(from old: Runbook, to new: Runbook) {
    let before = Dictionary(old.steps.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.steps.map(\.id))
    added = new.steps.filter { before[$0.id] == nil }
    removed = old.steps.filter { !after.contains($0.id) }
    edited = new.steps.filter { step in before[step.id].map { $0.words != step.words } ?? false }
  }

  /// Whether no step came, went or was edited: the text around them changed.
  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && edited.isEmpty }

  /// What changed, by name, as one line of English; every name when `limit` is nil, else that many of each kind.
  ///
  /// For example: "new: 4 Check the disk · gone: 2 Restart · edited: 1 Ping".
  public func summary(limit: Int? = nil) -> String {
    let parts = [("new", added), ("gone", removed), ("edited", edited)].compactMap { kind, steps -> String? in
      guard !steps.isEmpty else { return nil }
      let shown = steps.prefix(limit ?? steps.count)
      let rest = steps.count - shown.count
      let names = shown.map { [$0.number, $0.title].compactMap { $0 }.joined(separator: " ") }
      return "\(kind): " + names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
    return parts.isEmpty ? "no step is another" : parts.joined(separator: " · ")
  }
}

extension Step {
  /// The step without its number and the lines that it stands in: two that differ in nothing else say the same.
  fileprivate var words: Step {
    var step = self
    step.number = nil
    step.line = 0
    step.tasks = tasks.map(\.words)
    step.commands = commands.map { command in
      var command = command
      command.line = 0
      for index in command.expectations.indices { command.expectations[index].line = 0 }
      return command
    }
    for index in step.templates.indices { step.templates[index].line = 0 }
    for table in step.outcomes.indices {
      step.outcomes[table].line = 0
      for row in step.outcomes[table].rows.indices {
        step.outcomes[table].rows[row].line = 0
        // Where a row leads is found anew in each state; its words are in its cells.
        step.outcomes[table].rows[row].jump = nil
      }
    }
    for index in step.thresholds.indices { step.thresholds[index].line = 0 }
    for index in step.fields.indices { step.fields[index].line = 0 }
    step.links = []
    return step
  }
}

extension StepTask {
  fileprivate var words: StepTask {
    StepTask(id: id, text: text, line: 0, content: content, tasks: tasks.map(\.words))
  }
}
