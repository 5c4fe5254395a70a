/// What programs say when they miss a terminal to ask on.
enum TerminalWish {
  // sudo, su, docker, kubectl, psql, ssh, and everything that uses the C library's words for ENOTTY.
  private static let phrases = [
    "a terminal is required", "a password is required", "no tty present", "must be run from a terminal",
    "is not a tty", "not a terminal", "inappropriate ioctl for device", "fe_sendauth: no password supplied",
    "host key verification failed", "permission denied (", "terminal is not fully functional",
    "term environment variable not set",
  ]

  /// Whether a command's output says that it wanted a terminal.
  static func isIn(_ output: String) -> Bool {
    let text = output.lowercased()
    return phrases.contains { text.contains($0) }
  }
}
