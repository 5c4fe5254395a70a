/// A bullet or numbered list that is read, not ticked.
public struct BlockList: Hashable, Sendable {
  /// The number of the first item; nil for bullets.
  public var start: Int?
  /// The items, each a run of blocks.
  public var items: [[Block]]

  /// Makes a list; `start` nil makes it a bullet list.
  public init(start: Int?, items: [[Block]]) {
    self.start = start
    self.items = items
  }
}
