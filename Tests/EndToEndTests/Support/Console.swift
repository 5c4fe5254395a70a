import CConsoleSupport
import Foundation
import Glibc

/// The built binary on a pseudo-terminal of its own, with a person's eyes and fingers.
final class Console {
  private(set) var screen: TerminalScreen
  private(set) var received: [UInt8] = []
  let child: pid_t
  private let master: Int32
  private var status: Int32?
  private var isHungUp = false

  /// How long a test waits for anything, in seconds: far more than it takes on a busy machine.
  static let patience = 30.0

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Starts the console; or, with `program`, something else that will start it.
  init(
    program: String = IncidentBinary.path, _ arguments: [String], home: String, columns: Int = 80,
    rows: Int = 24, environment: [String: String] = [:], directory: String? = nil
  ) throws {
    screen = TerminalScreen(columns: columns, rows: rows)
    let variables = IncidentBinary.environment(home: home, environment).map { "\($0.key)=\($0.value)" }
    var master: Int32 = -1
    var child: pid_t = -1
    let size = console_tty_size(columns: UInt16(columns), rows: UInt16(rows))
    let result = withCStrings([program] + arguments) { argv in
      withCStrings(variables) { envp in
        console_pty_spawn(program, argv, envp, directory ?? home, size, &master, &child)
      }
    }
    guard result == 0 else {
      throw Failure(description: "cannot start \(program): errno \(errno)")
    }
    self.master = master
    self.child = child
  }

  deinit {
    if !isHungUp { close(master) }
    if status == nil {
      kill(child, SIGKILL)
      var raw: Int32 = 0
      waitpid(child, &raw, 0)
    }
  }

  /// Types text as it is.
  func type(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(description: "the console does not read: errno \(errno)") }
      bytes = bytes.dropFirst(count)
    }
  }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = console_tty_resize(master, console_tty_size(columns: UInt16(columns), rows: UInt16(rows)))
  }

  func signal(_ number: Int32) { kill(child, number) }

  /// Sends a signal to whoever the terminal belongs to now: under a shell, the job in the foreground.
  func signalForeground(_ number: Int32) { killpg(tcgetpgrp(master), number) }

  /// Closes the terminal, as a lost connection does.
  func hangUp() {
    close(master)
    isHungUp = true
  }

  /// The terminal's modes as `stty` would show them.
  var modes: termios {
    var modes = termios()
    tcgetattr(master, &modes)
    return modes
  }

  /// Waits until this text is on the screen.
  func wait(for text: String) throws {
    try wait("'\(text)' to appear") { $0.text.contains(text) }
  }

  /// Waits until the screen satisfies a condition.
  func wait(_ what: String, until isSatisfied: (TerminalScreen) -> Bool) throws {
    let deadline = Date().addingTimeInterval(Self.patience)
    while !isSatisfied(screen) {
      guard pump(until: deadline) else {
        throw Failure(description: "waited for \(what); the screen was:\n\(screen.text)")
      }
    }
  }

  /// Waits until the program has ended; returns its exit status, or the negative signal number.
  func waitForEnd() throws -> Int32 {
    let deadline = Date().addingTimeInterval(Self.patience)
    while !isHungUp, pump(until: deadline) {}
    var raw: Int32 = 0
    while waitpid(child, &raw, WNOHANG) == 0 {
      guard Date() < deadline else {
        throw Failure(description: "it did not end; the screen was:\n\(screen.text)")
      }
      usleep(2000)
    }
    status = raw
    return raw & 0x7F == 0 ? raw >> 8 & 0xFF : -(raw & 0x7F)
  }

  /// Reads what comes next; false when nothing comes before the deadline or the terminal is closed.
  private func pump(until deadline: Date) -> Bool {
    var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let left = max(0, Int32(deadline.timeIntervalSinceNow * 1000))
    guard Glibc.poll(&poll, 1, left) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    received += buffer.prefix(count)
    screen.feed(buffer.prefix(count))
    return true
  }
}

private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("the final nil is always there") }
    return body(UnsafePointer(start))
  }
}
