public import ConsoleCore
public import TerminalFrame

/// What somebody's configuration says; what it does not say is as the console comes.
public struct Configuration: Sendable, Hashable {
  /// Which keys do what.
  public var keyMap = KeyMap.standard
  /// When colours are used.
  public var color = ColorChoice.auto
  /// The terminal's colours, by number, for the meanings that were given one.
  public var colorNumbers: [Style.Color: Int] = [:]
  /// Whether the mouse is asked for; off, the terminal's own selection works.
  public var usesMouse = true
  /// What production is called: patterns with `*` and `?` for hosts, targets and values.
  public var production: [String] = []
  /// The most bytes of one output that are kept; nil for the console's own limit.
  public var captureLimit: Int?

  /// Makes the configuration of somebody who has none.
  public init() {}
}
