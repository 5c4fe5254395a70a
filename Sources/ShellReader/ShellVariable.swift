/// A variable that shell text reads but does not set.
public struct ShellVariable: Sendable, Hashable {
  /// Its name, without the dollar.
  public var name: String
  /// What the text itself offers when it is unset, as in `${PORT:-6379}`; nil when it offers nothing fixed.
  public var defaultValue: String?

  /// Makes a variable.
  public init(name: String, defaultValue: String? = nil) {
    self.name = name
    self.defaultValue = defaultValue
  }
}
