/// A `- [ ]` or list item under a step that can be ticked by itself.
///
/// The model's word is *task*; the type has a longer name because `Task` is the concurrency library's.
public struct StepTask: Sendable, Equatable, Encodable {
  /// Its place in the step.
  public var id: TaskID
  /// Its text; code and links keep their look.
  public var text: RichText
  /// Its line in the file, from 1.
  public var line: Int
  /// What stands under it besides tasks.
  public var content: [Block]
  /// Its own tasks.
  public var tasks: [StepTask]

  /// Makes a task.
  public init(id: TaskID, text: RichText, line: Int, content: [Block] = [], tasks: [StepTask] = []) {
    self.id = id
    self.text = text
    self.line = line
    self.content = content
    self.tasks = tasks
  }

  /// The task and everything under it, depth first.
  public var withSubtasks: [StepTask] { [self] + tasks.flatMap(\.withSubtasks) }

  private enum CodingKeys: String, CodingKey { case id, text, line, tasks }

  /// Writes the task with its text as plain text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(text.plain, forKey: .text)
    try container.encode(line, forKey: .line)
    try container.encode(tasks, forKey: .tasks)
  }
}
