/// What is special about a command, besides its class.
public enum CommandFlag: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// One side of a choice: never run together with its neighbours.
  case alternative
  /// It keeps running while others do.
  case background
  /// It never ends by itself and streams until it is stopped.
  case endless
  /// It belongs into a shell or program opened by an earlier command: it is never run locally.
  case inSession = "in-session"
  /// It wants a terminal of its own.
  case interactive
  /// It prints something that should not be kept.
  case secret
  /// It sets variables or a directory for the commands after it.
  case setsState = "sets-state"
  /// Its author wants it left out when steps run by themselves.
  case skip

  /// Orders by name, so that sets are written the same each time.
  public static func < (lhs: CommandFlag, rhs: CommandFlag) -> Bool { lhs.rawValue < rhs.rawValue }
}
