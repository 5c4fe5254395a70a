/// A runbook inside the binary.
public struct BuiltinRunbook: Sendable {
  /// Its slug.
  public let slug: String
  /// Its Markdown text as UTF-8; to make text of all of them takes longer than to find out that none is asked for.
  public let bytes: [UInt8]

  /// Makes a built-in runbook.
  public init(slug: String, bytes: [UInt8]) {
    self.slug = slug
    self.bytes = bytes
  }

  /// Its Markdown text.
  var source: String { String(decoding: bytes, as: UTF8.self) }

  /// The path under which it is shown: `builtin:SLUG`.
  var path: String { "builtin:\(slug)" }
}
