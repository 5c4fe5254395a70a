public import PlainJSON

/// Which stretches of a capture came from which of a command's two streams.
///
/// A capture holds both streams in the order in which they arrived; this says where one ends and the other goes
/// on. As JSON it is a list of lengths in bytes, alternately of standard output and of standard error,
/// beginning with standard output: `[0, 12, 5]` is twelve bytes of error and then five of output.
public struct StreamRuns: Sendable, Hashable, JSONRepresentable {
  /// One stretch.
  public struct Run: Sendable, Hashable {
    /// Whether it came from standard error.
    public var isError: Bool
    /// Where it stands in the capture.
    public var range: Range<Int>
  }

  /// The most stretches that are told apart, so that an event stays small: some 20 KB of JSON at worst.
  ///
  /// What comes behind them counts as standard output.
  public static let limit = 4096

  /// Alternately bytes of standard output and of standard error.
  public private(set) var lengths: [Int] = []
  private var isFull = false

  /// Makes a list for a command that printed nothing yet.
  public init() {}

  /// Reads the list of lengths.
  public init(json: JSONValue) throws(JSONMismatch) {
    lengths = try [Int](json: json)
    guard lengths.allSatisfy({ $0 >= 0 }) else { throw JSONMismatch(description: "a length is negative") }
  }

  /// The list of lengths.
  public var json: JSONValue { lengths.json }

  /// Whether anything came from standard error.
  public var hasError: Bool { lengths.count > 1 }

  /// Adds the next bytes of a stream.
  public mutating func append(_ count: Int, isError: Bool) {
    guard count > 0, !isFull else { return }
    if lengths.isEmpty { lengths.append(0) }
    let isLastError = lengths.count % 2 == 0
    if isLastError == isError {
      lengths[lengths.count - 1] += count
    } else if lengths.count < Self.limit {
      lengths.append(count)
    } else {
      isFull = true
    }
  }

  /// Returns the stretches of a capture of so many bytes, in order, without gaps.
  public func runs(in count: Int) -> [Run] {
    var runs: [Run] = []
    var start = 0
    for (place, length) in lengths.enumerated() where length > 0 && start < count {
      let end = length < count - start ? start + length : count
      runs.append(Run(isError: place % 2 == 1, range: start..<end))
      start = end
    }
    if start < count { runs.append(Run(isError: false, range: start..<count)) }
    return runs
  }

  /// Returns the list for a capture of which only the head and the tail are kept, with a line between them that
  /// came from neither stream.
  public func keeping(head: Int, line: Int, tail: Range<Int>) -> StreamRuns {
    var kept = StreamRuns()
    for run in runs(in: head) { kept.append(run.range.count, isError: run.isError) }
    kept.append(line, isError: false)
    for run in runs(in: tail.upperBound) {
      kept.append(run.range.clamped(to: tail).count, isError: run.isError)
    }
    return kept
  }
}
