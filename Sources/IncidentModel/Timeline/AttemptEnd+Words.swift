extension AttemptEnd {
  /// Whether it ended by itself with status 0.
  public var isSuccess: Bool { cause == .exit && exitStatus == 0 }

  /// How long it ran, in milliseconds; nil where nobody saw it run or end.
  public var knownMilliseconds: Int? {
    [.interrupted, .notStarted].contains(cause) ? nil : durationMilliseconds
  }

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

  /// The first line of the output that says something, for lists; nil for none.
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
    // By bytes, and no further than needed: each line of a list asks anew whenever it is drawn.
    var rest = text.utf8[...]
    // curl draws its meter first, and writes what went wrong behind it on the same line.
    if let error = rest.firstRange(of: curlError) { return line(at: rest[error.lowerBound...]) }
    var bracket: String?
    while !rest.isEmpty {
      let line = line(at: rest)
      if line.contains(where: { !$0.isWhitespace && !"{}[](),".contains($0) }) {
        // Of JSON the first member says more than the bracket above it.
        return bracket.map { "\($0) \(line.drop(while: \.isWhitespace)) …" } ?? line
      }
      if bracket == nil, !line.allSatisfy(\.isWhitespace) { bracket = line }
      rest = rest.drop { $0 != 0x0A }.dropFirst()
    }
    return bracket
  }

  private static let curlError = Array(TransferMeter.error.utf8)

  /// The line with which a text begins, without its end.
  private static func line(at text: Substring.UTF8View) -> String {
    let line = text.prefix { $0 != 0x0A }
    return String(Substring(line.last == 0x0D ? line.dropLast() : line))
  }
}
