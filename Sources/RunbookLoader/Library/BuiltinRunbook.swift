/// A runbook inside the binary.
public struct BuiltinRunbook: Sendable {
  /// Its slug.
  public var slug: String
  /// Its Markdown text.
  public var source: String

  /// Makes a built-in runbook.
  public init(slug: String, source: String) {
    self.slug = slug
    self.source = source
  }

  /// The path under which it is shown: `builtin:SLUG`.
  var path: String { "builtin:\(slug)" }
}
