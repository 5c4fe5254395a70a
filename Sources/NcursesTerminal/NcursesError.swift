/// Why there is no screen.
public enum NcursesError: Error, Sendable, Equatable {
  /// The process has no terminal.
  case noTerminal(errno: Int32)
  /// The terminal cannot place its cursor; a full screen is impossible.
  case notAddressable(type: String)
  /// Nothing is known about any type of terminal: the terminfo database is missing.
  case noDescription(type: String)
}

extension NcursesError: CustomStringConvertible {
  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .noTerminal:
      "this needs a terminal, and there is none (in a pipe or a job, use the other commands: incident --help)"
    case .notAddressable(let type):
      "the terminal TERM=\(type) cannot show a full screen: 'incident show RUNBOOK' prints the checklist; "
        + "if it can after all, say what it is: TERM=xterm incident …"
    case .noDescription(let type):
      "no description of the terminal TERM=\(type) nor of a plain one: install ncurses-base or set TERMINFO"
    }
  }
}
