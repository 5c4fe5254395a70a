import CConsoleSupport
import Glibc
import TestSupport

/// A program on a pseudo-terminal of its own, for the tests and the benchmark.
///
/// What still runs when the object goes is killed.
public final class TerminalProgram {
  /// What went wrong, in one line.
  public struct Failure: Error, CustomStringConvertible {
    /// What went wrong.
    public let description: String

    /// Makes a failure.
    public init(description: String) { self.description = description }
  }

  /// The program's process.
  public let child: Int32
  /// The terminal's other end, for what is not said here.
  public let master: Int32
  private var status: Int32?
  private var isHungUp = false

  /// Starts a program; the environment is only what is given.
  public init(
    _ path: String, _ arguments: [String], environment: [String: String], directory: String,
    columns: Int = 80, rows: Int = 24
  ) throws {
    var master: Int32 = -1
    var child: pid_t = -1
    let size = console_tty_size(columns: UInt16(columns), rows: UInt16(rows))
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let result = CStrings.with([path] + arguments) { argv in
      CStrings.with(variables) { envp in
        console_pty_spawn(path, argv, envp, directory, size, &master, &child)
      }
    }
    guard result == 0 else { throw Failure(description: "cannot start \(path): errno \(errno)") }
    self.master = master
    self.child = child
  }

  deinit {
    if !isHungUp { close(master) }
    guard status == nil else { return }
    kill(child, SIGKILL)
    var raw: Int32 = 0
    waitpid(child, &raw, 0)
  }

  /// Types text as it is.
  public func type(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(description: "the program does not read: errno \(errno)") }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Returns what the program writes next; nil when nothing comes in this time or the terminal is closed.
  public func read(milliseconds: Int) -> [UInt8]? {
    var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard !isHungUp, Glibc.poll(&poll, 1, Int32(milliseconds)) > 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, Glibc.read(master, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) {
    _ = console_tty_resize(master, console_tty_size(columns: UInt16(columns), rows: UInt16(rows)))
  }

  /// Closes the terminal, as a lost connection does.
  public func hangUp() {
    if !isHungUp { close(master) }
    isHungUp = true
  }

  /// Returns the exit status, or the negative number of the signal that ended it; nil while it runs.
  public func exitStatus() -> Int32? {
    var raw: Int32 = 0
    if status == nil, waitpid(child, &raw, WNOHANG) == child {
      status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : -(raw & 0x7F)
    }
    return status
  }
}
