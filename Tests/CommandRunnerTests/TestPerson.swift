import CConsoleSupport
import CommandRunner
import Glibc
import Synchronization
import SystemPackage
import TestSupport

/// A terminal with somebody before it: types, and reads what is on the screen.
final class TestPerson: Sendable {
  struct Missing: Error { var screen: String }

  private let keyboard: Int32
  let terminal: Int32
  private let seen = Mutex("")

  init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    var (master, terminal): (Int32, Int32) = (-1, -1)
    guard console_pty_open(console_tty_size(columns: columns, rows: rows), &master, &terminal) == 0 else {
      throw Errno(rawValue: errno)
    }
    (keyboard, self.terminal) = (master, terminal)
  }

  deinit {
    close(keyboard)
    close(terminal)
  }

  func loan(greeting: String = "") throws -> TerminalLoan {
    try TerminalLoan(input: terminal, output: terminal, greeting: greeting)
  }

  var mode: termios {
    var mode = termios()
    tcgetattr(terminal, &mode)
    return mode
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(keyboard, bytes, bytes.count)
  }

  func resize(columns: UInt16, rows: UInt16) {
    _ = console_tty_resize(keyboard, console_tty_size(columns: columns, rows: rows))
  }

  /// Everything that was drawn so far.
  var screen: String {
    read(waiting: 0)
    return seen.withLock { $0 }
  }

  /// Waits until this is on the screen.
  func wait(for text: String) throws {
    TestThreads.expectCurrent(for: text)
    let deadline = ContinuousClock.now + .seconds(20)
    while !screen.contains(text) {
      guard ContinuousClock.now < deadline else { throw Missing(screen: screen) }
      read(waiting: 50)
    }
  }

  /// Whether keys wait that nobody has read.
  var hasUnreadKeys: Bool {
    var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0
  }

  private func read(waiting milliseconds: Int32) {
    var polled = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while poll(&polled, 1, milliseconds) > 0 {
      let count = Glibc.read(keyboard, &buffer, buffer.count)
      guard count > 0 else { return }
      seen.withLock { $0 += String(decoding: buffer.prefix(count), as: UTF8.self) }
      if milliseconds > 0 { return }
    }
  }
}
