/// Removes secrets from a stream of bytes, also where one begins in a chunk and ends in a later one.
///
/// What may still turn out to be a secret is held back: of known values at most the longest one's length less
/// one, of shapes at most ``ShapeStage/largestHold``. ``flush()`` gives up the second, for a stream that has
/// gone quiet, so that a prompt or a progress line is seen; never the first.
public struct RedactingStream: Sendable {
  private var known: KnownStage?
  private var shapes = ShapeStage()

  /// Makes a stream that nothing has been written to.
  public init(_ redactor: Redactor) {
    known = redactor.automaton.map { KnownStage($0) }
  }

  /// How many secrets were removed so far.
  public var count: Int { (known?.count ?? 0) + shapes.count }

  /// Whether bytes are held back that ``flush()`` would release.
  public var holdsBack: Bool { shapes.holdsBack }

  /// Takes the next bytes; returns those that are certain by now, which may be none.
  public mutating func consume(_ bytes: [UInt8]) -> [UInt8] {
    guard known != nil else { return shapes.consume(bytes) }
    return shapes.consume(known?.consume(bytes) ?? bytes)
  }

  /// Releases what is held back, for a stream on which nothing comes for a while.
  ///
  /// An unfinished value counts as a secret, and its rest is removed when it comes: nothing leaks for having
  /// been written slowly. The beginning of a known secret stays back, since showing half of it would be a
  /// leak.
  public mutating func flush() -> [UInt8] { shapes.flush() }

  /// Returns the rest, at the end of the stream.
  public mutating func finish() -> [UInt8] {
    let rest = known?.finish() ?? []
    return shapes.consume(rest) + shapes.finish()
  }
}
