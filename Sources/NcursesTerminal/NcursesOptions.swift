public import TerminalFrame

/// How a terminal is taken.
public struct NcursesOptions: Sendable {
  /// Whether the mouse is asked for; off, the terminal's own selection works.
  public var usesMouse: Bool
  /// Whether colours are used; nil lets `NO_COLOR` decide (no-color.org).
  public var usesColor: Bool?
  /// Which of the terminal's colours, by number, stand for these; the others are chosen by the terminal's count.
  public var colorNumbers: [Style.Color: Int]
  /// The terminal's type; nil for `TERM`.
  public var terminalType: String?
  /// The terminal, open for reading and writing and not closed; nil for the one that controls the process.
  public var terminalDescriptor: Int32?

  /// Makes options.
  public init(
    usesMouse: Bool = true, usesColor: Bool? = nil, colorNumbers: [Style.Color: Int] = [:],
    terminalType: String? = nil,
    terminalDescriptor: Int32? = nil
  ) {
    self.usesMouse = usesMouse
    self.usesColor = usesColor
    self.colorNumbers = colorNumbers
    self.terminalType = terminalType
    self.terminalDescriptor = terminalDescriptor
  }
}
