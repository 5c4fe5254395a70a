import CConsoleSupport
import SystemPackage

/// The environment that a command is given: the console's own, settings for a run without a terminal, the
/// request's values, in this order.
struct ChildEnvironment: Sendable {
  /// Everything that the command gets, secrets too.
  let values: [String: String]

  init(request: CommandRequest, console: [String: String] = ChildEnvironment.ofConsole()) {
    var values = console
    if request.terminal == nil {
      values.merge(Self.withoutTerminal) { _, new in new }
    } else {
      // They would stand against the terminal's own size, which can change.
      for name in ["COLUMNS", "LINES"] { values[name] = nil }
    }
    for (name, value) in Self.unlessSet where values[name] == nil { values[name] = value }
    // The shell believes a PWD that names its directory, and then shows symbolic links as they were given.
    if let directory = request.directory, directory.isAbsolute { values["PWD"] = directory.string }
    values.merge(request.environment) { _, new in new }
    values.merge(request.secrets) { _, new in new }
    self.values = values
  }

  /// `NAME=VALUE` for each, as execve(2) takes them.
  var rows: [[UInt8]] { values.map { Array("\($0)=\($1)\0".utf8) } }

  /// The name of a value that execve(2) or Subprocess would not take; its value may be a secret and stays out
  /// of every message.
  var unusableName: String? {
    values.first { name, value in !Self.isUsable(name) || value.utf8.contains(0) }?.key
  }

  /// Output goes to a file and standard input is empty, so nothing may page, colour, ask or draw.
  static let withoutTerminal: [String: String] = [
    // Tools that page by themselves look at their own variable first, then at PAGER.
    "PAGER": "cat", "GIT_PAGER": "cat", "SYSTEMD_PAGER": "cat",
    // The empty value is how the AWS command line is told not to page.
    "AWS_PAGER": "",
    // Flags such as -F or +G change even what a non-interactive less does.
    "LESS": "",
    // Escape sequences would be removed from the screen and would break every comparison with the output.
    "SYSTEMD_COLORS": "0", "NO_COLOR": "1", "CLICOLOR": "0",
    // Whatever asks terminfo learns that this is no terminal that could be driven.
    "TERM": "dumb",
    // Without it, a table (ps, systemctl, docker) is cut at 80 columns, and its end is often what matters.
    "COLUMNS": "200",
    // Python holds back output to a pipe until 8 KiB are full: a slow script would seem dead.
    "PYTHONUNBUFFERED": "1",
    // A package tool asks through debconf, and git for passwords, on /dev/tty and not on standard input.
    "DEBIAN_FRONTEND": "noninteractive", "GIT_TERMINAL_PROMPT": "0",
  ]

  /// Settings that a person may well have chosen otherwise.
  static let unlessSet: [String: String] = [
    // libpq waits for ever for a host that drops packets; five seconds answer "is it up?".
    "PGCONNECT_TIMEOUT": "5"
  ]

  /// The environment of this process; what is no valid UTF-8 is repaired.
  static func ofConsole() -> [String: String] {
    var values: [String: String] = [:]
    guard var entry = console_environment() else { return values }
    while let text = entry.pointee {
      let line = String(cString: text)
      if let separator = line.firstIndex(of: "=") {
        // A name that stands there twice means its first value, as getenv(3) reads it.
        let name = String(line[..<separator])
        if values[name] == nil, isUsable(name) {
          values[name] = String(line[line.index(after: separator)...])
        }
      }
      entry += 1
    }
    return values
  }

  private static func isUsable(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    return !first.isASCIIDigit && !name.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "=") }
  }
}
