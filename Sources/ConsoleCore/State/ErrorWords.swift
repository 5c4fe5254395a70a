import TerminalFrame

/// Tells the lines of an output that speak of something gone wrong.
enum ErrorWords {
  private static let words: [[UInt8]] = [
    "error", "fail", "fatal", "panic", "exception", "refused", "denied", "timeout", "timed out", "critical",
    "cannot", "unable", "no such", "not found", "killed", "traceback", "oom",
  ].map { Array($0.utf8) }

  /// Returns whether a line came from standard error, or has one of the words of failure in it.
  static func isIn(_ lines: OutputLines, at index: Int) -> Bool {
    switch lines.source(at: index) {
    case .error: true
    case .notice: false
    case .output: areIn(lines[index])
    }
  }

  /// Returns whether a line has one of the words of failure in it.
  static func areIn(_ line: String) -> Bool { words.contains { ASCIISearch.contains($0, in: line) } }
}
