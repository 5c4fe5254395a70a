/// One line of the checklist that can be ticked.
public struct Step: Sendable, Equatable, Encodable {
  /// Its place in the runbook.
  public var id: StepID
  /// The number that the author gave it ("2", "3.1", "B"); nil for none.
  public var number: String?
  /// The title as one line of text, without its number.
  public var title: String
  /// Its line in the file, from 1.
  public var line: Int
  /// The choice that it is one side of: steps of a phase that share it are alternatives.
  public var alternative: String?
  /// Everything under it, in its place.
  public var content: [Block]
  /// What can be ticked by itself.
  public var tasks: [StepTask]
  /// What can be run.
  public var commands: [Command]
  /// What can be filled in and sent or pasted.
  public var templates: [Template]
  /// What each result means.
  public var outcomes: [OutcomeTable]
  /// What measurements are held against.
  public var thresholds: [Threshold]
  /// Blanks to fill in.
  public var fields: [Field]
  /// Where it leads.
  public var links: [Link]

  /// Makes a step.
  public init(
    id: StepID, number: String? = nil, title: String, line: Int, alternative: String? = nil,
    content: [Block] = [], tasks: [StepTask] = [], commands: [Command] = [], templates: [Template] = [],
    outcomes: [OutcomeTable] = [], thresholds: [Threshold] = [], fields: [Field] = [], links: [Link] = []
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.line = line
    self.alternative = alternative
    self.content = content
    self.tasks = tasks
    self.commands = commands
    self.templates = templates
    self.outcomes = outcomes
    self.thresholds = thresholds
    self.fields = fields
    self.links = links
  }

  /// Every task and sub-task, depth first.
  public var allTasks: [StepTask] { tasks.flatMap(\.withSubtasks) }

  private enum CodingKeys: String, CodingKey {
    case id, number, title, line, alternative, tasks, commands, templates, outcomes, thresholds, fields, links
  }
}
