/// Text to fill in and send or paste: a chat post, a status-page update, SQL, YAML, a patch.
public struct Template: Sendable, Hashable, Encodable {
  /// What it is for.
  public enum Kind: String, Sendable, Hashable, Encodable {
    /// A post, mail or status-page update.
    case message
    /// Code in a language that the console does not run.
    case code
    /// A command of a shell opened earlier.
    case session
  }

  /// What it is called, from the sentence or heading above it.
  public var title: String
  /// What it is for.
  public var kind: Kind
  /// The fence's language in lower case; empty for none.
  public var language: String
  /// The text as it stands in the file.
  public var text: String
  /// The line of its first line in the file, from 1.
  public var line: Int

  /// Makes a template.
  public init(title: String, kind: Kind, language: String, text: String, line: Int) {
    self.title = title
    self.kind = kind
    self.language = language
    self.text = text
    self.line = line
  }
}
