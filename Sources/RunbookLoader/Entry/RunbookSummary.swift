public import IncidentModel

/// What a list shows of a runbook; each field is what loading the whole of it gives.
public struct RunbookSummary: Sendable, Equatable {
  /// The file name without `.md`.
  public var slug: String
  /// The runbook's title.
  public var title: String
  /// The file, as it was opened.
  public var path: String
  /// The severity, as its author wrote it.
  public var severity: String?
  /// The alerts that lead here.
  public var alerts: [String]
  /// Who keeps it.
  public var owner: String?
  /// The day of its last review, as `YYYY-MM-DD` where it could be read.
  public var lastReviewed: String?
  /// The day of its next review, as `YYYY-MM-DD` where it could be read.
  public var nextReview: String?
  /// The number of steps, alternatives included.
  public var steps: Int
  /// The number of commands in them.
  public var commands: Int

  init(slug: String, title: String, path: String, metadata: RunbookMetadata, steps: Int, commands: Int) {
    self.init(
      slug: slug, title: title, path: path, severity: metadata.severity, alerts: metadata.alerts,
      owner: metadata.owner, lastReviewed: metadata.lastReviewed, nextReview: metadata.nextReview,
      steps: steps,
      commands: commands)
  }

  init(
    slug: String, title: String, path: String, severity: String?, alerts: [String], owner: String?,
    lastReviewed: String?, nextReview: String?, steps: Int, commands: Int
  ) {
    self.slug = slug
    self.title = title
    self.path = path
    self.severity = severity
    self.alerts = alerts
    self.owner = owner
    self.lastReviewed = lastReviewed
    self.nextReview = nextReview
    self.steps = steps
    self.commands = commands
  }

  /// Sums up a runbook that was loaded.
  public init(_ runbook: Runbook) {
    self.init(
      slug: runbook.slug, title: runbook.title, path: runbook.path, metadata: runbook.metadata,
      steps: runbook.steps.count, commands: runbook.commands.count)
  }
}
