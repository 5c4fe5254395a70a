/// What commands print, as lines that can be drawn: takes bytes as they come, in constant memory.
///
/// Every line is clean in the sense of `TextSanitizer`. Carriage returns and backspaces write over what is
/// there, as progress bars and manual pages want it; escape sequences are dropped, save those that erase in a
/// line or move to a column. Sequences and UTF-8 may be cut anywhere between two pieces. Standard output and
/// error are put together line by line. Beyond `maximumLines` or `maximumBytes` the oldest lines are dropped,
/// and counted.
public struct OutputLines: Sendable, Equatable {
  /// Where a line comes from.
  public enum Source: UInt8, Sendable, Hashable {
    /// Standard output.
    case output
    /// Standard error.
    case error
    /// The console itself.
    case notice
  }

  /// How many lines are kept unless told otherwise.
  public static let defaultMaximumLines = 50_000
  /// How many bytes of text are kept unless told otherwise.
  public static let defaultMaximumBytes = 4 << 20
  /// Where a line is split, in bytes of text; scalars and the marks after a tab stay whole.
  public static let longestLine = 8192

  /// At most so many ended lines are kept.
  public let maximumLines: Int
  /// At most so many bytes of ended lines are kept.
  public let maximumBytes: Int
  /// How many lines were dropped from the front: the number, from 0, of the first that is kept.
  public private(set) var droppedLines = 0

  private var store = LineStore()
  private var output = LineAssembler()
  private var error = LineAssembler()

  /// Makes an empty list; limits below one line count as one.
  public init(maximumLines: Int = defaultMaximumLines, maximumBytes: Int = defaultMaximumBytes) {
    self.maximumLines = max(1, maximumLines)
    self.maximumBytes = max(Self.longestLine, maximumBytes)
  }

  /// Takes the next bytes of a stream.
  public mutating func append(_ bytes: some Collection<UInt8>, from source: Source = .output) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { append($0, from: source) }
    if done == nil { Array(bytes).withUnsafeBufferPointer { append($0, from: source) } }
  }

  /// Adds a line of the console's own, after ending the lines that are open.
  public mutating func appendNotice(_ text: String) {
    endLine()
    var text = TextSanitizer.clean(text)
    text.withUTF8 { store.append($0, tag: Source.notice.rawValue) }
    dropOldest()
  }

  /// Ends the lines that are open: nothing more comes, or a new command begins.
  public mutating func endLine() {
    output.finish { store.append($0, tag: Source.output.rawValue) }
    error.finish { store.append($0, tag: Source.error.rawValue) }
    dropOldest()
  }

  /// How many lines can be asked for, those that are still open included.
  public var count: Int { store.count + (output.isOpen ? 1 : 0) + (error.isOpen ? 1 : 0) }

  /// How many of them are ended.
  public var endedCount: Int { store.count }

  /// Whether there is nothing.
  public var isEmpty: Bool { count == 0 }

  /// The text of a line, from 0 for the oldest that is kept; empty outside.
  public subscript(index: Int) -> String {
    if (0..<store.count).contains(index) { return store.text(at: index) }
    return switch openSource(at: index) {
    case .output: output.text
    case .error: error.text
    default: ""
    }
  }

  /// Where a line comes from.
  public func source(at index: Int) -> Source {
    if (0..<store.count).contains(index) { return Source(rawValue: store.tag(at: index)) ?? .output }
    return openSource(at: index) ?? .output
  }

  /// All lines that are kept, as copies.
  public var lines: [String] { (0..<count).map { self[$0] } }

  private func openSource(at index: Int) -> Source? {
    switch (index - store.count, output.isOpen, error.isOpen) {
    case (0, true, _): .output
    case (0, false, true), (1, true, true): .error
    default: nil
    }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, from source: Source) {
    switch source {
    case .output: output.append(bytes) { store.append($0, tag: source.rawValue) }
    case .error: error.append(bytes) { store.append($0, tag: source.rawValue) }
    case .notice: appendNotice(String(decoding: bytes, as: UTF8.self))
    }
    dropOldest()
  }

  private mutating func dropOldest() {
    droppedLines += store.drop(beyondLines: maximumLines, bytes: maximumBytes)
  }
}
