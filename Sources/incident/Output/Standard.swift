import Glibc

/// The program's two ways to speak: data on standard output, everything else on standard error.
enum Standard {
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
      if written < 0 && errno == EINTR { continue }
      // A reader that went away (`incident log | head`) wants no more; SIGPIPE is left as it is.
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
