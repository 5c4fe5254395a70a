extension AttemptEnd {
  /// Whether it ended by itself with status 0.
  public var isSuccess: Bool { cause == .exit && exitStatus == 0 }

  /// How it ended, in a few words: `exit 1`, `signal 9`, `stopped`, `timed out`.
  public var outcome: String {
    switch cause {
    case .exit:
      if let exitStatus { return "exit \(exitStatus)" }
      return "signal \(signal ?? 0)"
    case .timeout: return "timed out"
    case .stopped: return "stopped"
    case .notStarted: return "not started"
    case .interrupted: return "interrupted"
    }
  }

  /// The first line of the output that is not blank, for lists; nil for none.
  ///
  /// Of a command that succeeded it is the first of standard output where there is one: many write their progress
  /// to standard error before it.
  public var firstLine: String? {
    if isSuccess, let streams, streams.hasError {
      let bytes = Array(excerpt.utf8)
      let output = streams.runs(in: bytes.count).filter { !$0.isError }.flatMap { bytes[$0.range] }
      if let line = Self.firstLine(of: String(decoding: output, as: UTF8.self)) { return line }
    }
    return Self.firstLine(of: excerpt)
  }

  private static func firstLine(of text: String) -> String? {
    let lines = text.split { $0 == "\n" || $0 == "\r\n" }
    // curl draws its meter first, and writes what went wrong behind it on the same line.
    for line in lines {
      if let error = line.firstRange(of: "curl: (") { return String(line[error.lowerBound...]) }
    }
    return lines.first { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
  }
}
