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

  /// A blank as the timeline remembers it.
  public struct FieldItem: Sendable, Hashable {
    /// Its place in the step.
    public var id: String
    /// What is asked.
    public var label: String
    /// Makes an item.
    public init(id: String, label: String) {
      self.id = id
      self.label = label
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
  /// Its blanks; none in a timeline of before they were remembered.
  public var fields: [FieldItem]

  /// Makes an item.
  public init(
    phase: String, step: StepID, number: String? = nil, title: String, tasks: [TaskItem] = [],
    fields: [FieldItem] = []
  ) {
    self.phase = phase
    self.step = step
    self.number = number
    self.title = title
    self.tasks = tasks
    self.fields = fields
  }

  /// What a blank asks for; nil where that is not known.
  public func label(of field: String) -> String? {
    guard let label = fields.first(where: { $0.id == field })?.label, !label.isEmpty else { return nil }
    return label
  }
}

extension Runbook {
  /// The checklist as the timeline remembers it.
  public var checklist: [ChecklistItem] {
    phases.flatMap { phase in
      phase.steps.map { step in
        ChecklistItem(
          phase: phase.title, step: step.id, number: step.number, title: step.title,
          tasks: step.allTasks.map { .init(id: $0.id, text: $0.text.plain.withoutBlankAtEnd) },
          fields: step.fields.map { .init(id: $0.id, label: $0.label) })
      }
    }
  }
}

extension String {
  /// The text without the line to write on with which it ends, `Note current time: ____`.
  fileprivate var withoutBlankAtEnd: String {
    guard hasSuffix("___"), let last = lastIndex(where: { $0 != "_" && $0 != ":" && $0 != " " }) else {
      return self
    }
    return String(self[...last])
  }
}
