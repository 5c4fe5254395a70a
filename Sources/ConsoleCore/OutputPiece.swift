/// A piece of what a running command prints, redacted already.
public struct OutputPiece: Sendable, Hashable {
  /// Whether it came from standard error.
  public var isError: Bool
  /// The bytes, as they came.
  public var bytes: [UInt8]
  /// How many bytes before these were left out because the screen could not follow; the capture has them.
  public var skippedBytes: Int

  /// Makes a piece.
  public init(isError: Bool, bytes: [UInt8], skippedBytes: Int = 0) {
    self.isError = isError
    self.bytes = bytes
    self.skippedBytes = skippedBytes
  }
}
