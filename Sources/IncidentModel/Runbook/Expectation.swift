/// What a command's result should be, as its author says it.
public struct Expectation: Sendable, Hashable, Encodable {
  /// How it is held against the result.
  public enum Kind: String, Sendable, Hashable, Encodable {
    /// The output must hold `text`.
    case text
    /// The output must match `text` as a regular expression.
    case regex
    /// The exit status must be the number in `text`.
    case exit
    /// The first number of the output must satisfy `text`, such as `> 0`.
    case number
    /// `text` is a sample of the output; it is shown beside it, and only its shape is held against it.
    case sample
    /// `text` is for people: nothing is decided by it.
    case prose
  }

  /// Where it was said.
  public enum Source: String, Sendable, Hashable, Encodable {
    /// The fence's `expect=`.
    case attribute
    /// A comment beside the command.
    case comment
    /// A sentence or block after it.
    case prose
    /// The lines under a `$` prompt.
    case transcript
  }

  /// How it is held against the result.
  public var kind: Kind
  /// What is expected.
  public var text: String
  /// Where it was said.
  public var source: Source
  /// Its line in the file, from 1.
  public var line: Int

  /// Makes an expectation.
  public init(kind: Kind, text: String, source: Source, line: Int) {
    self.kind = kind
    self.text = text
    self.source = source
    self.line = line
  }
}
