public import PlainJSON

/// What a command's result means, and which rule said so.
public struct Verdict: Sendable, Hashable {
  /// How good it is.
  public enum Level: String, Sendable, Hashable, Codable, JSONRepresentable {
    /// As it should be.
    case pass
    /// It works, but something needs a look: a broken threshold.
    case warn
    /// Not as it should be.
    case fail
  }

  /// What was asked, in the order in which it is asked.
  public enum Rule: String, Sendable, Hashable, Codable, JSONRepresentable {
    /// The fence's `expect=`.
    case expect
    /// An "Expected:" comment beside the command.
    case comment
    /// The matching row of an outcome table.
    case outcome
    /// A threshold that a number of the output answers.
    case threshold
    /// The exit status, when nothing else spoke.
    case exitStatus = "exit_status"
    /// It never came to a result.
    case notRun = "not_run"
  }

  /// A row of an outcome table, by position in its step.
  public struct RowReference: Sendable, Hashable {
    /// The table's position in `Step.outcomes`.
    public var table: Int
    /// The row's position in the table.
    public var row: Int
    /// Makes a reference.
    public init(table: Int, row: Int) {
      self.table = table
      self.row = row
    }
  }

  /// How good it is.
  public var level: Level
  /// The rule that decided.
  public var rule: Rule
  /// What it means, in one line of the runbook's words where it has any.
  public var text: String
  /// The outcome table's row that matches, whichever rule decided.
  public var row: RowReference?
  /// The thresholds that are broken, by position in `Step.thresholds`.
  public var brokenThresholds: [Int]

  /// Makes a verdict.
  public init(
    level: Level, rule: Rule, text: String, row: RowReference? = nil, brokenThresholds: [Int] = []
  ) {
    self.level = level
    self.rule = rule
    self.text = text
    self.row = row
    self.brokenThresholds = brokenThresholds
  }
}
