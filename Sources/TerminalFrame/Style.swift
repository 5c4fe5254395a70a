/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// A colour that every terminal with colours has, legible on light and dark backgrounds alike.
  public enum Color: UInt8, Hashable, Sendable, CaseIterable {
    /// The terminal's own.
    case standard
    /// ANSI red.
    case red
    /// ANSI green.
    case green
    /// ANSI yellow.
    case yellow
    /// ANSI blue.
    case blue
    /// ANSI magenta.
    case magenta
    /// ANSI cyan.
    case cyan
  }

  /// What stands out besides colour; they add up.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Bold.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter than the rest; bold's opposite where the terminal has it.
    public static let dim = Attributes(rawValue: 2)
    /// Underlined.
    public static let underline = Attributes(rawValue: 4)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 8)
    /// Italic, where the terminal has it.
    public static let italic = Attributes(rawValue: 16)
  }

  /// The colour of the characters.
  public var foreground: Color
  /// The colour behind them.
  public var background: Color
  /// What else stands out.
  public var attributes: Attributes

  /// Makes a style; without arguments the terminal's own.
  public init(
    _ foreground: Color = .standard, on background: Color = .standard, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own.
  public static let plain = Style()
}
