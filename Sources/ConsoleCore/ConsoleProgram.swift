public import TerminalFrame

/// Something that the event loop can run: a state that messages change and that can be drawn.
///
/// Pure: no I/O, no clock, no tasks. What must happen outside is returned as effects, and comes back as
/// messages.
public protocol ConsoleProgram {
  /// Takes a message into account and returns what must happen outside, in order.
  mutating func update(_ message: Message) -> [Effect]
  /// Whether it takes input now; what is typed meanwhile waits outside.
  var takesInput: Bool { get }
  /// Draws the state onto a screen of any size.
  func view(size: TerminalSize) -> Frame
}

extension ConsoleProgram {
  /// Input is taken as it comes.
  public var takesInput: Bool { true }
}
