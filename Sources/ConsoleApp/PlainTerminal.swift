import Glibc
public import TerminalFrame

/// Standard input and output as lines of text: for `--plain`, with or without a terminal at either end.
///
/// Nothing is drawn, no mode is changed and no sequence is written: a line editor, a screen reader or a pipe
/// sees plain text.
public final class PlainTerminal: TerminalDevice {
  /// Wide enough that nothing is cut, tall enough that everything is in view; no screen has this size.
  public let size = TerminalSize(columns: 80, rows: 10_000)
  /// What the locale says.
  public let capabilities: TerminalCapabilities
  private var waiting: [UInt8] = []
  private var lines: [String] = []
  private var isOver = false
  private var isOverTold = false

  /// Makes a device on standard input and output.
  public init(isUnicode: Bool) {
    capabilities = TerminalCapabilities(isUnicode: isUnicode, colors: 0)
  }

  /// Standard input, until it is over: a pipe that ended is readable for ever.
  public var inputDescriptor: Int32 { isOver ? -1 : STDIN_FILENO }

  /// Whether somebody presses Ctrl-C: a terminal turns it into the signal.
  public var interruptIsKey: Bool { isatty(STDIN_FILENO) == 1 }

  /// Returns the next line as one piece; at the end of the input once the key that ends it.
  public func nextInput() -> InputEvent? {
    if lines.isEmpty, !isOver { readWhatIsThere() }
    if !lines.isEmpty { return .paste(lines.removeFirst()) }
    guard isOver, !isOverTold else { return nil }
    isOverTold = true
    return .key(.control("d"))
  }

  private func readWhatIsThere() {
    var state = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, 0) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0 && (errno == EINTR || errno == EAGAIN) { return }
    if count > 0 {
      waiting += buffer.prefix(count)
    } else {
      isOver = true
      if !waiting.isEmpty, waiting.last != 0x0A { waiting.append(0x0A) }
    }
    while let end = waiting.firstIndex(of: 0x0A) {
      lines.append(Self.text(of: waiting[..<end]))
      waiting.removeSubrange(...end)
    }
  }

  /// What was typed: arrows and other keys without a character, which the terminal sends as sequences, are nothing.
  static func text(of bytes: ArraySlice<UInt8>) -> String {
    var kept: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      // The one sequence that is not swallowed elsewhere: a terminal prints what stands behind it.
      if byte == 0x1B, rest.first == 0x4F {
        rest = rest.dropFirst(2)
      } else {
        kept.append(byte)
      }
    }
    var lines = OutputLines()
    lines.append(kept)
    lines.endLine()
    return lines.lines.joined()
  }

  /// Writes lines, each without controls.
  public func say(_ lines: [String]) {
    var bytes: [UInt8] = []
    for line in lines {
      let clean = TextSanitizer.clean(line)
      bytes +=
        (capabilities.isUnicode ? clean : clean.map { Transliteration.ascii(cell: String($0)) }.joined()).utf8
      bytes.append(0x0A)
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  /// Nothing: there is no screen.
  public func present(_ frame: Frame) {}

  /// Nothing: the size is always the same.
  public func updateSize() {}

  /// Nothing: there is no screen.
  public func invalidate() {}

  /// Nothing: the terminal is as it was found.
  public func leave() {}

  /// Nothing: the terminal is used as it is.
  public func enter() {}

  /// Nothing: what matters is said.
  public func bell() {}

  /// Nothing: the text is said.
  public func copyToClipboard(_ text: String) -> Bool { false }
}
