import IncidentModel

/// How a program carries another command in its arguments.
struct Wrapper: Sendable {
  /// Who reads the carried words.
  enum Reader: Sendable {
    /// They are a program and its arguments.
    case program
    /// They are joined by blanks and read by a shell.
    case shell
  }

  /// Options before the command that take the next word.
  var values: [String] = []
  /// Options whose value is itself shell text (`su -c`).
  var texts: [String] = []
  /// Options of ``values`` that name a file to write.
  var outputs: [String] = []
  /// Operands before the command: a host, a container, a duration.
  var operands = 0
  /// Options may also stand between those operands and the command, which then follows `--`.
  var permutes = false
  /// `NAME=value` words may stand before the command.
  var takesAssignments = false
  /// Who reads the words.
  var reader = Reader.program
  /// The command runs where this shell's variables do not reach.
  var isElsewhere = false
  /// The command may be a function of this shell (`time`).
  var keepsFunctions = false
  /// The command gets further arguments from somewhere (`xargs`).
  var addsArguments = false
  /// The command ends after some time (`timeout`).
  var limitsTime = false
  /// The command is repeated for ever (`watch`).
  var repeats = false
  /// Without a command it opens a shell.
  var opensSession = false
  /// With one of these options it opens a shell.
  var sessionOptions: [String] = []
}
