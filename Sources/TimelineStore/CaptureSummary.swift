public import IncidentModel

/// What is kept of a command's output, as its end records it.
public struct CaptureSummary: Sendable, Hashable {
  /// The file's name below the captures directory.
  public var file: String
  /// SHA-256 of the file, in lower-case hexadecimal.
  public var sha256: String
  /// How many bytes of the output are kept.
  public var keptBytes: Int
  /// How many bytes are left out of the middle, or of the end when the disk was full; 0 for a whole capture.
  public var cutBytes: Int
  /// What of the file came from standard error; nil when nothing did.
  public var streams: StreamRuns?
  /// The first lines, at most 2,000 characters; bytes that are no UTF-8 appear as U+FFFD.
  public var excerpt: String

  /// Makes a summary.
  public init(
    file: String, sha256: String, keptBytes: Int, cutBytes: Int, streams: StreamRuns? = nil, excerpt: String
  ) {
    self.file = file
    self.sha256 = sha256
    self.keptBytes = keptBytes
    self.cutBytes = cutBytes
    self.streams = streams
    self.excerpt = excerpt
  }
}
