/// One of the two streams that a command writes.
public enum OutputStream: String, Sendable, Hashable, CaseIterable {
  /// Standard output.
  case stdout
  /// Standard error.
  case stderr
}
