/// One complete top-level list of a block: what stands between two line ends that the shell would run on.
public struct ShellStatement: Sendable, Equatable {
  /// The exact source, continuation lines and here-document bodies included, without a trailing comment.
  public var text: String
  /// Its first line in the text it was cut from, from 0.
  public var firstLine: Int
  /// Its last line in the text it was cut from, from 0.
  public var lastLine: Int
  /// Whether a loop, condition, case, function, group or subshell stands at its top level.
  public var isCompound: Bool
  /// Whether it carries a here-document anywhere.
  public var hasHereDocument: Bool
  /// The comment that ends its last line, without `#` and blanks.
  public var trailingComment: String?
  /// Why the text from here on does not parse; nil for a statement that does.
  public var problem: String?

  /// Makes a statement.
  public init(
    text: String, firstLine: Int, lastLine: Int, isCompound: Bool = false, hasHereDocument: Bool = false,
    trailingComment: String? = nil, problem: String? = nil
  ) {
    self.text = text
    self.firstLine = firstLine
    self.lastLine = lastLine
    self.isCompound = isCompound
    self.hasHereDocument = hasHereDocument
    self.trailingComment = trailingComment
    self.problem = problem
  }
}
