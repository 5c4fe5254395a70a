/// A stretch of a runbook, usually a level-2 heading.
public struct Phase: Sendable, Equatable, Encodable {
  /// What a section is for.
  public enum Kind: String, Sendable, Hashable, Encodable {
    /// Steps to work through.
    case actions
    /// What must be in place before the first step.
    case precondition
    /// To be read, never ticked.
    case reference
  }

  /// The title, without marks, number and time budget kept as written.
  public var title: String
  /// The heading's line in the file, from 1.
  public var line: Int
  /// What it is for.
  public var kind: Kind
  /// How long it may take from its own start, in seconds: 600 for "5–15 min".
  public var budgetSeconds: Int?
  /// When it should be over, in seconds from the incident's start: 900 for "5–15 min".
  public var budgetEndSeconds: Int?
  /// The choice that it is one side of: phases that share it are alternatives, one of which is taken.
  public var alternative: String?
  /// What stands before its first step.
  public var content: [Block]
  /// The links in `content`.
  public var links: [Link]
  /// The steps, in order.
  public var steps: [Step]

  /// Makes a phase.
  public init(
    title: String, line: Int, kind: Kind = .actions, budgetSeconds: Int? = nil, budgetEndSeconds: Int? = nil,
    alternative: String? = nil, content: [Block] = [], links: [Link] = [], steps: [Step] = []
  ) {
    self.title = title
    self.line = line
    self.kind = kind
    self.budgetSeconds = budgetSeconds
    self.budgetEndSeconds = budgetEndSeconds
    self.alternative = alternative
    self.content = content
    self.links = links
    self.steps = steps
  }

  private enum CodingKeys: String, CodingKey {
    case title, line, kind, alternative, links, steps
    case budgetSeconds = "budget_seconds"
    case budgetEndSeconds = "budget_end_seconds"
  }
}
