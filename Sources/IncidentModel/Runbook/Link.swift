/// A link in a runbook's text.
public struct Link: Sendable, Hashable, Encodable {
  /// What is shown.
  public var text: String
  /// Where it leads, as the source writes it.
  public var target: String
  /// Where it leads, as understood.
  public var jump: Jump
  /// Its line in the file, from 1.
  public var line: Int

  /// Makes a link.
  public init(text: String, target: String, jump: Jump, line: Int) {
    self.text = text
    self.target = target
    self.jump = jump
    self.line = line
  }
}
