/// One cell of the screen.
public struct Cell: Hashable, Sendable {
  /// One character with everything that combines with it; empty where a wide character on the left reaches
  /// in.
  public var text: String
  /// How it looks.
  public var style: Style

  /// Makes a cell; the text is taken as it is.
  public init(_ text: String = " ", style: Style = .plain) {
    self.text = text
    self.style = style
  }
}
