import CConsoleSupport
import Glibc
import Testing

@testable import NcursesTerminal
@testable import TerminalFrame

/// A terminal in memory with curses on it: bytes go in as keys, and what is drawn comes out.
final class TestTerminal {
  let master: Int32
  /// The terminal's end; kept open so that its modes can be read after curses let go.
  let tty: Int32
  let terminal: NcursesTerminal
  let modesBefore: termios
  private var isMasterOpen = true

  init(
    type: String = "xterm-256color", columns: Int = 80, rows: Int = 24, locale: String = "C.UTF-8",
    usesMouse: Bool = true, usesColor: Bool? = true
  ) throws {
    (master, tty) = try Self.open(columns: columns, rows: rows)
    modesBefore = try Self.modes(tty)
    setenv("LC_ALL", locale, 1)
    terminal = try NcursesTerminal(
      options: NcursesOptions(
        usesMouse: usesMouse, usesColor: usesColor, terminalType: type, terminalDescriptor: tty))
  }

  deinit {
    closeMaster()
    close(tty)
  }

  static func open(columns: Int, rows: Int) throws -> (master: Int32, tty: Int32) {
    var master: Int32 = -1
    var tty: Int32 = -1
    let size = console_tty_size(columns: UInt16(columns), rows: UInt16(rows))
    try #require(console_pty_open(size, &master, &tty) == 0)
    return (master, tty)
  }

  static func modes(_ descriptor: Int32) throws -> termios {
    var modes = termios()
    try #require(tcgetattr(descriptor, &modes) == 0)
    return modes
  }

  func closeMaster() {
    if isMasterOpen { close(master) }
    isMasterOpen = false
  }

  /// Takes what was written so far; curses has flushed it all, and a pty hands it on at once.
  func written() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&polled, 1, 0) > 0, polled.revents & Int16(POLLIN) != 0 {
      let count = read(master, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func type(_ text: String) { type(bytes: Array(text.utf8)) }

  func type(bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

  /// Returns input until there are so many events, or for five seconds.
  func events(_ count: Int) -> [InputEvent] {
    var events: [InputEvent] = []
    var signals: UInt32 = 0
    let deadline = ContinuousClock.now + .seconds(5)
    while events.count < count, ContinuousClock.now < deadline {
      if let event = terminal.nextInput() {
        events.append(event)
      } else {
        var descriptor = terminal.inputDescriptor
        _ = console_wait(&descriptor, 1, 100, &signals)
      }
    }
    return events
  }

  /// Draws a frame with a text at the top left.
  func present(_ text: String, style: Style = .plain) {
    var frame = Frame(size: terminal.size)
    frame.put(text, at: Position(column: 0, row: 0), style: style)
    terminal.present(frame)
  }
}
