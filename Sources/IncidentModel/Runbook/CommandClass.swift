public import PlainJSON

/// How much harm a command can do; later is worse.
public enum CommandClass: String, Sendable, Hashable, Codable, JSONRepresentable, CaseIterable, Comparable {
  /// It only looks.
  case read
  /// Nobody knows; it is treated as `change`.
  case unknown
  /// It alters something.
  case change
  /// It cannot be undone.
  case destroy

  /// Orders the less harmful first.
  public static func < (lhs: CommandClass, rhs: CommandClass) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .read: 0
    case .unknown: 1
    case .change: 2
    case .destroy: 3
    }
  }
}
