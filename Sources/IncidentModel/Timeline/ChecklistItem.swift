/// A step as the timeline remembers it.
public struct ChecklistItem: Sendable, Hashable {
  /// A task as the timeline remembers it.
  public struct TaskItem: Sendable, Hashable {
    /// Its place in the step.
    public var id: TaskID
    /// Its text.
    public var text: String
    /// Makes an item.
    public init(id: TaskID, text: String) {
      self.id = id
      self.text = text
    }
  }

  /// The title of the step's phase.
  public var phase: String
  /// The step's place in the runbook.
  public var step: StepID
  /// The number that the author gave it.
  public var number: String?
  /// The step's title.
  public var title: String
  /// Its tasks and sub-tasks, depth first.
  public var tasks: [TaskItem]

  /// Makes an item.
  public init(phase: String, step: StepID, number: String? = nil, title: String, tasks: [TaskItem] = []) {
    self.phase = phase
    self.step = step
    self.number = number
    self.title = title
    self.tasks = tasks
  }
}

extension Runbook {
  /// The checklist as the timeline remembers it.
  public var checklist: [ChecklistItem] {
    phases.flatMap { phase in
      phase.steps.map { step in
        ChecklistItem(
          phase: phase.title, step: step.id, number: step.number, title: step.title,
          tasks: step.allTasks.map { .init(id: $0.id, text: $0.text.plain) })
      }
    }
  }
}
