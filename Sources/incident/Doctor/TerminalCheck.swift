import CConsoleSupport
import ConsoleApp
import Glibc
import IncidentModel
import TerminalFrame

/// The program, the system, the terminal and its locale.
enum TerminalCheck {
  static func findings(_ environment: [String: String]) -> [Finding] {
    [
      Finding("incident", .pass, "\(ProgramVersion.current) on \(system)"), terminal(environment),
      locale(environment),
    ]
  }

  private static var system: String {
    var names = utsname()
    guard uname(&names) == 0 else { return "an unknown system" }
    func text<Field>(_ field: Field) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return "\(text(names.sysname)) \(text(names.release)) \(text(names.machine))"
  }

  private static func terminal(_ environment: [String: String]) -> Finding {
    let name = environment["TERM", default: ""]
    guard Standard.isOutputTerminal, Standard.isInputTerminal else {
      return Finding(
        "terminal", .warn, "none here: sweep, exec, note and log work, the console does not open")
    }
    guard !name.isEmpty, name != "dumb" else {
      return Finding("terminal", .fail, "TERM is '\(name)': export TERM=xterm-256color, or what yours is")
    }
    var size = console_tty_size()
    guard console_tty_read_size(1, &size) == 0, size.columns > 0 else {
      return Finding("terminal", .warn, "\(name), which does not say its size: stty cols 80 rows 24")
    }
    let isSmall = size.columns < 80 || size.rows < 24
    return Finding(
      "terminal", isSmall ? .warn : .pass,
      "\(name), \(size.columns)x\(size.rows)\(isSmall ? ": 80x24 shows more" : "")")
  }

  private static func locale(_ environment: [String: String]) -> Finding {
    let name = LocaleName.ofCharacters { environment[$0] }
    guard LocaleName.isUTF8(name) else {
      return Finding("locale", .warn, "\(name) is not UTF-8: only ASCII is drawn; LC_ALL=C.UTF-8 would do")
    }
    return Finding("locale", .pass, "\(name), times are UTC")
  }
}
