/// What a terminal can show.
public struct TerminalCapabilities: Hashable, Sendable {
  /// Whether the locale is UTF-8; otherwise only ASCII is drawn.
  public var isUnicode: Bool
  /// How many colours it has; 0 or 1 for none.
  public var colors: Int

  /// Makes capabilities.
  public init(isUnicode: Bool, colors: Int) {
    self.isUnicode = isUnicode
    self.colors = colors
  }
}
