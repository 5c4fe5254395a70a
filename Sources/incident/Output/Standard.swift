import Glibc
import Synchronization
import SystemPackage

/// The program's two ways to speak: data on standard output, everything else on standard error.
enum Standard {
  private static let firstOutputFailure = Mutex<Errno?>(nil)

  /// Why something that was written to standard output is not there; nil when all of it is.
  static var outputFailure: Errno? { firstOutputFailure.withLock { $0 } }

  /// Writes a line of data.
  static func output(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

  /// Writes data as it is.
  static func output(bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes what a command printed to the stream that it printed it to.
  static func pass(_ bytes: [UInt8], toError isError: Bool) {
    write(bytes, to: isError ? STDERR_FILENO : STDOUT_FILENO)
  }

  /// Writes a line for the person.
  static func error(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// Whether data goes to a person's terminal.
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether messages go to a person's terminal.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether a person is at the keyboard.
  static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether colour is welcome: a terminal that has it, and no `NO_COLOR` (https://no-color.org).
  static func wantsColor(_ environment: [String: String]) -> Bool {
    isOutputTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
        continue
      }
      let failure = Errno(rawValue: errno)
      switch failure {
      case .interrupted: continue
      // Somebody else made the terminal or pipe that they share with this program not wait.
      case .resourceTemporarilyUnavailable: waitForRoom(in: descriptor)
      // A reader that went away (`incident log | head`) wants no more; SIGPIPE is left as it is.
      case .brokenPipe: return
      default:
        if descriptor == STDOUT_FILENO { firstOutputFailure.withLock { $0 = $0 ?? failure } }
        return
      }
    }
  }

  private static func waitForRoom(in descriptor: Int32) {
    var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&state, 1, -1)
  }
}
