/// A stretch of what a command printed, with secrets already removed.
///
/// The bytes are the command's own: they may be no valid UTF-8, and may hold NUL and terminal controls. A
/// chunk can begin and end in the middle of a line or of a character.
public struct OutputChunk: Sendable, Hashable {
  /// The most bytes that one chunk holds: what the supervisor's pipes hold, and as much that was held back.
  public static let largestSize = 512 * 1024

  /// The stream that it was written to.
  public var stream: OutputStream
  /// The bytes, at least one and at most ``largestSize``.
  public var bytes: [UInt8]

  /// Makes a chunk.
  public init(stream: OutputStream, bytes: [UInt8]) {
    self.stream = stream
    self.bytes = bytes
  }
}
