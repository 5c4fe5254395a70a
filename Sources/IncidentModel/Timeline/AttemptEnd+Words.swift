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
  public var firstLine: String? {
    excerpt.split { $0 == "\n" || $0 == "\r\n" }.first { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
  }
}
