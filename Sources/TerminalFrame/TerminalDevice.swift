/// A screen with a keyboard: the one door between the console and a terminal.
///
/// Used from one thread only, the one that made it. Nothing here blocks but `present`, which writes to the
/// terminal.
public protocol TerminalDevice: AnyObject {
  /// How many cells there are now.
  var size: TerminalSize { get }
  /// What the terminal can show.
  var capabilities: TerminalCapabilities { get }
  /// The file descriptor that becomes readable when input waits.
  var inputDescriptor: Int32 { get }
  /// Returns the next input without waiting, or nil when there is none now.
  func nextInput() -> InputEvent?
  /// Shows a frame: only cells that differ from the last one are written.
  func present(_ frame: Frame)
  /// Takes over the terminal's new size after it changed.
  func updateSize()
  /// Draws everything anew at the next `present`, whatever was there.
  func invalidate()
  /// Gives the terminal back for a while, in the state in which it was found.
  func leave()
  /// Takes the terminal again after `leave`.
  func enter()
  /// Rings or flashes.
  func bell()
  /// Writes lines that stay, one below the other; what draws frames has no place for them.
  func say(_ lines: [String])
  /// Whether SIGINT is the key Ctrl-C: so it is where the terminal reads whole lines.
  var interruptIsKey: Bool { get }
  /// Asks the terminal to put text on its clipboard (OSC 52), which it may ignore; false when it was not asked,
  /// because it knows no such thing or takes no text of this size.
  func copyToClipboard(_ text: String) -> Bool
}

extension TerminalDevice {
  /// Nothing: it draws.
  public func say(_ lines: [String]) {}

  /// No: keys are read one by one.
  public var interruptIsKey: Bool { false }
}
