/// What a row of an outcome table waits for.
enum RowPattern {
  /// A text in the output.
  case text(TextPattern)
  /// A number: the one that the row names, or the only one in the output.
  case number(NumberTest)
  /// An HTTP status, alone or in a status line.
  case httpStatus(HTTPStatus)
  /// The command's exit status.
  case exit(ExitTest)
  /// No answer in time.
  case timeout
  /// No password, or a wrong one, however the program says it.
  case password
  /// No output.
  case empty
  /// Whatever no other row waits for; `isError` when the row speaks of errors only.
  case other(isError: Bool)

  /// How much a match says: a text of the output more than the way it ended, anything more than "other".
  var rank: Int {
    switch self {
    case .text, .httpStatus: 4
    case .number, .exit: 3
    case .timeout, .password: 2
    case .empty: 1
    case .other: 0
    }
  }

  /// Whether the cell may as well be a text to find: psql prints "0 rows" itself, pg_isready "no response".
  ///
  /// "timeout" is none: it is also the name of many settings. In code, "nothing found" and "default" are texts.
  func mayBeText(_ cell: Substring, isCode: Bool) -> Bool {
    switch self {
    case .empty: isCode
    case .other: isCode && cell != "*"
    case .number(let test): !test.metric.isEmpty
    case .timeout: !cell.lowercased().contains("timeout")
    case .password: true
    default: false
    }
  }

  /// Whether it stands for whatever no other row waits for.
  var isOther: Bool {
    if case .other = self { true } else { false }
  }

  /// Whether it says something only about the command that the table stands beside.
  var isGeneral: Bool {
    switch self {
    case .text, .httpStatus, .timeout, .password: false
    case .number(let test): test.metric.isEmpty
    case .exit, .empty, .other: true
    }
  }
}
