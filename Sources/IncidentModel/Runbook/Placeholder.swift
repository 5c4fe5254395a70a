/// A value that a command needs first.
public struct Placeholder: Sendable, Hashable, Encodable {
  /// How it is written.
  public enum Kind: String, Sendable, Hashable, Encodable {
    /// `$NAME` or `${NAME}`: given to the child by environment.
    case environment
    /// `<name>`: put in its place, quoted.
    case angle
    /// `{{ name }}` or `{name}`.
    case mustache
    /// `[name]`.
    case bracket
    /// `YOUR_X`, `POD_NAME`, `xxx`.
    case capitals
    /// `...` where a value belongs.
    case ellipsis
  }

  /// The characters in the command that stand for it: `<pod>`, `$REDIS_HOST`, `${PORT:-6379}`.
  public var token: String
  /// The name under which it is asked and remembered: `pod`, `REDIS_HOST`.
  public var name: String
  /// How it is written.
  public var kind: Kind
  /// The default written beside it, as in `${PORT:-6379}`.
  public var defaultValue: String?

  /// Makes a placeholder.
  public init(token: String, name: String, kind: Kind, defaultValue: String? = nil) {
    self.token = token
    self.name = name
    self.kind = kind
    self.defaultValue = defaultValue
  }

  private enum CodingKeys: String, CodingKey {
    case token, name, kind
    case defaultValue = "default"
  }
}
