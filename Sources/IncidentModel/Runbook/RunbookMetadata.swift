/// What a runbook says about itself, from front matter, bold lines, quotes, tables and footers.
public struct RunbookMetadata: Sendable, Equatable, Encodable {
  /// The alerts that page for it.
  public var alerts: [String]
  /// The severity as the file says it: "P2 (High) - Degraded service".
  public var severity: String?
  /// Who keeps it.
  public var owner: String?
  /// What users notice.
  public var impact: String?
  /// The time within which it aims to mend things, in seconds.
  public var mttrTargetSeconds: Int?
  /// The day of the last review, as `YYYY-MM-DD`.
  public var lastReviewed: String?
  /// The day of the next review, as `YYYY-MM-DD`.
  public var nextReview: String?
  /// How often it is to be reviewed, as the file says it: "90d", "6 months".
  public var reviewEvery: String?
  /// The values that it declares.
  public var variables: [Variable]
  /// The places where it says commands can run.
  public var targets: [String]
  /// What it wants to happen after a time.
  public var clocks: [ClockRule]
  /// The name of the command that is repeated as a probe.
  public var probe: String?
  /// Everything else that it says about itself, key and text, in order.
  public var other: [Entry]

  /// A key with its text.
  public struct Entry: Sendable, Hashable, Encodable {
    /// The key as the file spells it.
    public var key: String
    /// The text.
    public var text: String
    /// Makes an entry.
    public init(key: String, text: String) {
      self.key = key
      self.text = text
    }
  }

  /// Makes metadata that says nothing.
  public init() {
    alerts = []
    variables = []
    targets = []
    clocks = []
    other = []
  }

  private enum CodingKeys: String, CodingKey {
    case alerts, severity, owner, impact, variables, targets, clocks, probe, other
    case mttrTargetSeconds = "mttr_target_seconds"
    case lastReviewed = "last_reviewed"
    case nextReview = "next_review"
    case reviewEvery = "review_every"
  }
}
