/// A runbook as a checklist: what one Markdown file asks a responder to do.
public struct Runbook: Sendable, Equatable, Encodable {
  /// The file name without `.md`; what people type.
  public var slug: String
  /// The title as the file gives it.
  public var title: String
  /// Where the file is, as it was opened; `builtin:SLUG` for a runbook inside the binary.
  public var path: String
  /// SHA-256 of the file's bytes, in lower-case hexadecimal.
  public var sha256: String
  /// What the file says about itself.
  public var metadata: RunbookMetadata
  /// Every section, in the file's order; those that are only read have no steps.
  public var phases: [Phase]

  /// Makes a runbook; the identifiers in it must be unique, which the loader sees to.
  public init(
    slug: String, title: String, path: String, sha256: String, metadata: RunbookMetadata, phases: [Phase]
  ) {
    self.slug = slug
    self.title = title
    self.path = path
    self.sha256 = sha256
    self.metadata = metadata
    self.phases = phases
  }

  private enum CodingKeys: String, CodingKey { case slug, title, path, sha256, metadata, phases }
}
